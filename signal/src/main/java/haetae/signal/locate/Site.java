package haetae.signal.locate;

import haetae.world.Check;
import haetae.world.place.GeoPoint;

/**
 * Where the sensor of a station is.
 *
 * @param elevationKm of the sensor above sea level, km
 */
public record Site(GeoPoint place, double elevationKm) {
  public Site {
    Check.inRange("elevationKm", elevationKm, -10, 9, "km");
  }
}
