package haetae.hazard.rupture;

import static java.lang.Math.abs;
import static java.lang.Math.atan;

import haetae.world.place.GeoPoint;
import java.util.ArrayList;
import java.util.List;

/**
 * Strike-normal and strike-parallel coordinates T and U of places about one or several traces:
 * Spudich &amp; Chiou (2015), USGS Open-File Report 2015-1028, eq. 1-14. Rx is T; Ry0 is what U
 * lies beyond the ends. On an orthographic plane (sphere of 6371 km). With one straight trace this
 * is plain projection. Not safe for several threads: its last answer is kept in fields.
 */
final class Gc2 {
  private final Vector3 east;
  private final Vector3 north;
  private final int n;
  private final double[] x0;
  private final double[] y0;
  private final double[] ux;
  private final double[] uy;
  private final double[] lengthKm;
  private final double[] offsetKm;
  private final double endKm;
  private double t;
  private double u;

  Gc2(List<Trace> given, GeoPoint centre) {
    east = Sphere.east(centre.lonDeg());
    north = Sphere.north(centre.latDeg(), centre.lonDeg());
    TraceOrder order = TraceOrder.of(given);
    n = order.traces().stream().mapToInt(trace -> trace.points().size() - 1).sum();
    x0 = new double[n];
    y0 = new double[n];
    ux = new double[n];
    uy = new double[n];
    lengthKm = new double[n];
    offsetKm = new double[n];
    int at = 0;
    double end = 0;
    for (Trace trace : order.traces()) {
      double along = order.offsetKm(trace);
      for (int k = 1; k < trace.points().size(); k++) {
        put(at, trace.points().get(k - 1), trace.points().get(k), along);
        along += lengthKm[at++];
      }
      end = Math.max(end, along);
    }
    endKm = end;
  }

  private void put(int at, EarthPoint from, EarthPoint to, double along) {
    Vector3 a = Sphere.direction(from.latDeg(), from.lonDeg());
    Vector3 b = Sphere.direction(to.latDeg(), to.lonDeg());
    x0[at] = GeoPoint.EARTH_RADIUS_KM * a.dot(east);
    y0[at] = GeoPoint.EARTH_RADIUS_KM * a.dot(north);
    double dx = GeoPoint.EARTH_RADIUS_KM * b.dot(east) - x0[at];
    double dy = GeoPoint.EARTH_RADIUS_KM * b.dot(north) - y0[at];
    double length = Math.hypot(dx, dy);
    ux[at] = dx / length;
    uy[at] = dy / length;
    lengthKm[at] = Ellipsoid.toVector(to).minus(Ellipsoid.toVector(from)).length();
    offsetKm[at] = along;
  }

  /** Goes to the place in the given direction from the Earth's middle (unit vector). */
  void at(double dx, double dy, double dz) {
    double x = GeoPoint.EARTH_RADIUS_KM * (dx * east.x() + dy * east.y());
    double y = GeoPoint.EARTH_RADIUS_KM * (dx * north.x() + dy * north.y() + dz * north.z());
    if (n == 1) {
      u = ux[0] * (x - x0[0]) + uy[0] * (y - y0[0]) + offsetKm[0];
      t = uy[0] * (x - x0[0]) - ux[0] * (y - y0[0]);
    } else {
      weigh(x, y);
    }
  }

  /** Weighted means over the segments, eq. 2-5. */
  private void weigh(double x, double y) {
    double sum = 0;
    double sumT = 0;
    double sumU = 0;
    for (int k = 0; k < n; k++) {
      double uk = ux[k] * (x - x0[k]) + uy[k] * (y - y0[k]);
      double tk = uy[k] * (x - x0[k]) - ux[k] * (y - y0[k]);
      double w = weight(uk, tk, lengthKm[k]);
      if (w == Double.POSITIVE_INFINITY) { // on the segment itself
        t = 0;
        u = uk + offsetKm[k];
        return;
      }
      sum += w;
      sumT += w * tk;
      sumU += w * (uk + offsetKm[k]);
    }
    t = sumT / sum;
    u = sumU / sum;
  }

  /** Eq. 3; below a micrometre from the segment's line its limits, eq. 4 and on the segment. */
  private static double weight(double u, double t, double length) {
    if (abs(t) > 1e-9) {
      return (atan((length - u) / t) - atan(-u / t)) / t;
    }
    return u < 0 || u > length ? 1 / (u - length) - 1 / u : Double.POSITIVE_INFINITY;
  }

  double rxKm() {
    return t;
  }

  double ry0Km() {
    return u < 0 ? -u : Math.max(0, u - endKm);
  }

  /** One trace per run of pieces whose top edges touch. */
  static List<Trace> traces(List<Quad> quads) {
    List<Trace> traces = new ArrayList<>();
    List<EarthPoint> run = new ArrayList<>();
    for (Quad quad : quads) {
      if (!run.isEmpty() && !touches(run.get(run.size() - 1), quad.p0())) {
        traces.add(new Trace(run));
        run = new ArrayList<>();
      }
      if (run.isEmpty()) {
        run.add(quad.p0());
      }
      run.add(quad.p1());
    }
    traces.add(new Trace(run));
    return traces;
  }

  private static boolean touches(EarthPoint a, EarthPoint b) {
    return Ellipsoid.toVector(a).minus(Ellipsoid.toVector(b)).length() < 0.1;
  }
}
