package haetae.app.shakemap;

import haetae.hazard.rupture.EarthPoint;
import haetae.world.InvalidValue;
import java.util.ArrayList;
import java.util.List;

/** Polygons of a rupture in GeoJSON: [lon, lat, depth in km]. None for a point. */
final class RuptureJson {
  private static final int MOST_POINTS = 20_000;

  private RuptureJson() {}

  static List<List<EarthPoint>> polygons(InputFile input) {
    JsonPlace root = new JsonPlace(input.name() + ": ", input.json());
    JsonPlace features = root.at("features");
    if (features.size() != 1) {
      throw features.wrong("one feature");
    }
    JsonPlace geometry = features.at(0).at("geometry");
    JsonPlace coordinates = geometry.at("coordinates");
    List<List<EarthPoint>> polygons = new ArrayList<>();
    switch (geometry.at("type").text("")) {
      case "MultiPolygon" -> {
        for (int k = 0; k < coordinates.size(); k++) {
          polygons.add(ring(coordinates.at(k).at(0)));
        }
      }
      case "Polygon" -> polygons.add(ring(coordinates.at(0)));
      case "Point" -> {} // no fault is known
      default -> throw geometry.at("type").wrong("MultiPolygon, Polygon or Point");
    }
    return polygons;
  }

  private static List<EarthPoint> ring(JsonPlace ring) {
    if (ring.size() < 4 || ring.size() > MOST_POINTS) {
      throw ring.wrong("4 to " + MOST_POINTS + " points");
    }
    List<EarthPoint> points = new ArrayList<>();
    for (int k = 0; k < ring.size(); k++) {
      JsonPlace p = ring.at(k);
      try {
        points.add(EarthPoint.wrapped(p.at(1).number(), p.at(0).number(), p.at(2).number()));
      } catch (InvalidValue e) {
        String message = String.valueOf(e.getMessage());
        throw message.startsWith(p.where()) ? e : new InvalidValue(p.where() + ": " + message, e);
      }
    }
    return points;
  }
}
