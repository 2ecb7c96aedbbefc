package haetae.hazard.shaking;

import static java.lang.Math.max;
import static java.lang.Math.sqrt;

import haetae.hazard.motion.GroundMotionModel;
import haetae.hazard.motion.Motion;
import haetae.hazard.rupture.Distances;
import haetae.hazard.rupture.Source;
import haetae.hazard.site.Sites;
import haetae.world.Check;
import haetae.world.shaking.IntensityMeasure;

/**
 * A model whose deviations hold the errors of magnitude and place of the first seconds (SCIENCE
 * section 5.1): a wrong magnitude moves all places alike and adds (dμ/dM)² σ_M² to τ², a wrong
 * place moves each its own way and adds (dμ/dR)² σ_R² to φ². Derivatives by finite differences.
 *
 * @param magnitudeSigma deviation of the magnitude
 * @param distanceSigmaKm deviation of the distances, km
 */
public record UncertainSource(
    GroundMotionModel model, double magnitudeSigma, double distanceSigmaKm)
    implements GroundMotionModel {
  private static final double STEP_MAGNITUDE = 0.1;
  private static final double STEP_KM = 0.5;

  public UncertainSource {
    Check.inRange("magnitudeSigma", magnitudeSigma, 0, 5, "");
    Check.inRange("distanceSigmaKm", distanceSigmaKm, 0, 500, "km");
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
    Motion farther = new Motion(out.size());
    model.predict(measure, larger(source), distances, sites, from, to, larger);
    model.predict(measure, source, farther(distances), sites, from, to, farther);
    for (int i = from; i < to; i++) {
      double perMagnitude = (larger.mean[i] - out.mean[i]) / STEP_MAGNITUDE;
      double perKm = (farther.mean[i] - out.mean[i]) / STEP_KM;
      out.tau[i] = added(out.tau[i], perMagnitude * magnitudeSigma);
      out.phi[i] = added(out.phi[i], perKm * distanceSigmaKm);
    }
  }

  private static double added(double deviation, double other) {
    return sqrt(deviation * deviation + other * other);
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

  private static Distances farther(Distances d) {
    Distances out = new Distances(d.size());
    for (int i = 0; i < d.size(); i++) {
      out.repiKm[i] = d.repiKm[i] + STEP_KM;
      out.rhypoKm[i] = d.rhypoKm[i] + STEP_KM * d.repiKm[i] / max(1, d.rhypoKm[i]);
      out.rjbKm[i] = d.rjbKm[i] + STEP_KM;
      out.rrupKm[i] = d.rrupKm[i] + STEP_KM * d.rjbKm[i] / max(1, d.rrupKm[i]);
      out.rxKm[i] = d.rxKm[i];
      out.ry0Km[i] = d.ry0Km[i];
    }
    return out;
  }
}
