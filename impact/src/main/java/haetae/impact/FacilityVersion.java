package haetae.impact;

import haetae.impact.network.FacilityState;
import haetae.world.quake.QuakeVersion;
import java.time.Instant;
import java.util.List;

/**
 * The ranked list of facilities of one map, ahead of the totals. Later versions of the same quake
 * replace it.
 *
 * @param at data time: the end of the last data its map needed
 * @param mapVersion the map it was worked out from
 * @param facilities what matters most first
 */
public record FacilityVersion(
    QuakeVersion quake, Instant at, int mapVersion, List<FacilityState> facilities) {
  public FacilityVersion {
    facilities = List.copyOf(facilities);
  }
}
