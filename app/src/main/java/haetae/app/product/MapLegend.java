package haetae.app.product;

import java.awt.Color;
import java.awt.Font;
import java.util.List;

/** The scale beside the map: numeral, colour and what one feels, strongest on top. */
final class MapLegend {
  private static final double ROW = 36;

  /** Width of the words beside a colour, within the panel. */
  private static final double ROOM = 270;

  private static final List<String> MMI_KO =
      List.of("느끼지 못함", "아주 약함", "약함", "가벼움", "보통", "강함", "매우 강함", "심함", "격렬함", "극심함");
  private static final List<String> MMI_EN =
      List.of(
          "not felt",
          "very weak",
          "weak",
          "light",
          "moderate",
          "strong",
          "very strong",
          "severe",
          "violent",
          "extreme");
  private static final List<String> KMA_KO =
      List.of(
          "느끼지 못함",
          "조용한 곳의 소수가 느낌",
          "실내에서 뚜렷이 느낌",
          "실내의 많은 이가 느낌",
          "거의 모두가 느낌",
          "모두가 느낌, 가구 움직임",
          "일반 건물 약간 피해",
          "일반 건물 상당한 피해",
          "내진 건물도 상당한 피해",
          "대부분 건물 심한 피해",
          "대부분 건물 무너짐");
  private static final List<String> KMA_EN =
      List.of(
          "not felt",
          "felt by few at rest",
          "felt indoors",
          "felt by many indoors",
          "felt by nearly all",
          "felt by all, furniture moves",
          "slight damage",
          "considerable damage",
          "damage to good buildings",
          "heavy damage",
          "collapse");

  private final Pen pen;
  private final Lettering lettering;

  MapLegend(Pen pen, Lettering lettering) {
    this.pen = pen;
    this.lettering = lettering;
  }

  /** Height of the whole. */
  static double height(IntensityScale scale) {
    return 62 + ROW * scale.classes();
  }

  /** Draws it; {@code largest} is the strongest class of the map, whose row is marked. */
  void draw(IntensityScale scale, int largest, double x, double y) {
    pen.text(lettering.pick(scale.ko(), scale.en()), x, y + 16, lettering.bold(19), MapColours.INK);
    String second = lettering.korean() ? scale.en() : "";
    pen.text(second, x, y + 38, lettering.plain(14), MapColours.QUIET);
    for (int k = 0; k < scale.classes(); k++) {
      int intensity = scale.classes() - k;
      row(scale, intensity, intensity == largest, x, y + 56 + k * ROW);
    }
  }

  private void row(IntensityScale scale, int intensity, boolean marked, double x, double y) {
    Color colour = scale.colour(intensity);
    boolean top = intensity == scale.classes();
    String numeral = IntensityScale.roman(intensity) + (top ? "+" : "");
    pen.fill(Pen.box(x, y, 66, ROW), colour);
    pen.draw(Pen.box(x, y, 66, ROW), MapColours.clear(MapColours.INK, 60), 0.8);
    pen.centred(numeral, x + 33, y + 24, lettering.bold(17), MapColours.letters(colour));
    if (marked) {
      pen.draw(Pen.box(x, y, 66, ROW), MapColours.INK, 3);
    }
    boolean mmi = scale == IntensityScale.MMI;
    String ko = (mmi ? MMI_KO : KMA_KO).get(intensity - 1);
    String en = (mmi ? MMI_EN : KMA_EN).get(intensity - 1);
    if (lettering.korean()) {
      words(ko, x + 80, y + 16, lettering.bold(14.5), MapColours.INK);
      words(en, x + 80, y + 31, lettering.plain(12), MapColours.QUIET);
    } else {
      words(en, x + 80, y + 23, lettering.plain(15), MapColours.INK);
    }
  }

  private void words(String text, double x, double y, Font font, Color colour) {
    pen.text(text, x, y, pen.shrunk(text, ROOM, font), colour);
  }
}
