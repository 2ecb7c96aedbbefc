package haetae.impact.fragility;

import haetae.world.Check;
import haetae.world.shaking.IntensityMeasure;

/**
 * A kind of building, bridge or plant and how it breaks.
 *
 * @param id such as {@code C1M/low}; unique in a set
 * @param measure what the curve speaks of
 * @param collapseShare share of completely damaged buildings that collapse, 0 to 1
 */
public record FragilityClass(
    String id, IntensityMeasure measure, FragilityCurve curve, double collapseShare) {
  public FragilityClass {
    Check.notBlank("id of a fragility class", id);
    Check.inRange("collapseShare of " + id, collapseShare, 0, 1, "");
  }
}
