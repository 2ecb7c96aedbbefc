package haetae.hazard.rupture;

import static java.lang.Math.cos;
import static java.lang.Math.sin;
import static java.lang.Math.toRadians;

import haetae.world.place.GeoPoint;
import java.util.List;

/** A closed line on an orthographic plane about a place, in km. */
final class MeshOutline {
  private final double lat0;
  private final double lon0;
  private final double[] x;
  private final double[] y;

  MeshOutline(List<EarthPoint> corners, GeoPoint centre) {
    lat0 = toRadians(centre.latDeg());
    lon0 = toRadians(centre.lonDeg());
    x = corners.stream().mapToDouble(p -> east(p.latDeg(), p.lonDeg())).toArray();
    y = corners.stream().mapToDouble(p -> north(p.latDeg(), p.lonDeg())).toArray();
  }

  private double east(double latDeg, double lonDeg) {
    return GeoPoint.EARTH_RADIUS_KM * cos(toRadians(latDeg)) * sin(toRadians(lonDeg) - lon0);
  }

  private double north(double latDeg, double lonDeg) {
    double lat = toRadians(latDeg);
    return GeoPoint.EARTH_RADIUS_KM
        * (cos(lat0) * sin(lat) - sin(lat0) * cos(lat) * cos(toRadians(lonDeg) - lon0));
  }

  /** Distance of a place from what the line encloses; 0 inside. */
  double distanceKm(double latDeg, double lonDeg) {
    double px = east(latDeg, lonDeg);
    double py = north(latDeg, lonDeg);
    double nearest = Double.POSITIVE_INFINITY;
    boolean inside = false;
    for (int i = 0, j = x.length - 1; i < x.length; j = i++) {
      nearest = Math.min(nearest, toEdge(px, py, j, i));
      inside ^= y[j] > py != y[i] > py && px < x[j] + (py - y[j]) / (y[i] - y[j]) * (x[i] - x[j]);
    }
    return inside ? 0 : nearest;
  }

  private double toEdge(double px, double py, int from, int to) {
    double vx = x[to] - x[from];
    double vy = y[to] - y[from];
    double square = vx * vx + vy * vy;
    double share =
        square == 0 ? 0 : Math.clamp(((px - x[from]) * vx + (py - y[from]) * vy) / square, 0, 1);
    return Math.hypot(px - x[from] - share * vx, py - y[from] - share * vy);
  }
}
