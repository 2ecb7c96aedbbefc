package haetae.world.city;

import haetae.world.Check;
import haetae.world.place.GeoPoint;
import haetae.world.provenance.Known;

/**
 * A seismic station that watches the city; its instrument is described in StationXML.
 *
 * @param id {@code NETWORK.STATION}; unique in a pack
 * @param elevationM m above sea level; NaN where not known
 * @param working whether it runs today
 */
public record CityStation(
    String id, LocalName name, GeoPoint place, double elevationM, boolean working, Known known) {
  public CityStation {
    Check.notBlank("id of a station", id);
    if (!Double.isNaN(elevationM)) {
      Check.inRange("elevationM", elevationM, -12_000, 9_000, "m");
    }
  }
}
