package haetae.hazard.rupture;

import haetae.world.Check;
import haetae.world.place.GeoPoint;

/**
 * A point in the Earth.
 *
 * @param latDeg latitude, degrees north
 * @param lonDeg longitude, degrees east, -180 to 180
 * @param depthKm below sea level, positive down
 */
public record EarthPoint(double latDeg, double lonDeg, double depthKm) {
  public EarthPoint {
    Check.inRange("latDeg", latDeg, -90, 90, "degrees");
    Check.inRange("lonDeg", lonDeg, -180, 180, "degrees");
    Check.inRange("depthKm", depthKm, -10, 800, "km");
  }

  /**
   * A point whose longitude may be written beyond the antimeridian (-360 to 360), as fault files
   * that cross it do.
   */
  public static EarthPoint wrapped(double latDeg, double lonDeg, double depthKm) {
    Check.inRange("lonDeg", lonDeg, -360, 360, "degrees");
    double wrapped = lonDeg > 180 ? lonDeg - 360 : lonDeg < -180 ? lonDeg + 360 : lonDeg;
    return new EarthPoint(latDeg, wrapped, depthKm);
  }

  /** The point above this one at sea level. */
  public GeoPoint epicentre() {
    return new GeoPoint(latDeg, lonDeg);
  }

  EarthPoint atDepth(double otherDepthKm) {
    return new EarthPoint(latDeg, lonDeg, otherDepthKm);
  }
}
