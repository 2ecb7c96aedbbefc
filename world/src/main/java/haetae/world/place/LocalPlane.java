package haetae.world.place;

import static java.lang.Math.asin;
import static java.lang.Math.atan2;
import static java.lang.Math.cos;
import static java.lang.Math.hypot;
import static java.lang.Math.sin;
import static java.lang.Math.toDegrees;
import static java.lang.Math.toRadians;

/**
 * Azimuthal equidistant plane around a centre: distances and azimuths from the centre are true;
 * between other points the error stays below 0.1 % within 300 km.
 */
public record LocalPlane(GeoPoint centre) {

  /** Kilometres east and north of the centre. */
  public record Km(double eastKm, double northKm) {}

  /** Projects a point onto the plane. */
  public Km toPlane(GeoPoint point) {
    double distanceKm = centre.distanceKm(point);
    double azimuth = toRadians(centre.azimuthDeg(point));
    return new Km(distanceKm * sin(azimuth), distanceKm * cos(azimuth));
  }

  /** The point that lies at the given kilometres east and north of the centre. */
  public GeoPoint toEarth(double eastKm, double northKm) {
    double angle = hypot(eastKm, northKm) / GeoPoint.EARTH_RADIUS_KM;
    double azimuth = atan2(eastKm, northKm);
    double lat0 = toRadians(centre.latDeg());
    double sinLat = sin(lat0) * cos(angle) + cos(lat0) * sin(angle) * cos(azimuth);
    double lat = asin(Math.clamp(sinLat, -1.0, 1.0));
    double dLon = atan2(sin(azimuth) * sin(angle) * cos(lat0), cos(angle) - sin(lat0) * sin(lat));
    double lonDeg = centre.lonDeg() + toDegrees(dLon);
    return new GeoPoint(toDegrees(lat), wrap(lonDeg));
  }

  private static double wrap(double lonDeg) {
    if (lonDeg > 180) {
      return lonDeg - 360;
    }
    return lonDeg < -180 ? lonDeg + 360 : lonDeg;
  }
}
