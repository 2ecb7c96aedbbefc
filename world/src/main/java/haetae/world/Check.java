package haetae.world;

import java.util.Locale;

/** Refuses values outside their physical range, saying what was got and what was expected. */
public final class Check {
  private Check() {}

  /**
   * Returns {@code value} if {@code low <= value <= high}.
   *
   * @param name what the value is, with its unit in the name, such as {@code depthKm}
   * @throws InvalidValue if the value is outside the range or not a number
   */
  public static double inRange(String name, double value, double low, double high, String unit) {
    if (value >= low && value <= high) {
      return value;
    }
    throw new InvalidValue(
        String.format(
            Locale.ROOT, "%s is %s %s; expected %s to %s %s", name, value, unit, low, high, unit));
  }

  /** Returns {@code value} if it is a finite number. */
  public static double finite(String name, double value) {
    if (Double.isFinite(value)) {
      return value;
    }
    throw new InvalidValue(name + " is " + value + "; expected a finite number");
  }

  /** Returns {@code value} if it is finite and greater than zero. */
  public static double positive(String name, double value, String unit) {
    if (value > 0 && Double.isFinite(value)) {
      return value;
    }
    throw new InvalidValue(name + " is " + value + " " + unit + "; expected more than 0 " + unit);
  }

  /** Returns {@code text} if it is not blank. */
  public static String notBlank(String name, String text) {
    if (!text.isBlank()) {
      return text;
    }
    throw new InvalidValue(name + " is blank; expected some text");
  }
}
