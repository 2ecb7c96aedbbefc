package haetae.signal.onsite;

import haetae.world.Check;

/** Classes of JMA's intensity scale (shindo) and where each begins. */
public enum JmaClass {
  ZERO("0", Double.NEGATIVE_INFINITY),
  ONE("1", 0.5),
  TWO("2", 1.5),
  THREE("3", 2.5),
  FOUR("4", 3.5),
  FIVE_LOWER("5-", 4.5),
  FIVE_UPPER("5+", 5.0),
  SIX_LOWER("6-", 5.5),
  SIX_UPPER("6+", 6.0),
  SEVEN("7", 6.5);

  private final String label;
  private final double from;

  JmaClass(String label, double from) {
    this.label = label;
    this.from = from;
  }

  /** The class of an instrumental intensity, which is first cut to one decimal. */
  public static JmaClass of(double intensity) {
    Check.inRange("intensity", intensity, -10, 10, "");
    double cut = Math.floor(intensity * 10 + 1e-9) / 10;
    JmaClass found = ZERO;
    for (JmaClass each : values()) {
      found = cut >= each.from ? each : found;
    }
    return found;
  }

  /** As printed: {@code 5-}, {@code 5+} and so on. */
  public String label() {
    return label;
  }
}
