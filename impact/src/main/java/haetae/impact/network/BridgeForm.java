package haetae.impact.network;

import haetae.world.Check;
import haetae.world.InvalidValue;

/**
 * What changes the strength of a bridge beside its class.
 *
 * @param spans number of spans; 0 where not known
 * @param skewDeg angle between the piers and the perpendicular of the deck, degrees, 0 to 90
 */
public record BridgeForm(int spans, double skewDeg) {
  /** Nothing is known: the class as it is. */
  public static final BridgeForm UNKNOWN = new BridgeForm(0, 0);

  public BridgeForm {
    if (spans < 0) {
      throw new InvalidValue("spans is " + spans + "; expected 0 (not known) or more");
    }
    Check.inRange("skewDeg", skewDeg, 0, 89, "degrees");
  }

  /** K_skew = √sin(90° - skew). */
  public double skewFactor() {
    return Math.sqrt(Math.sin(Math.toRadians(90 - skewDeg)));
  }
}
