package haetae.world.place;

import static java.lang.Math.atan2;
import static java.lang.Math.cos;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;
import static java.lang.Math.toDegrees;
import static java.lang.Math.toRadians;

import haetae.world.Check;

/**
 * A point on the surface of the spherical Earth (radius 6371.0 km).
 *
 * @param latDeg latitude, degrees north
 * @param lonDeg longitude, degrees east, -180 to 180
 */
public record GeoPoint(double latDeg, double lonDeg) {
  /** Radius of the sphere, km. */
  public static final double EARTH_RADIUS_KM = 6371.0;

  /** Length of one degree of a great circle, km: 111.19493. */
  public static final double KM_PER_DEGREE = toRadians(EARTH_RADIUS_KM);

  public GeoPoint {
    Check.inRange("latDeg", latDeg, -90, 90, "degrees");
    Check.inRange("lonDeg", lonDeg, -180, 180, "degrees");
  }

  /** Great-circle distance, km. */
  public double distanceKm(GeoPoint other) {
    return distanceKm(latDeg, lonDeg, other.latDeg, other.lonDeg);
  }

  /** Great-circle distance between two points given in degrees, km (haversine: exact near zero). */
  public static double distanceKm(double lat1Deg, double lon1Deg, double lat2Deg, double lon2Deg) {
    double sinLat = sin(toRadians(lat2Deg - lat1Deg) / 2);
    double sinLon = sin(toRadians(lon2Deg - lon1Deg) / 2);
    double h =
        sinLat * sinLat + cos(toRadians(lat1Deg)) * cos(toRadians(lat2Deg)) * sinLon * sinLon;
    return 2 * EARTH_RADIUS_KM * atan2(sqrt(h), sqrt(Math.max(0, 1 - h)));
  }

  /** Azimuth from this point to the other, degrees clockwise from north, 0 to 360. */
  public double azimuthDeg(GeoPoint other) {
    double lat1 = toRadians(latDeg);
    double lat2 = toRadians(other.latDeg);
    double dLon = toRadians(other.lonDeg - lonDeg);
    double east = sin(dLon) * cos(lat2);
    double north = cos(lat1) * sin(lat2) - sin(lat1) * cos(lat2) * cos(dLon);
    double degrees = toDegrees(atan2(east, north));
    return degrees < 0 ? degrees + 360 : degrees;
  }
}
