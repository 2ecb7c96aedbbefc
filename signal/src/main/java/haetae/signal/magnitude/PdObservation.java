package haetae.signal.magnitude;

import haetae.world.Check;
import haetae.world.station.StationId;

/**
 * Peak displacement of one station.
 *
 * @param pdM largest vertical displacement since P, m
 * @param epicentralKm distance from the epicentre, km
 * @param windowS seconds since P, ended before S
 */
public record PdObservation(StationId station, double pdM, double epicentralKm, double windowS) {
  public PdObservation {
    Check.positive("pdM", pdM, "m");
    Check.inRange("epicentralKm", epicentralKm, 0, 20_100, "km");
    Check.inRange("windowS", windowS, 0, 60, "s");
  }
}
