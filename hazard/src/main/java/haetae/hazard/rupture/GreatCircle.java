package haetae.hazard.rupture;

import static java.lang.Math.asin;
import static java.lang.Math.atan2;
import static java.lang.Math.cos;
import static java.lang.Math.sin;
import static java.lang.Math.toDegrees;
import static java.lang.Math.toRadians;

import haetae.world.place.GeoPoint;

/** Ways along the shortest line between places of the sphere. */
final class GreatCircle {
  private GreatCircle() {}

  /** The place so far away in that direction, at the surface. */
  static GeoPoint destination(GeoPoint from, double azimuthDeg, double km) {
    double lat = toRadians(from.latDeg());
    double lon = toRadians(from.lonDeg());
    double azimuth = toRadians(azimuthDeg);
    double d = km / GeoPoint.EARTH_RADIUS_KM;
    double lat2 = asin(sin(lat) * cos(d) + cos(lat) * sin(d) * cos(azimuth));
    double lon2 = lon + atan2(sin(azimuth) * sin(d) * cos(lat), cos(d) - sin(lat) * sin(lat2));
    return new GeoPoint(toDegrees(lat2), Math.IEEEremainder(toDegrees(lon2), 360));
  }

  /** How far a place lies to the right of the line from a place in a direction, km. */
  static double acrossKm(GeoPoint from, double azimuthDeg, GeoPoint place) {
    double d = from.distanceKm(place) / GeoPoint.EARTH_RADIUS_KM;
    double angle = toRadians(from.azimuthDeg(place) - azimuthDeg);
    return GeoPoint.EARTH_RADIUS_KM * asin(sin(d) * sin(angle));
  }

  /** How far along that line the nearest point to a place lies, km; negative: behind. */
  static double alongKm(GeoPoint from, double azimuthDeg, GeoPoint place) {
    double d = from.distanceKm(place) / GeoPoint.EARTH_RADIUS_KM;
    double angle = toRadians(from.azimuthDeg(place) - azimuthDeg);
    return GeoPoint.EARTH_RADIUS_KM * atan2(cos(angle) * sin(d), cos(d));
  }
}
