package haetae.hazard.rupture;

import haetae.world.Check;

/**
 * What is assumed of a fault of which only hypocentre and magnitude are known.
 *
 * @param scaling area from magnitude
 * @param aspect length over width
 * @param dipLowDeg lower end of the dips that may be
 * @param dipHighDeg upper end
 */
public record FaultOfUnknownSize(
    AreaScaling scaling, double aspect, double dipLowDeg, double dipHighDeg) {
  /** Mechanism not known: Wells &amp; Coppersmith, dips 10 to 90 degrees, aspect 1.7. */
  public static final FaultOfUnknownSize ANY =
      new FaultOfUnknownSize(AreaScaling.WELLS_COPPERSMITH_1994, 1.7, 10, 90);

  /** Reverse faulting in active crust: Hanks &amp; Bakun, dips 35 to 50 degrees. */
  public static final FaultOfUnknownSize REVERSE =
      new FaultOfUnknownSize(AreaScaling.HANKS_BAKUN_2008, 1.7, 35, 50);

  /** Normal faulting in active crust: Hanks &amp; Bakun, dips 40 to 60 degrees. */
  public static final FaultOfUnknownSize NORMAL =
      new FaultOfUnknownSize(AreaScaling.HANKS_BAKUN_2008, 1.7, 40, 60);

  /** Strike-slip in active crust: Hanks &amp; Bakun, dips 75 to 90 degrees. */
  public static final FaultOfUnknownSize STRIKE_SLIP =
      new FaultOfUnknownSize(AreaScaling.HANKS_BAKUN_2008, 1.7, 75, 90);

  /** Stable crust, any mechanism: Somerville, aspect 1. */
  public static final FaultOfUnknownSize STABLE =
      new FaultOfUnknownSize(AreaScaling.SOMERVILLE_2014, 1.0, 10, 90);

  public FaultOfUnknownSize {
    Check.inRange("aspect", aspect, 0.1, 20, "");
    Check.inRange("dipLowDeg", dipLowDeg, 1, 90, "degrees");
    Check.inRange("dipHighDeg", dipHighDeg, dipLowDeg, 90, "degrees");
  }

  /** The choice for active crust by rake; 30 degrees either side count as strike-slip. */
  public static FaultOfUnknownSize ofRake(double rakeDeg) {
    double rake = Math.abs(rakeDeg);
    if (rake <= 30 || rake >= 150) {
      return STRIKE_SLIP;
    }
    return rakeDeg > 0 ? REVERSE : NORMAL;
  }
}
