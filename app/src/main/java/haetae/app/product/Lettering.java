package haetae.app.product;

import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The letters of the map: the first font of the list that the machine has, so that Korean can be
 * read; without any font that knows Korean the map speaks English only.
 */
final class Lettering {
  private static final List<String> WANTED =
      List.of(
          "Pretendard",
          "Noto Sans KR",
          "Noto Sans CJK KR",
          "Apple SD Gothic Neo",
          "Malgun Gothic",
          "NanumGothic",
          "Source Han Sans K",
          "UnDotum");
  private static final String SAMPLE = "진도흔들림";

  private final String family;
  private final boolean korean;

  private Lettering(String family, boolean korean) {
    this.family = family;
    this.korean = korean;
  }

  /** Looks through the fonts of the machine; the answer is the same every time. */
  static Lettering ofMachine() {
    Set<String> there =
        Set.of(
            GraphicsEnvironment.getLocalGraphicsEnvironment()
                .getAvailableFontFamilyNames(java.util.Locale.ROOT));
    return Stream.concat(WANTED.stream(), there.stream().sorted())
        .filter(there::contains)
        .filter(name -> new Font(name, Font.PLAIN, 12).canDisplayUpTo(SAMPLE) < 0)
        .findFirst()
        .map(name -> new Lettering(name, true))
        .orElseGet(Lettering::english);
  }

  /** English only, in the font that every machine has. */
  static Lettering english() {
    return new Lettering(Font.SANS_SERIF, false);
  }

  /** Whether Korean can be written. */
  boolean korean() {
    return korean;
  }

  Font plain(double size) {
    return new Font(family, Font.PLAIN, 1).deriveFont((float) size);
  }

  Font bold(double size) {
    return new Font(family, Font.BOLD, 1).deriveFont((float) size);
  }

  /** The Korean text where it can be written, else the English one. */
  String pick(String ko, String en) {
    return korean && !ko.isBlank() ? ko : en;
  }
}
