package haetae.store.city.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;

/**
 * A decimal number as written: digits, a point, perhaps an exponent. {@code NaN}, {@code Infinity}
 * and hexadecimal are no numbers here.
 */
final class Numeral {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,4})?");
  private static final Pattern THOUSANDS =
      Pattern.compile("[+-]?\\d{1,3}([,'_ \u00a0\u202f]\\d{3})+(\\.\\d+)?");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d+,\\d+");
  private static final Pattern WITH_UNIT =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)\\s*[\\p{L}%°²³/]+.*");
  private static final long EXACT = 1L << 53;
  private static final double[] TEN = new double[16];

  static {
    for (int i = 0; i < TEN.length; i++) {
      TEN[i] = Double.parseDouble("1e" + i);
    }
  }

  private Numeral() {}

  /**
   * The number in UTF-8 bytes; NaN if they are none. Up to 15 digits are read here: mantissa and
   * power of ten are exact, so one division rounds correctly. The rest goes the long way.
   */
  static double parse(byte[] bytes, int start, int end) {
    int at = start < end && bytes[start] == '-' ? start + 1 : start;
    long digits = 0;
    int decimals = -1;
    for (int i = at; i < end; i++) {
      int b = bytes[i];
      if (b >= '0' && b <= '9' && digits < EXACT / 16) {
        digits = digits * 10 + (b - '0');
        decimals += decimals < 0 ? 0 : 1;
      } else if (b == '.' && decimals < 0) {
        decimals = 0;
      } else {
        return slowly(new String(bytes, start, end - start, UTF_8));
      }
    }
    if (end - at - (decimals < 0 ? 0 : 1) <= 0 || decimals >= TEN.length) {
      return slowly(new String(bytes, start, end - start, UTF_8));
    }
    double value = decimals > 0 ? digits / TEN[decimals] : digits;
    return at > start ? -value : value;
  }

  private static double slowly(String text) {
    return NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
  }

  /** Why the text is no number, as a clause that follows the text. */
  static String complaint(String text) {
    if (NUMBER.matcher(text).matches()) {
      return "is too large to be a number here; expected digits and a decimal point";
    }
    boolean comma = DECIMAL_COMMA.matcher(text).matches();
    if (THOUSANDS.matcher(text).matches()) {
      return comma
          ? "has a decimal comma or a thousands separator; expected digits and a decimal point"
          : "has thousands separators; expected digits without them";
    }
    if (comma) {
      return "has a decimal comma; expected a decimal point";
    }
    if (WITH_UNIT.matcher(text).matches()) {
      return "has more than a number; expected the number alone, the unit stands in the header";
    }
    if (text.codePoints().anyMatch(c -> c > 127 && Character.isDigit(c))) {
      return "has digits other than 0 to 9; expected plain digits";
    }
    return "is no number; expected digits and a decimal point, or an empty cell where not known";
  }
}
