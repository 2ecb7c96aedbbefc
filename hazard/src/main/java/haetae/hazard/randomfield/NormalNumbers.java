package haetae.hazard.randomfield;

/** Reproducible random numbers for whoever works on fields: the generator of the fields itself. */
public final class NormalNumbers {
  private NormalNumbers() {}

  /** Argument at which the standard normal distribution function is p, 0 &lt; p &lt; 1. */
  public static double inverse(double p) {
    return NormalDraws.inverse(p);
  }

  /**
   * Uniform number within 0 and 1, neither included, that depends on the arguments alone.
   *
   * @param part which use of the numbers of a field; fields themselves use parts below 10,000
   */
  public static double uniform(long seed, int field, int part, int index) {
    return NormalDraws.uniform(NormalDraws.stream(seed, field, part), index);
  }
}
