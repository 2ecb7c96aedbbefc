package haetae.signal.simulate;

import haetae.world.quake.Phase;
import haetae.world.quake.Polarity;
import haetae.world.station.StationId;
import java.time.Instant;
import java.util.List;

/**
 * What really happened in a scenario.
 *
 * @param arrivals onsets at every station, P then S
 */
public record QuakeTruth(SimulatedQuake quake, Instant origin, List<Onset> arrivals) {
  public QuakeTruth {
    arrivals = List.copyOf(arrivals);
  }

  /**
   * When a phase reaches a station. The record's first moved sample is the first at or after it.
   *
   * @param distanceKm epicentral distance, km
   * @param firstMotion of the vertical; unknown for S
   */
  public record Onset(
      StationId station, Phase phase, Instant time, double distanceKm, Polarity firstMotion) {}
}
