package haetae.store.city.osm;

import static java.lang.Math.cos;
import static java.lang.Math.toRadians;

import haetae.world.place.GeoPoint;
import java.util.List;

/**
 * Area and centre of gravity of rings on the sphere, exact to the square of the size over the
 * radius of the Earth: longitudes are shrunk by the cosine of the first point's latitude and
 * Green's formula is used on the plane.
 *
 * @param centre centre of gravity
 * @param areaM2 m²; not negative
 */
record Outline(GeoPoint centre, double areaM2) {
  private static final double M_PER_DEGREE = 1000 * GeoPoint.KM_PER_DEGREE;

  /** Of outer rings less holes; rings without the first point repeated are closed. */
  static Outline of(List<List<GeoPoint>> outer, List<List<GeoPoint>> holes) {
    GeoPoint origin = outer.getFirst().getFirst();
    Sums sums = new Sums(origin, cos(toRadians(middleLatDeg(outer.getFirst()))));
    outer.forEach(ring -> sums.add(ring, 1));
    holes.forEach(ring -> sums.add(ring, -1));
    return sums.outline();
  }

  /** Of one ring. */
  static Outline of(List<GeoPoint> ring) {
    return of(List.of(ring), List.of());
  }

  private static double middleLatDeg(List<GeoPoint> ring) {
    var lats = ring.stream().mapToDouble(GeoPoint::latDeg).summaryStatistics();
    return (lats.getMin() + lats.getMax()) / 2;
  }

  /** Integrals of 1, x and y over the rings; x east and y north of the origin, m. */
  private static final class Sums {
    private final GeoPoint origin;
    private final double shrink;
    private double area;
    private double momentX;
    private double momentY;

    Sums(GeoPoint origin, double shrink) {
      this.origin = origin;
      this.shrink = shrink;
    }

    void add(List<GeoPoint> ring, int sign) {
      double twice = 0;
      double mx = 0;
      double my = 0;
      for (int i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        double x0 = x(ring.get(j));
        double y0 = y(ring.get(j));
        double x1 = x(ring.get(i));
        double y1 = y(ring.get(i));
        double cross = x0 * y1 - x1 * y0;
        twice += cross;
        mx += (x0 + x1) * cross / 6;
        my += (y0 + y1) * cross / 6;
      }
      double turn = sign * Math.signum(twice);
      area += turn * twice / 2;
      momentX += turn * mx;
      momentY += turn * my;
    }

    private double x(GeoPoint p) {
      return Math.IEEEremainder(p.lonDeg() - origin.lonDeg(), 360) * shrink * M_PER_DEGREE;
    }

    private double y(GeoPoint p) {
      return (p.latDeg() - origin.latDeg()) * M_PER_DEGREE;
    }

    Outline outline() {
      if (area <= 1e-6) {
        return new Outline(origin, 0);
      }
      double lat = origin.latDeg() + momentY / area / M_PER_DEGREE;
      double lon = origin.lonDeg() + momentX / area / shrink / M_PER_DEGREE;
      return new Outline(new GeoPoint(lat, Math.IEEEremainder(lon, 360)), area);
    }
  }
}
