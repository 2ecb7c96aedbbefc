package haetae.world.city;

import haetae.world.Check;
import haetae.world.place.GeoPoint;
import haetae.world.provenance.Known;

/**
 * A place the city cannot do without or must keep an eye on.
 *
 * @param id unique in a pack
 * @param fragility name of the fragility class that stands for it, such as {@code C2M/moderate},
 *     {@code substation-medium-anchored} or {@code HWB5}; empty: the usual one of its kind
 * @param capacity beds, places, MW, vehicles: what its kind is counted in; NaN where not known
 */
public record Facility(
    String id,
    LocalName name,
    FacilityKind kind,
    GeoPoint place,
    String fragility,
    double capacity,
    Known known) {
  public Facility {
    Check.notBlank("id of a facility", id);
    if (!Double.isNaN(capacity)) {
      Check.inRange("capacity", capacity, 0, 1e7, "");
    }
  }
}
