package haetae.hazard.rupture;

import java.util.List;

/**
 * The top edge of a fault without gaps, point after point along strike.
 *
 * @param points two or more
 */
record Trace(List<EarthPoint> points) {
  Trace {
    points = List.copyOf(points);
  }

  EarthPoint first() {
    return points.get(0);
  }

  EarthPoint last() {
    return points.get(points.size() - 1);
  }

  /** From first to last point at sea level, Earth-centred km. */
  Vector3 chord() {
    return surface(last()).minus(surface(first()));
  }

  Trace reversed() {
    return new Trace(points.reversed());
  }

  static Vector3 surface(EarthPoint point) {
    return Ellipsoid.toVector(point.atDepth(0));
  }
}
