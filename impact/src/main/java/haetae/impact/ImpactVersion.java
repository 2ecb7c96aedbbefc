package haetae.impact;

import haetae.impact.engine.Totals;
import haetae.impact.network.DistrictRepairs;
import haetae.impact.network.FacilityState;
import haetae.world.quake.QuakeVersion;
import java.time.Instant;
import java.util.List;

/**
 * The impact of a quake as it was known at one moment. Later versions of the same quake replace it.
 *
 * @param at data time: the end of the last data its map needed
 * @param mapVersion the map it was worked out from
 * @param totals the analytic answer; {@code fields()} is 0
 * @param facilities what matters most first
 * @param repairs of pipes: the city first, then by district
 * @param basis how it is known
 */
public record ImpactVersion(
    QuakeVersion quake,
    Instant at,
    int mapVersion,
    Totals totals,
    List<FacilityState> facilities,
    List<DistrictRepairs> repairs,
    Basis basis) {

  /**
   * How an impact is known.
   *
   * @param afterOriginS age of the earthquake in the data of the map, s
   * @param magnitude that the map was drawn for
   * @param motionModel of the map
   * @param finalStations stations that condition the map with a final peak
   * @param cells squares with buildings
   * @param cellsOutside of them beyond the map: taken as not shaken
   * @param facilitiesOutside listed things beyond the map: nothing is said of them
   * @param notes what was missing and what was taken instead; empty if nothing was
   */
  public record Basis(
      double afterOriginS,
      double magnitude,
      String motionModel,
      int finalStations,
      int cells,
      int cellsOutside,
      int facilitiesOutside,
      List<String> notes) {
    public Basis {
      notes = List.copyOf(notes);
    }
  }

  public ImpactVersion {
    facilities = List.copyOf(facilities);
    repairs = List.copyOf(repairs);
  }
}
