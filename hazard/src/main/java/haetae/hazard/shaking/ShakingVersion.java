package haetae.hazard.shaking;

import haetae.world.quake.QuakeVersion;
import haetae.world.shaking.IntensityMeasure;
import haetae.world.shaking.KmaIntensity;
import java.time.Instant;

/**
 * One shaking map of a quake as it was known at one moment. Later versions of the same quake
 * replace it.
 *
 * @param at data time: the end of the last data it needed
 */
public record ShakingVersion(QuakeVersion quake, Instant at, ShakingMap map) {
  /** Largest mean MMI of the map. */
  public double mostMmi() {
    double most = 1;
    for (double mmi : map.get(IntensityMeasure.MMI).mean) {
      most = Math.max(most, mmi);
    }
    return most;
  }

  /** Largest intensity on the scale of KMA. */
  public KmaIntensity mostKma() {
    KmaIntensity most = map.kma(0);
    for (int i = 1; i < map.places().size(); i++) {
      KmaIntensity here = map.kma(i);
      most = here.value() > most.value() ? here : most;
    }
    return most;
  }

  /** Number of stations that condition the map with a final peak. */
  public int finalStations() {
    return (int)
        map.stations().stream()
            .filter(row -> row.values().stream().anyMatch(v -> v.used() && !v.growing()))
            .count();
  }
}
