package haetae.signal.simulate;

import haetae.world.Check;
import haetae.world.place.GeoPoint;

/**
 * One event of a scenario.
 *
 * @param offsetS origin time after the start of the scenario, s
 * @param depthKm depth of the hypocentre, km
 * @param mw moment magnitude
 * @param strikeDeg strike of the fault: P goes up where sin 2 (azimuth - strike) is positive
 * @param dipDeg dip of the fault, used where it has an extent
 */
public record SimulatedQuake(
    String id,
    double offsetS,
    GeoPoint epicentre,
    double depthKm,
    double mw,
    Kind kind,
    double strikeDeg,
    double dipDeg) {
  /** What made the waves. */
  public enum Kind {
    /** All moment at one point. */
    POINT,
    /** A fault of many parts, after EXSIM. */
    FINITE_FAULT,
    /** Far away: mantle travel times, and high frequencies lost on the way. */
    TELESEISM,
    /** Explosion near the surface: P up everywhere, hardly any S. */
    BLAST
  }

  public SimulatedQuake {
    Check.notBlank("id", id);
    Check.inRange("offsetS", offsetS, -3600, 1e7, "s");
    Check.inRange("depthKm", depthKm, 0, 700, "km");
    Check.inRange("mw", mw, 0, 9, "");
    Check.inRange("strikeDeg", strikeDeg, 0, 360, "degrees");
    Check.inRange("dipDeg", dipDeg, 1, 90, "degrees");
  }

  /** An event with strike 30° and dip 60°. */
  public static SimulatedQuake of(
      String id, double offsetS, GeoPoint epicentre, double depthKm, double mw, Kind kind) {
    return new SimulatedQuake(id, offsetS, epicentre, depthKm, mw, kind, 30, 60);
  }
}
