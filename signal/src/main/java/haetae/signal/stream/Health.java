package haetae.signal.stream;

/**
 * How far a station can be relied on.
 *
 * @param reason empty when green
 */
public record Health(Level level, String reason) {
  /** Traffic light. */
  public enum Level {
    GREEN,
    AMBER,
    RED
  }

  public static final Health GREEN = new Health(Level.GREEN, "");

  public static Health amber(String reason) {
    return new Health(Level.AMBER, reason);
  }

  public static Health red(String reason) {
    return new Health(Level.RED, reason);
  }
}
