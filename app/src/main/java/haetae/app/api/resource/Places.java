package haetae.app.api.resource;

import haetae.app.api.http.Json;
import haetae.world.place.Area;
import haetae.world.place.GeoPoint;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where things are, as GeoJSON (RFC 7946). */
final class Places {
  /** Field of a body that holds a geometry; in a feature it goes to its place. */
  static final String GEOMETRY = "geometry";

  private Places() {}

  /** The feature of a body: a point where it has a latitude and a longitude. */
  static ObjectNode feature(String id, JsonNode body) {
    ObjectNode feature = Json.object().put("type", "Feature").put("id", id);
    if (body.has(GEOMETRY)) {
      feature.set("geometry", body.path(GEOMETRY));
    } else if (body.path("latitudeDeg").isNumber() && body.path("longitudeDeg").isNumber()) {
      feature.set(
          "geometry",
          point(body.path("longitudeDeg").doubleValue(), body.path("latitudeDeg").doubleValue()));
    } else {
      feature.putNull("geometry");
    }
    feature.set("properties", without(body, GEOMETRY));
    return feature;
  }

  /** A body without a field. */
  static JsonNode without(JsonNode body, String field) {
    if (body instanceof ObjectNode object && object.has(field)) {
      ObjectNode copy = object.objectNode();
      object.forEachEntry((name, value) -> {
        if (!name.equals(field)) {
          copy.set(name, value);
        }
      });
      return copy;
    }
    return body;
  }

  static ObjectNode point(double lonDeg, double latDeg) {
    ObjectNode point = Json.object().put("type", "Point");
    point.putArray("coordinates").add(round(lonDeg)).add(round(latDeg));
    return point;
  }

  /**
   * The outline of an area where it is known, else its centre. Rings of an area are outlines and
   * holes by the count of crossings; here every ring that lies in no other is a polygon of its own.
   */
  static ObjectNode of(Area area, GeoPoint centre) {
    if (!area.known()) {
      return point(centre.lonDeg(), centre.latDeg());
    }
    ObjectNode node = Json.object().put("type", "MultiPolygon");
    ArrayNode polygons = node.putArray("coordinates");
    List<List<GeoPoint>> rings = area.rings();
    for (int outer = 0; outer < rings.size(); outer++) {
      int depth = depth(rings, outer);
      if (depth % 2 == 0) {
        ArrayNode polygon = polygons.addArray();
        ring(polygon.addArray(), rings.get(outer), true);
        for (int hole = 0; hole < rings.size(); hole++) {
          if (depth(rings, hole) == depth + 1 && inside(rings, outer, hole)) {
            ring(polygon.addArray(), rings.get(hole), false);
          }
        }
      }
    }
    return node;
  }

  /** In how many other rings a ring lies. */
  private static int depth(List<List<GeoPoint>> rings, int ring) {
    int depth = 0;
    for (int other = 0; other < rings.size(); other++) {
      depth += inside(rings, other, ring) ? 1 : 0;
    }
    return depth;
  }

  private static boolean inside(List<List<GeoPoint>> rings, int outer, int inner) {
    GeoPoint first = rings.get(inner).getFirst();
    return outer != inner
        && new Area(List.of(rings.get(outer))).contains(first.latDeg(), first.lonDeg());
  }

  /** RFC 7946 section 3.1.6: closed, outlines counter-clockwise, holes clockwise. */
  private static void ring(ArrayNode out, List<GeoPoint> ring, boolean counterClockwise) {
    List<GeoPoint> points = area2(ring) > 0 == counterClockwise ? ring : ring.reversed();
    points.forEach(point -> out.addArray().add(round(point.lonDeg())).add(round(point.latDeg())));
    if (!points.getFirst().equals(points.getLast())) {
      out.add(out.get(0).deepCopy());
    }
  }

  /** Twice the area in degrees squared, positive if counter-clockwise. */
  private static double area2(List<GeoPoint> ring) {
    double sum = 0;
    for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
      sum +=
          ring.get(j).lonDeg() * ring.get(i).latDeg() - ring.get(i).lonDeg() * ring.get(j).latDeg();
    }
    return sum;
  }

  private static double round(double degrees) {
    return Math.round(degrees * 1e6) / 1e6;
  }
}
