package haetae.hazard.rupture;

import java.util.List;

/** The rim of a fault on an orthographic plane (sphere of 6371 km). */
final class PlaneOutline {
  private final Orthographic plane;
  private final double[] x;
  private final double[] y;

  PlaneOutline(List<EarthPoint> rim) {
    plane = Orthographic.about(rim);
    x = rim.stream().mapToDouble(p -> plane.spot(p).x()).toArray();
    y = rim.stream().mapToDouble(p -> plane.spot(p).y()).toArray();
  }

  /**
   * Distance of a place from the rim, 0 inside, km.
   *
   * @param direction unit vector from the Earth's middle
   */
  double distanceKm(Vector3 direction) {
    double px = plane.spot(direction).x();
    double py = plane.spot(direction).y();
    boolean inside = false;
    double least = Double.POSITIVE_INFINITY;
    for (int k = 0, before = x.length - 1; k < x.length; before = k++) {
      least = Math.min(least, toPiece(px, py, before, k));
      if ((y[k] > py) != (y[before] > py)
          && px < (x[before] - x[k]) * (py - y[k]) / (y[before] - y[k]) + x[k]) {
        inside = !inside;
      }
    }
    return inside ? 0 : Math.sqrt(least);
  }

  private double toPiece(double px, double py, int a, int b) {
    double dx = x[b] - x[a];
    double dy = y[b] - y[a];
    double length2 = dx * dx + dy * dy;
    double t = length2 > 0 ? ((px - x[a]) * dx + (py - y[a]) * dy) / length2 : 0;
    double share = Math.clamp(t, 0.0, 1.0);
    double ex = px - x[a] - share * dx;
    double ey = py - y[a] - share * dy;
    return ex * ex + ey * ey;
  }
}
