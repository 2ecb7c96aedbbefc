package haetae.hazard.rupture;

import static java.lang.Math.atan2;
import static java.lang.Math.cos;
import static java.lang.Math.hypot;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;
import static java.lang.Math.toDegrees;
import static java.lang.Math.toRadians;

/** Degrees and depth to Earth-centred, Earth-fixed km on the ellipsoid WGS 84, and back. */
final class Ellipsoid {
  static final double EQUATOR_KM = 6378.137;

  /** First eccentricity squared. */
  static final double E2 = 6.69437999014e-3;

  private Ellipsoid() {}

  static Vector3 toVector(EarthPoint point) {
    double sinLat = sin(toRadians(point.latDeg()));
    double cosLat = cos(toRadians(point.latDeg()));
    double lon = toRadians(point.lonDeg());
    double n = EQUATOR_KM / sqrt(1 - E2 * sinLat * sinLat);
    double h = -point.depthKm();
    return new Vector3(
        (n + h) * cosLat * cos(lon), (n + h) * cosLat * sin(lon), (n * (1 - E2) + h) * sinLat);
  }

  /** By iteration; converges to rounding for depths of the crust and mantle. */
  static EarthPoint toPoint(Vector3 v) {
    double r = hypot(v.x(), v.y());
    double lat = atan2(v.z(), r * (1 - E2));
    double n = EQUATOR_KM;
    for (int k = 0; k < 20; k++) {
      n = EQUATOR_KM / sqrt(1 - E2 * sin(lat) * sin(lat));
      lat = atan2(v.z() + E2 * n * sin(lat), r);
    }
    double heightKm = cos(lat) > 1e-6 ? r / cos(lat) - n : Math.abs(v.z()) - n * (1 - E2);
    return new EarthPoint(toDegrees(lat), toDegrees(atan2(v.y(), v.x())), -heightKm);
  }

  /** Unit vector away from the Earth's inside. */
  static Vector3 up(EarthPoint point) {
    return Sphere.direction(point.latDeg(), point.lonDeg());
  }
}
