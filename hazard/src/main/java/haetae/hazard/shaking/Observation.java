package haetae.hazard.shaking;

import haetae.world.Check;
import haetae.world.shaking.IntensityMeasure;

/**
 * One value observed at a place.
 *
 * @param value natural logarithm of g (PGA, SA) or cm/s (PGV); MMI as it is
 * @param sigma deviation of the value from the truth there, in the unit of the value; 0 for
 *     instruments
 * @param growing whether the peak may still grow: a lower bound of what is to come
 */
public record Observation(IntensityMeasure measure, double value, double sigma, boolean growing) {
  public Observation {
    if (measure.kind() == IntensityMeasure.Kind.MMI) {
      Check.inRange("MMI", value, 1, 12, "");
    } else {
      Check.inRange("ln " + measure, value, -30, 10, "");
    }
    Check.inRange("sigma of " + measure, sigma, 0, 20, "");
  }

  /** A final value without error of its own. */
  public static Observation of(IntensityMeasure measure, double value) {
    return new Observation(measure, value, 0, false);
  }
}
