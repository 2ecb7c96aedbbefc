package haetae.hazard.rupture;

import haetae.world.place.GeoPoint;
import java.util.List;

/** An orthographic plane, km east and north of its centre; sphere of 6371 km. */
final class Orthographic {
  private final Vector3 up;
  private final Vector3 east;
  private final Vector3 north;

  Orthographic(GeoPoint centre) {
    up = Sphere.direction(centre.latDeg(), centre.lonDeg());
    east = Sphere.east(centre.lonDeg());
    north = Sphere.north(centre.latDeg(), centre.lonDeg());
  }

  /** About the middle of the box of some points. */
  static Orthographic about(List<EarthPoint> points) {
    return new Orthographic(ProjectionCentre.of(points));
  }

  /** A point of the plane. */
  record Spot(double x, double y) {
    double distanceKm(Spot other) {
      return Math.hypot(x - other.x, y - other.y);
    }

    /** {@code km} from here in the direction from a to b. */
    Spot moved(Spot a, Spot b, double km) {
      double share = km / a.distanceKm(b);
      return new Spot(x + share * (b.x - a.x), y + share * (b.y - a.y));
    }
  }

  Spot spot(EarthPoint point) {
    return spot(Sphere.direction(point.latDeg(), point.lonDeg()));
  }

  /**
   * @param direction unit vector from the Earth's middle
   */
  Spot spot(Vector3 direction) {
    return new Spot(
        GeoPoint.EARTH_RADIUS_KM * direction.dot(east),
        GeoPoint.EARTH_RADIUS_KM * direction.dot(north));
  }

  /** The point of the Earth above a spot within a quarter of its circumference. */
  EarthPoint point(Spot spot, double depthKm) {
    double x = spot.x / GeoPoint.EARTH_RADIUS_KM;
    double y = spot.y / GeoPoint.EARTH_RADIUS_KM;
    Vector3 d =
        east.times(x)
            .plus(north.times(y))
            .plus(up.times(Math.sqrt(Math.max(0, 1 - x * x - y * y))));
    return new EarthPoint(
        Math.toDegrees(Math.atan2(d.z(), Math.hypot(d.x(), d.y()))),
        Math.toDegrees(Math.atan2(d.y(), d.x())),
        depthKm);
  }
}
