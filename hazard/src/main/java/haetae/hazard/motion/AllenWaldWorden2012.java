package haetae.hazard.motion;

import haetae.hazard.rupture.Distances;
import haetae.hazard.rupture.Source;
import haetae.hazard.site.Sites;
import haetae.world.InvalidValue;
import haetae.world.shaking.IntensityMeasure;

/**
 * Felt intensity (MMI). Allen, Wald &amp; Worden (2012), Journal of Seismology 16, 409-433,
 * doi:10.1007/s10950-012-9278-7.
 *
 * <p>Valid: active crust, M 5 to 7.9, up to 300 km; no site term. The paper gives the total
 * deviation alone: τ = 0.55 σ is ShakeMap's share of it. Values are not clipped to the scale.
 */
public final class AllenWaldWorden2012 implements GroundMotionModel {
  /** Distance the intensity falls off with: one equation of the paper for each. */
  public enum Distance {
    RUPTURE("Allen12"),
    HYPOCENTRE("Allen12-Rhyp");

    private final String id;

    Distance(String id) {
      this.id = id;
    }
  }

  private static final double TAU_SHARE = 0.55;
  private static final double PHI_SHARE = Math.sqrt(1 - TAU_SHARE * TAU_SHARE);

  private final Distance distance;

  /** The equation of that distance. */
  public AllenWaldWorden2012(Distance distance) {
    this.distance = distance;
  }

  @Override
  public String id() {
    return distance.id;
  }

  @Override
  public boolean offers(IntensityMeasure measure) {
    return measure.equals(IntensityMeasure.MMI);
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
    if (!offers(measure)) {
      throw new InvalidValue(id() + " has no " + measure + "; expected MMI");
    }
    switch (distance) {
      case RUPTURE -> byRupture(source.magnitude(), distances.rrupKm, from, to, out);
      case HYPOCENTRE -> byHypocentre(source.magnitude(), distances.rhypoKm, from, to, out);
    }
  }

  private static void byRupture(double m, double[] rrupKm, int from, int to, Motion out) {
    double near = 1 + 0.813 * Math.exp(m - 5);
    double atSource = 3.950 + 0.913 * m;
    for (int i = from; i < to; i++) {
      double r = rrupKm[i];
      out.mean[i] = atSource - 1.107 * lnSaturated(r, near);
      share(out, i, 0.72 + 0.23 / (1 + square(r / 44.7)));
    }
  }

  private static void byHypocentre(double m, double[] rhypoKm, int from, int to, Motion out) {
    double near = -0.209 + 2.042 * Math.exp(m - 5);
    double atSource = 2.085 + 1.428 * m;
    for (int i = from; i < to; i++) {
      double r = rhypoKm[i];
      double far = r > 50 ? 0.078 * Math.log(r / 50) : 0;
      out.mean[i] = atSource - 1.402 * lnSaturated(r, near) + far;
      share(out, i, 0.82 + 0.37 / (1 + square(r / 22.9)));
    }
  }

  private static double lnSaturated(double rKm, double nearKm) {
    return 0.5 * Math.log(rKm * rKm + nearKm * nearKm);
  }

  private static void share(Motion out, int i, double sigma) {
    out.tau[i] = TAU_SHARE * sigma;
    out.phi[i] = PHI_SHARE * sigma;
  }

  private static double square(double x) {
    return x * x;
  }
}
