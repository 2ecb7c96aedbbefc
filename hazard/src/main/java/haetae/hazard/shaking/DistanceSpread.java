package haetae.hazard.shaking;

import haetae.hazard.motion.GroundMotionModel;
import haetae.hazard.motion.Motion;
import haetae.hazard.rupture.Distances;
import haetae.hazard.rupture.Source;
import haetae.hazard.site.Sites;
import haetae.world.shaking.IntensityMeasure;

/**
 * A model whose within-event deviation grows where the distance itself is uncertain: phi² gains
 * (dμ/dR)² var(R) for Rrup and for Rjb, by a step of 0.01 km. SCIENCE2 sections 23.3 item 6 and
 * 24.2 item 4. Changes nothing where the distances' variances are 0.
 */
public record DistanceSpread(GroundMotionModel model) implements GroundMotionModel {
  private static final double STEP_KM = 0.01;

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
    if (!uncertain(distances, from, to)) {
      return;
    }
    Motion rrup = new Motion(out.size());
    Motion rjb = new Motion(out.size());
    model.predict(measure, source, shifted(distances, STEP_KM, 0), sites, from, to, rrup);
    model.predict(measure, source, shifted(distances, 0, STEP_KM), sites, from, to, rjb);
    for (int i = from; i < to; i++) {
      double perRrup = (rrup.mean[i] - out.mean[i]) / STEP_KM;
      double perRjb = (rjb.mean[i] - out.mean[i]) / STEP_KM;
      double added =
          perRrup * perRrup * distances.rrupVarianceKm2[i]
              + perRjb * perRjb * distances.rjbVarianceKm2[i];
      out.phi[i] = Math.sqrt(out.phi[i] * out.phi[i] + added);
    }
  }

  private static boolean uncertain(Distances d, int from, int to) {
    for (int i = from; i < to; i++) {
      if (d.rrupVarianceKm2[i] > 0 || d.rjbVarianceKm2[i] > 0) {
        return true;
      }
    }
    return false;
  }

  /** The same distances, some of them longer. */
  static Distances shifted(Distances d, double rrupKm, double rjbKm) {
    Distances out = new Distances(d.size());
    for (int i = 0; i < d.size(); i++) {
      out.repiKm[i] = d.repiKm[i];
      out.rhypoKm[i] = d.rhypoKm[i];
      out.rjbKm[i] = d.rjbKm[i] + rjbKm;
      out.rrupKm[i] = d.rrupKm[i] + rrupKm;
      out.rxKm[i] = d.rxKm[i];
      out.ry0Km[i] = d.ry0Km[i];
    }
    return out;
  }
}
