package haetae.world.city;

import haetae.world.Check;
import haetae.world.place.GeoPoint;
import haetae.world.provenance.Known;

/**
 * A place where people can stay after an earthquake.
 *
 * @param id unique in a pack
 * @param capacityPeople people it is meant for
 * @param indoor whether it has a roof and beds; outdoor places serve the first hours
 */
public record Shelter(
    String id, LocalName name, GeoPoint place, double capacityPeople, boolean indoor, Known known) {
  public Shelter {
    Check.notBlank("id of a shelter", id);
    Check.inRange("capacityPeople", capacityPeople, 0, 1e6, "people");
  }
}
