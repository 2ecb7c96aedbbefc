package haetae.app.product;

import haetae.world.place.GeoPoint;
import java.awt.Color;
import java.awt.Font;
import java.util.stream.LongStream;

/** Lines of latitude and longitude with their names, scale bar, north arrow, border. */
final class MapFrameLines {
  private static final double[] STEPS = {0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5, 1, 2, 5, 10, 20};
  private static final double[] LENGTHS = {0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};

  private final Pen pen;
  private final MapSheet sheet;
  private final Font font;

  MapFrameLines(Pen pen, MapSheet sheet, Font font) {
    this.pen = pen;
    this.sheet = sheet;
    this.font = font;
  }

  /** The lines themselves. */
  void graticule() {
    Color line = MapColours.clear(MapColours.INK, 36);
    for (double lon : meridians()) {
      double x = sheet.x(lon);
      pen.line(x, sheet.top(), x, sheet.top() + sheet.height(), line, 1);
    }
    for (double lat : parallels()) {
      double y = sheet.y(lat);
      pen.line(sheet.left(), y, sheet.left() + sheet.width(), y, line, 1);
    }
  }

  /** Their names, outside the map. */
  void degrees() {
    ShakingGrid grid = sheet.grid();
    double below = sheet.top() + sheet.height() + 24;
    for (double lon : meridians()) {
      String name = longitude(lon, step(grid.eastDeg() - grid.westDeg()));
      pen.centred(name, sheet.x(lon), below, font, MapColours.QUIET);
    }
    for (double lat : parallels()) {
      String name = latitude(lat, step(grid.northDeg() - grid.southDeg()));
      pen.ending(name, sheet.left() - 9, sheet.y(lat) + 5, font, MapColours.QUIET);
    }
  }

  private double[] meridians() {
    return multiples(sheet.grid().westDeg(), sheet.grid().eastDeg());
  }

  private double[] parallels() {
    return multiples(sheet.grid().southDeg(), sheet.grid().northDeg());
  }

  private static double[] multiples(double from, double to) {
    double step = step(to - from);
    long first = (long) Math.ceil(from / step - 1e-6);
    long last = (long) Math.floor(to / step + 1e-6);
    return LongStream.rangeClosed(first, last).mapToDouble(k -> k * step).toArray();
  }

  private static double step(double range) {
    for (double step : STEPS) {
      if (range / step <= 6) {
        return step;
      }
    }
    return 45;
  }

  private static String longitude(double lonDeg, double step) {
    double wrapped = Math.IEEEremainder(lonDeg, 360);
    return degrees(Math.abs(wrapped), step) + (wrapped < 0 ? "°W" : "°E");
  }

  private static String latitude(double latDeg, double step) {
    return degrees(Math.abs(latDeg), step) + (latDeg < 0 ? "°S" : "°N");
  }

  private static String degrees(double value, double step) {
    boolean hundredths = Math.abs(step * 10 - Math.rint(step * 10)) > 1e-9;
    return Decimal.fixed(value, hundredths ? 2 : step < 1 ? 1 : 0);
  }

  void scaleBar() {
    double km = length();
    double px = km * sheet.pxPerKm();
    double x = sheet.left() + 24;
    double y = sheet.top() + sheet.height() - 30;
    pen.fill(Pen.rounded(x - 12, y - 26, px + 24, 44, 8), MapColours.clear(Color.WHITE, 205));
    pen.fill(Pen.box(x, y, px / 2, 6), MapColours.INK);
    pen.fill(Pen.box(x + px / 2, y, px / 2, 6), Color.WHITE);
    pen.draw(Pen.box(x, y, px, 6), MapColours.INK, 1.2);
    String text = Decimal.fixed(km, km < 1 ? 1 : 0) + " km";
    pen.centred(text, x + px / 2, y - 7, font, MapColours.INK);
  }

  private double length() {
    double wideKm = sheet.width() / sheet.pxPerKm();
    double best = LENGTHS[0];
    for (double km : LENGTHS) {
      best = km <= wideKm / 4 ? km : best;
    }
    return best;
  }

  void border() {
    pen.draw(sheet.frame(), MapColours.INK, 1.6);
  }

  /** Where a place falls, for the text beside the map: {@code 38.22°N 122.31°W}. */
  static String words(GeoPoint place) {
    return latitude(place.latDeg(), 0.01) + " " + longitude(place.lonDeg(), 0.01);
  }
}
