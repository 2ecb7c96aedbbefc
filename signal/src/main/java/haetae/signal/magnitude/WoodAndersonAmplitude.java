package haetae.signal.magnitude;

import haetae.world.Check;
import haetae.world.station.StationId;

/**
 * Largest zero-to-peak amplitude on the simulated Wood-Anderson trace, of the component that the
 * distance correction asks for.
 *
 * @param amplitudeMm mm on the trace
 * @param hypocentralKm distance from the hypocentre, km
 */
public record WoodAndersonAmplitude(StationId station, double amplitudeMm, double hypocentralKm) {
  public WoodAndersonAmplitude {
    Check.positive("amplitudeMm", amplitudeMm, "mm");
    Check.inRange("hypocentralKm", hypocentralKm, 0, 1000, "km");
  }
}
