package haetae.app.product;

import java.util.Locale;

/** Numbers as text, without a locale and fast enough for millions of them. */
final class Decimal {
  private static final double[] POWERS = {1, 10, 100, 1e3, 1e4, 1e5, 1e6};

  private Decimal() {}

  /** With so many decimals, up to 6; empty if it is not a number. */
  static String fixed(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return "";
    }
    if (Math.abs(value) >= 1e11) {
      return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
    long scaled = Math.round(Math.abs(value) * POWERS[decimals]);
    String sign = value < 0 && scaled > 0 ? "-" : "";
    long power = (long) POWERS[decimals];
    if (decimals == 0) {
      return sign + scaled;
    }
    String rest = Long.toString(power + scaled % power).substring(1);
    return sign + scaled / power + "." + rest;
  }

  /**
   * With about so many significant digits, at most 6 decimals; very small ones with an exponent.
   */
  static String digits(double value, int digits) {
    double size = Math.abs(value);
    if (size > 0 && size < 1e-3 && Double.isFinite(value)) {
      return String.format(Locale.ROOT, "%." + (digits - 1) + "e", value);
    }
    int whole = size < 1 ? 0 : (int) Math.floor(Math.log10(size)) + 1;
    return fixed(value, Math.clamp(digits - whole, 0, 6));
  }

  /** Null, as JSON has no other word for it, where the value is not a number. */
  static @org.jspecify.annotations.Nullable Double rounded(double value, int decimals) {
    double scale = Math.pow(10, decimals);
    return Double.isFinite(value) ? Math.round(value * scale) / scale : null;
  }
}
