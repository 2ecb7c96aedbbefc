package haetae.hazard.shaking;

import haetae.hazard.field.SpatialCorrelation;
import haetae.hazard.motion.GroundMotionModel;
import haetae.world.shaking.IntensityMeasure;

/**
 * The models a map is made with.
 *
 * @param motion of PGA, PGV and SA
 * @param intensity of MMI
 */
public record ShakeModels(
    GroundMotionModel motion,
    GroundMotionModel intensity,
    FeltConversion conversion,
    SpatialCorrelation correlation) {

  /** The model that speaks of the measure. */
  public GroundMotionModel of(IntensityMeasure measure) {
    return measure.logarithmic() ? motion : intensity;
  }
}
