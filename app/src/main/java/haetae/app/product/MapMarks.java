package haetae.app.product;

import haetae.world.place.GeoPoint;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** What lies on the field: coast, fault, felt cells, stations, epicentre. */
final class MapMarks {
  private final Pen pen;
  private final MapSheet sheet;
  private final IntensityScale scale;
  private final ShakingProducts map;

  MapMarks(Pen pen, MapSheet sheet, IntensityScale scale, ShakingProducts map) {
    this.pen = pen;
    this.sheet = sheet;
    this.scale = scale;
    this.map = map;
  }

  void coast() {
    for (List<GeoPoint> line : map.coastline()) {
      Shape path = sheet.line(line);
      pen.draw(path, MapColours.clear(Color.WHITE, 150), 4);
      pen.draw(path, new Color(0x2f3e4d), 1.5);
    }
  }

  /** Outline of the fault seen from above; a standing one is a line. */
  void fault() {
    for (List<ShakingProducts.Corner> outline : map.rupture()) {
      Path2D path = new Path2D.Double();
      for (ShakingProducts.Corner corner : outline) {
        double x = sheet.x(corner.lonDeg());
        double y = sheet.y(corner.latDeg());
        if (path.getCurrentPoint() == null) {
          path.moveTo(x, y);
        } else {
          path.lineTo(x, y);
        }
      }
      path.closePath();
      pen.fill(path, MapColours.clear(MapColours.INK, 30));
      pen.draw(path, MapColours.clear(Color.WHITE, 230), 7);
      pen.draw(path, MapColours.INK, 3.2);
    }
  }

  /** Cells as squares, true to size but never too small to see; the strongest on top. */
  void felt() {
    double side = Math.max(5.5, sheet.pxPerKm());
    for (ShakenStation station : inOrder(true)) {
      scale
          .value(station)
          .ifPresent(value -> {
            double x = sheet.x(station.place().lonDeg()) - side / 2;
            double y = sheet.y(station.place().latDeg()) - side / 2;
            Shape square = Pen.box(x, y, side, side);
            pen.fill(square, MapColours.clear(scale.colour(value), 235));
            pen.draw(square, MapColours.clear(MapColours.INK, 90), 0.7);
          });
    }
  }

  /** Triangles in the colour of what each measured; hollow where it was left out. */
  void stations(double size) {
    for (ShakenStation station : inOrder(false)) {
      double x = sheet.x(station.place().lonDeg());
      double y = sheet.y(station.place().latDeg());
      Shape triangle = Pen.triangle(x, y, size);
      OptionalDouble value = scale.value(station);
      pen.draw(triangle, MapColours.clear(Color.WHITE, 170), 3.4);
      if (value.isPresent() && !station.outlier()) {
        pen.fill(triangle, scale.colour(value.getAsDouble()));
      }
      pen.draw(triangle, MapColours.INK, station.outlier() ? 1 : 1.4);
    }
  }

  private List<ShakenStation> inOrder(boolean felt) {
    return map.stations().stream()
        .filter(station -> station.felt() == felt)
        .filter(station -> sheet.shows(station.place().latDeg(), station.place().lonDeg()))
        .sorted(
            Comparator.comparingDouble((ShakenStation s) -> scale.value(s).orElse(0))
                .thenComparing(ShakenStation::id))
        .toList();
  }

  void epicentre(double size) {
    GeoPoint place = map.event().epicentre();
    if (sheet.shows(place.latDeg(), place.lonDeg())) {
      Shape star = Pen.star(sheet.x(place.lonDeg()), sheet.y(place.latDeg()), size);
      pen.draw(star, Color.WHITE, size / 3.6);
      pen.fill(star, MapColours.SIGNAL);
      pen.draw(star, new Color(0x5b0715), 1.1);
    }
  }
}
