package haetae.app.product;

import haetae.world.place.GeoPoint;
import haetae.world.shaking.IntensityMeasure;
import java.awt.Color;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What is said beside the map: the strongest shaking, the scale, the signs, the data. */
final class MapPanel {
  private final Pen pen;
  private final Lettering lettering;
  private final ShakingProducts map;
  private final IntensityScale scale;
  private final double[] values;

  MapPanel(
      Pen pen, Lettering lettering, ShakingProducts map, IntensityScale scale, double[] values) {
    this.pen = pen;
    this.lettering = lettering;
    this.map = map;
    this.scale = scale;
    this.values = values;
  }

  void draw(double x, double y, double width) {
    Largest largest = Largest.of(values);
    strongest(largest, x, y, width);
    new MapLegend(pen, lettering).draw(scale, scale.classOf(largest.value()), x, y + 138);
    double below = y + 138 + MapLegend.height(scale) + 18;
    pen.line(x, below, x + width, below, MapColours.HAIR, 1);
    signs(x, below + 14);
    double data = below + 14 + 4 * 32 + 12;
    pen.line(x, data, x + width, data, MapColours.HAIR, 1);
    data(x, data + 28, width);
  }

  private void strongest(Largest largest, double x, double y, double width) {
    int intensity = scale.classOf(largest.value());
    Color colour = scale.colour(intensity);
    pen.fill(Pen.rounded(x, y, width, 112, 14), colour);
    pen.draw(Pen.rounded(x, y, width, 112, 14), MapColours.clear(MapColours.INK, 70), 1);
    Color ink = MapColours.letters(colour);
    String numeral = IntensityScale.roman(intensity);
    double room = pen.text(numeral, x + 22, y + 79, lettering.bold(66), ink);
    double beside = x + 22 + room + 20;
    pen.text(lettering.pick("최대 진도", "Largest intensity"), beside, y + 40, lettering.bold(20), ink);
    pen.text(
        scale.name() + " " + Decimal.fixed(largest.value(), 1) + sigma(largest),
        beside,
        y + 65,
        lettering.plain(17),
        ink);
    if (largest.place() >= 0) {
      GeoPoint place =
          new GeoPoint(map.places().latDeg[largest.place()], map.places().lonDeg[largest.place()]);
      pen.text(MapFrameLines.words(place), beside, y + 89, lettering.plain(15), ink);
    }
  }

  private String sigma(Largest largest) {
    return scale == IntensityScale.MMI && largest.place() >= 0
        ? map.find(IntensityMeasure.MMI)
            .map(layer -> " ± " + Decimal.fixed(layer.sigma[largest.place()], 1))
            .orElse("")
        : "";
  }

  private void signs(double x, double y) {
    sign(x, y, "진앙", "epicentre");
    pen.fill(Pen.star(x + 14, y + 15, 13), MapColours.SIGNAL);
    sign(x, y + 32, "관측소 (색: 관측 진도)", "station, coloured by what it saw");
    pen.fill(Pen.triangle(x + 14, y + 49, 9), scale.colour(5));
    pen.draw(Pen.triangle(x + 14, y + 49, 9), MapColours.INK, 1.4);
    sign(x, y + 64, "시민 신고 격자 (MMI 지도에만)", "felt reports, 1 km (MMI map only)");
    pen.fill(Pen.box(x + 8, y + 73, 12, 12), scale.colour(4));
    pen.draw(Pen.box(x + 8, y + 73, 12, 12), MapColours.clear(MapColours.INK, 120), 1);
    sign(x, y + 96, "단층", "fault");
    pen.line(x + 4, y + 111, x + 24, y + 111, MapColours.INK, 3.2);
  }

  private void sign(double x, double y, String ko, String en) {
    if (lettering.korean()) {
      double end = pen.text(ko, x + 42, y + 20, lettering.bold(14.5), MapColours.INK);
      pen.text(en, x + 42 + end + 8, y + 20, lettering.plain(12), MapColours.QUIET);
    } else {
      pen.text(en, x + 42, y + 20, lettering.plain(15), MapColours.INK);
    }
  }

  private void data(double x, double y, double width) {
    fact(x, y, width, "관측소", "stations", Long.toString(map.instruments()));
    fact(x, y + 27, width, "시민 신고 격자", "felt cells", Long.toString(map.feltCells()));
    fact(x, y + 54, width, "자료 시각", "data until", age());
    fact(x, y + 81, width, "판", "version", Integer.toString(map.version()));
    map.find(IntensityMeasure.PGA)
        .ifPresent(pga -> fact(x, y + 108, width, "최대 가속도", "largest PGA", peak(pga)));
    map.find(IntensityMeasure.PGV)
        .ifPresent(pgv -> fact(x, y + 135, width, "최대 속도", "largest PGV", peak(pgv)));
  }

  private static String peak(ShakingLayer layer) {
    double shown = MeasureUnit.shown(layer.measure, Largest.of(layer.mean).value());
    return Decimal.digits(shown, 3) + " " + MeasureUnit.of(layer.measure).stationUnit();
  }

  private void fact(double x, double y, double width, String ko, String en, String value) {
    double end = pen.text(lettering.pick(ko, en), x, y, lettering.bold(14.5), MapColours.INK);
    if (lettering.korean()) {
      pen.text(en, x + end + 8, y, lettering.plain(12), MapColours.QUIET);
    }
    pen.ending(value, x + width, y, lettering.bold(15), MapColours.INK);
  }

  /** How long after the quake the newest observation was made. */
  private String age() {
    return map.event().originTime().map(this::age).orElseGet(() -> clock(map.asOf()));
  }

  private String age(Instant origin) {
    long s = Duration.between(origin, map.asOf()).toSeconds();
    if (s < 0 || s > 48 * 3600) {
      return map.asOf().toString().substring(0, 10);
    }
    String since =
        s < 120
            ? s + " s"
            : s < 7200
                ? String.format(Locale.ROOT, "%d min %02d s", s / 60, s % 60)
                : String.format(Locale.ROOT, "%d h %02d min", s / 3600, s % 3600 / 60);
    return "+" + since;
  }

  private static String clock(Instant time) {
    return time.toString().substring(11, 19) + " UTC";
  }
}
