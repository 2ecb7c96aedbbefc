package haetae.hazard.intensity;

import haetae.world.Check;

/**
 * An intensity on the Modified Mercalli scale, converted from a peak. Not a KMA class.
 *
 * @param value MMI, 1 to 10
 * @param sigma standard deviation, in units of MMI
 * @param method who converted, such as {@code WGRW12}
 */
public record MmiEstimate(double value, double sigma, String method) {
  public MmiEstimate {
    Check.inRange("value", value, 1, 10, "MMI");
    Check.inRange("sigma", sigma, 0, 10, "MMI");
    Check.notBlank("method", method);
  }
}
