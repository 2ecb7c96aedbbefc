package haetae.app.product;

import haetae.world.place.GeoPoint;
import haetae.world.shaking.IntensityMeasure;
import java.awt.Color;
import java.awt.Font;
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

  /** Draws it into a column of the given height; what does not fit at its end is left out. */
  void draw(double x, double y, double width, double height) {
    Largest largest = Largest.of(values);
    strongest(largest, x, y, width);
    new MapLegend(pen, lettering).draw(scale, scale.classOf(largest.value()), x, y + 134);
    double below = y + 134 + MapLegend.height(scale) + 14;
    pen.line(x, below, x + width, below, MapColours.HAIR, 1);
    double data = signs(x, below + 10, width) + 10;
    pen.line(x, data, x + width, data, MapColours.HAIR, 1);
    double rest = data(x, data + 26, width) + 4;
    pen.line(x, rest, x + width, rest, MapColours.HAIR, 1);
    new MapUncertainty(pen, lettering, map, scale)
        .draw(x, rest + 12, width, y + height - rest - 12);
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

  /** What the signs mean; returns where it ends. */
  private double signs(double x, double y, double width) {
    double row = y;
    sign(x, row, width, "진앙", "epicentre");
    pen.fill(Pen.star(x + 14, row + 15, 13), MapColours.SIGNAL);
    row += 30;
    if (!map.rupture().isEmpty()) {
      sign(x, row, width, "단층", "fault");
      pen.line(x + 4, row + 15, x + 24, row + 15, MapColours.INK, 3.2);
      row += 30;
    }
    sign(x, row, width, "관측소, 잰 진도의 색", "station, as measured");
    pen.fill(Pen.triangle(x + 14, row + 17, 9), scale.colour(5));
    pen.draw(Pen.triangle(x + 14, row + 17, 9), MapColours.INK, 1.4);
    row += 30;
    if (map.feltCells() > 0 && scale == IntensityScale.MMI) {
      sign(x, row, width, "시민 신고, 1 km 격자", "felt reports");
      pen.fill(Pen.box(x + 8, row + 9, 12, 12), scale.colour(4));
      pen.draw(Pen.box(x + 8, row + 9, 12, 12), MapColours.clear(MapColours.INK, 120), 1);
      row += 30;
    }
    return row;
  }

  /** One sign's words; letters shrink where the column is too narrow for them. */
  private void sign(double x, double y, double width, String ko, String en) {
    double room = width - 42;
    double end = 0;
    if (lettering.korean()) {
      Font bold = pen.shrunk(ko, room, lettering.bold(14.5));
      end = pen.text(ko, x + 42, y + 20, bold, MapColours.INK) + 8;
    }
    Font plain = lettering.plain(lettering.korean() ? 12 : 15);
    Color colour = lettering.korean() ? MapColours.QUIET : MapColours.INK;
    pen.text(en, x + 42 + end, y + 20, pen.shrunk(en, room - end, plain), colour);
  }

  /** Figures of the data; returns where they end. */
  private double data(double x, double y, double width) {
    double row = y;
    fact(x, row, width, "관측소", "stations", Long.toString(map.instruments()));
    row += 26;
    if (map.feltCells() > 0) {
      fact(x, row, width, "시민 신고 격자", "felt cells", Long.toString(map.feltCells()));
      row += 26;
    }
    if (map.event().originTime().filter(map.asOf()::isAfter).isPresent()) {
      fact(x, row, width, "자료 시각, " + map.version() + "판", "data, version", age());
    } else { // files do not say when their data came
      fact(x, row, width, "판", "version", Integer.toString(map.version()));
    }
    row += 26;
    for (ShakingLayer layer : map.layers()) {
      if (layer.measure.equals(IntensityMeasure.PGA)) {
        fact(x, row, width, "최대 가속도", "largest PGA", peak(layer));
        row += 26;
      } else if (layer.measure.equals(IntensityMeasure.PGV)) {
        fact(x, row, width, "최대 속도", "largest PGV", peak(layer));
        row += 26;
      }
    }
    return row - 12;
  }

  private static String peak(ShakingLayer layer) {
    double shown = MeasureUnit.shown(layer.measure, Largest.of(layer.mean).value());
    return Decimal.digits(shown, 3) + " " + MeasureUnit.of(layer.measure).stationUnit();
  }

  private void fact(double x, double y, double width, String ko, String en, String value) {
    double room = width - pen.width(value, lettering.bold(15)) - 8;
    String first = lettering.pick(ko, en);
    double end =
        pen.text(first, x, y, pen.shrunk(first, room, lettering.bold(14.5)), MapColours.INK) + 8;
    if (lettering.korean()) {
      Font plain = pen.shrunk(en, room - end, lettering.plain(12));
      pen.text(en, x + end, y, plain, MapColours.QUIET);
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
