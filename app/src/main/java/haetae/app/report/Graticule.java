package haetae.app.report;

import haetae.world.place.GeoPoint;

/** Lines of latitude and longitude, and the scale bar, of a map. */
final class Graticule {
  private static final int MOST_LINES = 5;

  private final Svg svg;
  private final MapFrame frame;

  Graticule(Svg svg, MapFrame frame) {
    this.svg = svg;
    this.frame = frame;
  }

  void draw() {
    double size = frame.sizePx();
    GeoPoint centre = frame.centre();
    Axis lon = degrees(centre.lonDeg(), frame.halfLonDeg(), 0, size);
    for (double tick : lon.ticks(MOST_LINES)) {
      svg.line("grid", lon.at(tick), 0, lon.at(tick), size);
      if (clear(lon.at(tick))) {
        double named = Math.IEEEremainder(tick, 360);
        svg.text("tick m", lon.at(tick), 13, Figures.longitude(named, lon.decimals(MOST_LINES)));
      }
    }
    Axis lat = degrees(centre.latDeg(), frame.halfLatDeg(), size, 0);
    for (double tick : lat.ticks(MOST_LINES)) {
      svg.line("grid", 0, lat.at(tick), size, lat.at(tick));
      if (clear(lat.at(tick))) {
        String text = Figures.latitude(tick, lat.decimals(MOST_LINES));
        svg.text("tick e", size - 5, lat.at(tick) - 4, text);
      }
    }
  }

  /** A bar of a round number of kilometres, about a quarter of the width. */
  void scaleBar() {
    double km = Axis.roundUp(frame.halfKm() / 4);
    double px = km * frame.pxPerKm();
    double y = frame.sizePx() - 14;
    svg.rectangle("plate", 8, y - 20, px + 16, 28);
    svg.path("bar", "M16 %sv6h%sv-6".formatted(Svg.number(y - 5), Svg.number(px)));
    svg.text("tick m", 16 + px / 2, y - 7, Figures.digits(km).replaceAll("\\.0+$", "") + " km");
  }

  private boolean clear(double px) {
    return px > 30 && px < frame.sizePx() - 40;
  }

  private static Axis degrees(double centre, double half, double start, double end) {
    return Axis.linear(centre - half, centre + half, start, end);
  }
}
