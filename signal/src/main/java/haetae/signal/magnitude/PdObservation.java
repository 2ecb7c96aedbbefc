package haetae.signal.magnitude;

import haetae.world.Check;
import haetae.world.InvalidValue;
import haetae.world.station.StationId;

/**
 * Peak displacement of one station.
 *
 * @param pdM largest vertical displacement since P, m
 * @param epicentralKm distance from the epicentre, km
 * @param windowS seconds since P, ended before S
 * @param displacementSnr peak over the rms of displacement without the quake; may be infinite
 */
public record PdObservation(
    StationId station, double pdM, double epicentralKm, double windowS, double displacementSnr) {
  public PdObservation {
    Check.positive("pdM", pdM, "m");
    Check.inRange("epicentralKm", epicentralKm, 0, 20_100, "km");
    Check.inRange("windowS", windowS, 0, 60, "s");
    if (!(displacementSnr > 0)) {
      throw new InvalidValue("displacementSnr is " + displacementSnr + "; expected more than 0");
    }
  }

  /** A peak without noise. */
  public PdObservation(StationId station, double pdM, double epicentralKm, double windowS) {
    this(station, pdM, epicentralKm, windowS, Double.POSITIVE_INFINITY);
  }
}
