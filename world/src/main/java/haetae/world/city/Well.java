package haetae.world.city;

import haetae.world.Check;
import haetae.world.place.GeoPoint;
import haetae.world.provenance.Known;

/**
 * A borehole that something is pumped into or out of.
 *
 * @param id unique in a pack
 * @param depthM length along the hole, m
 */
public record Well(String id, LocalName name, GeoPoint place, double depthM, Known known) {
  public Well {
    Check.notBlank("id of a well", id);
    Check.inRange("depthM", depthM, 0, 15_000, "m");
  }
}
