package haetae.store.city.table;

import java.math.BigDecimal;

/**
 * Between what a number must lie.
 *
 * @param unit what the numbers count, such as {@code m/s}; empty if nothing
 * @param whole whether decimals make no sense
 */
public record Limits(double low, double high, String unit, boolean whole) {
  /** Limits of a measured value. */
  public static Limits of(double low, double high, String unit) {
    return new Limits(low, high, unit, false);
  }

  /** Limits of a counted value. */
  public static Limits whole(double low, double high, String unit) {
    return new Limits(low, high, unit, true);
  }

  /** Whether the value may be. */
  public boolean contains(double value) {
    return value >= low && value <= high && (!whole || value == Math.rint(value));
  }

  /** What was expected, as words: {@code 100 to 3000 m/s}. */
  public String words() {
    String kind = whole ? "a whole number from " : "";
    return kind + plain(low) + " to " + plain(high) + (unit.isEmpty() ? "" : " " + unit);
  }

  /** A number without exponent and without idle zeros. */
  public static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
