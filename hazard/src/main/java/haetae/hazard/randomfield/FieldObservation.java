package haetae.hazard.randomfield;

import haetae.world.Check;
import haetae.world.place.GeoPoint;
import haetae.world.shaking.IntensityMeasure;

/**
 * What was observed of a quake at a place, for fields that must agree with it.
 *
 * @param mean predicted mean there: ln g, ln cm/s or MMI
 * @param tau predicted between-event deviation
 * @param phi predicted within-event deviation
 * @param observed the observed value in the unit of the mean
 * @param sigma deviation of the observation itself; 0 for an instrument
 */
public record FieldObservation(
    GeoPoint place,
    IntensityMeasure measure,
    double mean,
    double tau,
    double phi,
    double observed,
    double sigma) {
  public FieldObservation {
    Check.finite("mean of an observation", mean);
    Check.finite("observed", observed);
    Check.inRange("tau of an observation", tau, 0, 10, "");
    Check.inRange("phi of an observation", phi, 0, 10, "");
    Check.inRange("sigma of an observation", sigma, 0, 10, "");
  }
}
