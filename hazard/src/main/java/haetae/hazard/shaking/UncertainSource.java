package haetae.hazard.shaking;

import haetae.hazard.motion.GroundMotionModel;
import haetae.hazard.motion.Motion;
import haetae.hazard.rupture.Distances;
import haetae.hazard.rupture.Source;
import haetae.hazard.site.Sites;
import haetae.world.Check;
import haetae.world.shaking.IntensityMeasure;

/**
 * A model whose deviations hold what is not known of the source in the first seconds (SCIENCE
 * section 5.1): a wrong magnitude moves all places alike and adds (dμ/dM)² σ_M² to τ²; a wrong
 * place moves each its own way and adds (dμ/dR)² σ_R² to φ², as does a fault of unknown extent
 * through the variances of the distances (as {@link DistanceSpread} does). Derivatives by finite
 * differences.
 *
 * @param magnitudeSigma deviation of the magnitude
 * @param placeSigmaKm deviation of the epicentre, km
 */
public record UncertainSource(GroundMotionModel model, double magnitudeSigma, double placeSigmaKm)
    implements GroundMotionModel {
  private static final double STEP_MAGNITUDE = 0.1;
  private static final double STEP_KM = 0.01;

  public UncertainSource {
    Check.inRange("magnitudeSigma", magnitudeSigma, 0, 5, "");
    Check.inRange("placeSigmaKm", placeSigmaKm, 0, 500, "km");
  }

  @Override
  public String id() {
    return model.id();
  }

  @Override
  public boolean offers(IntensityMeasure measure) {
    return model.offers(measure);
  }

  @Override
  public void predict(
      IntensityMeasure measure,
      Source source,
      Distances distances,
      Sites sites,
      int from,
      int to,
      Motion out) {
    model.predict(measure, source, distances, sites, from, to, out);
    Motion larger = new Motion(out.size());
    Motion rrup = new Motion(out.size());
    Motion rjb = new Motion(out.size());
    model.predict(measure, larger(source), distances, sites, from, to, larger);
    model.predict(
        measure, source, DistanceSpread.shifted(distances, STEP_KM, 0), sites, from, to, rrup);
    model.predict(
        measure, source, DistanceSpread.shifted(distances, 0, STEP_KM), sites, from, to, rjb);
    for (int i = from; i < to; i++) {
      double perMagnitude = (larger.mean[i] - out.mean[i]) / STEP_MAGNITUDE;
      double perRrup = (rrup.mean[i] - out.mean[i]) / STEP_KM;
      double perRjb = (rjb.mean[i] - out.mean[i]) / STEP_KM;
      double perKm = perRjb + perRrup * share(distances, i);
      double fault =
          perRrup * perRrup * distances.rrupVarianceKm2[i]
              + perRjb * perRjb * distances.rjbVarianceKm2[i];
      double place = perKm * placeSigmaKm;
      out.tau[i] = Math.hypot(out.tau[i], perMagnitude * magnitudeSigma);
      out.phi[i] = Math.sqrt(out.phi[i] * out.phi[i] + fault + place * place);
    }
  }

  /** How much the distance from the rupture grows with that from its surface projection. */
  private static double share(Distances d, int i) {
    return Math.min(1, d.rjbKm[i] / Math.max(1, d.rrupKm[i]));
  }

  private static Source larger(Source s) {
    return new Source(
        s.magnitude() + STEP_MAGNITUDE,
        s.rakeDeg(),
        s.dipDeg(),
        s.ztorKm(),
        s.widthKm(),
        s.hypocentreDepthKm(),
        s.aftershock());
  }
}
