package haetae.app.report;

import haetae.app.product.MapColours;
import java.util.List;

/** Names and colours of KMA intensity (기상청 진도), the colours those of the maps; 0 is "not known". */
public final class KmaScale {
  private static final List<String> ROMAN =
      List.of("–", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");
  private static final String UNKNOWN = "#a9b1ba";

  private KmaScale() {}

  /** Roman numeral of a class; a dash for 0 and for anything that is no class. */
  public static String roman(int kma) {
    return ROMAN.get(index(kma));
  }

  /** Style class of marks of this intensity. */
  static String style(int kma) {
    return "k" + index(kma);
  }

  /** Fill colour of a class. */
  static String colour(int kma) {
    return index(kma) == 0 ? UNKNOWN : MapColours.steady().get(kma - 1);
  }

  /** Colour of letters on the fill colour. */
  static String ink(int kma) {
    return index(kma) >= 7 ? "#ffffff" : "#14181d";
  }

  /** A coloured chip with the numeral, as HTML. */
  public static String chip(int kma) {
    return "<span class=\"chip %s\">%s</span>".formatted(style(kma), roman(kma));
  }

  /** One rule a class. */
  static String css() {
    StringBuilder css = new StringBuilder();
    for (int kma = 0; kma < ROMAN.size(); kma++) {
      css.append(
          ".%s{fill:%s;background:%s;color:%s}\n"
              .formatted(style(kma), colour(kma), colour(kma), ink(kma)));
    }
    return css.toString();
  }

  private static int index(int kma) {
    return kma >= 1 && kma <= 12 ? kma : 0;
  }
}
