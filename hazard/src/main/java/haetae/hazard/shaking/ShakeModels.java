package haetae.hazard.shaking;

import haetae.hazard.field.SpatialCorrelation;
import haetae.hazard.intensity.IntensityConversion;
import haetae.world.shaking.IntensityMeasure;

/**
 * The models a map is made with.
 *
 * @param motion of PGA, PGV and SA
 * @param intensity of MMI
 */
public record ShakeModels(
    Forecaster motion,
    Forecaster intensity,
    IntensityConversion conversion,
    SpatialCorrelation correlation) {

  /** The model that speaks of the measure. */
  public Forecaster of(IntensityMeasure measure) {
    return measure.logarithmic() ? motion : intensity;
  }
}
