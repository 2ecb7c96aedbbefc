package haetae.hazard.rupture;

import static java.lang.Math.cos;
import static java.lang.Math.sin;
import static java.lang.Math.toRadians;

/** Directions from the middle of a sphere. */
final class Sphere {
  private Sphere() {}

  /** Unit vector towards a place. */
  static Vector3 direction(double latDeg, double lonDeg) {
    double lat = toRadians(latDeg);
    double lon = toRadians(lonDeg);
    return new Vector3(cos(lat) * cos(lon), cos(lat) * sin(lon), sin(lat));
  }

  /** Unit vector towards east at a place. */
  static Vector3 east(double lonDeg) {
    double lon = toRadians(lonDeg);
    return new Vector3(-sin(lon), cos(lon), 0);
  }

  /** Unit vector towards north at a place. */
  static Vector3 north(double latDeg, double lonDeg) {
    double lat = toRadians(latDeg);
    double lon = toRadians(lonDeg);
    return new Vector3(-sin(lat) * cos(lon), -sin(lat) * sin(lon), cos(lat));
  }
}
