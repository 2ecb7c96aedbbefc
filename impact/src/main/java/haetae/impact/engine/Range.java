package haetae.impact.engine;

/**
 * What is known of a total: mean and the values it stays below with a chance of 5, 16, 50, 84 and
 * 95 %.
 */
public record Range(double mean, double p05, double p16, double p50, double p84, double p95) {
  /** A number that is known. */
  public static Range exactly(double value) {
    return new Range(value, value, value, value, value, value);
  }
}
