package haetae.hazard.rupture;

import static java.lang.Math.asin;
import static java.lang.Math.atan2;
import static java.lang.Math.cos;
import static java.lang.Math.sin;
import static java.lang.Math.toDegrees;
import static java.lang.Math.toRadians;

import haetae.world.place.GeoPoint;

/** Going along great circles of the spherical Earth, depth in tow. */
final class GreatCircle {
  private GreatCircle() {}

  /**
   * Where one comes to.
   *
   * @param km along the surface
   * @param downKm added to the depth
   */
  static EarthPoint from(EarthPoint start, double azimuthDeg, double km, double downKm) {
    double lat = toRadians(start.latDeg());
    double azimuth = toRadians(azimuthDeg);
    double d = km / GeoPoint.EARTH_RADIUS_KM;
    double sine = sin(lat) * cos(d) + cos(lat) * sin(d) * cos(azimuth);
    double lon =
        toRadians(start.lonDeg())
            + atan2(sin(azimuth) * sin(d) * cos(lat), cos(d) - sin(lat) * sine);
    return EarthPoint.wrapped(toDegrees(asin(sine)), toDegrees(lon), start.depthKm() + downKm);
  }

  /** Length along the surface, km. */
  static double surfaceKm(EarthPoint a, EarthPoint b) {
    return GeoPoint.distanceKm(a.latDeg(), a.lonDeg(), b.latDeg(), b.lonDeg());
  }

  /** Length of the straight way: along the surface and down, km. */
  static double slantKm(EarthPoint a, EarthPoint b) {
    return Math.hypot(surfaceKm(a, b), b.depthKm() - a.depthKm());
  }

  static double azimuthDeg(EarthPoint a, EarthPoint b) {
    return a.epicentre().azimuthDeg(b.epicentre());
  }

  /** The point {@code km} (slant) from a towards b, or beyond. */
  static EarthPoint towards(EarthPoint a, EarthPoint b, double km) {
    double whole = slantKm(a, b);
    double share = whole > 0 ? km / whole : 0;
    return from(a, azimuthDeg(a, b), share * surfaceKm(a, b), share * (b.depthKm() - a.depthKm()));
  }

  /**
   * How far a place lies to the right of the great circle through a point, km.
   *
   * @param azimuthDeg of the circle at the point
   */
  static double rightOfKm(EarthPoint point, double azimuthDeg, double latDeg, double lonDeg) {
    double angle =
        GeoPoint.distanceKm(point.latDeg(), point.lonDeg(), latDeg, lonDeg)
            / GeoPoint.EARTH_RADIUS_KM;
    double to = point.epicentre().azimuthDeg(new GeoPoint(latDeg, lonDeg));
    return GeoPoint.EARTH_RADIUS_KM * asin(sin(angle) * sin(toRadians(to - azimuthDeg)));
  }
}
