package haetae.impact.fragility;

import haetae.world.Check;
import haetae.world.InvalidValue;
import haetae.world.StandardNormal;

/**
 * Lognormal fragility: {@code P(state or worse) = Φ(ln(iml/median)/β)} (Hazus 5.1 equation 5-1).
 * The measure is first brought into {@code [lowestIml, highestIml]}; at or below {@code
 * noDamageIml} nothing happens (OpenQuake's {@code minIML, maxIML, noDamageLimit}).
 */
public final class LognormalCurve implements FragilityCurve {
  private final double[] lnMedian;
  private final double[] beta;
  private final double lnLowest;
  private final double lnHighest;
  private final double lnNoDamage;

  /**
   * A curve.
   *
   * @param medians in g or cm/s, one per state, not falling
   * @param betas deviation of the logarithm, one per state, more than 0
   * @param lowestIml 0: none
   * @param highestIml infinite: none
   * @param noDamageIml 0: none
   */
  public LognormalCurve(
      double[] medians, double[] betas, double lowestIml, double highestIml, double noDamageIml) {
    if (medians.length == 0 || medians.length != betas.length) {
      throw new InvalidValue(
          medians.length + " medians and " + betas.length + " betas; expected one of each a state");
    }
    lnMedian = new double[medians.length];
    for (int k = 0; k < medians.length; k++) {
      Check.positive("median", medians[k], "");
      Check.inRange("beta", betas[k], 1e-6, 10, "");
      if (k > 0 && medians[k] < medians[k - 1]) {
        throw new InvalidValue(
            "median of a worse state is "
                + medians[k]
                + ", below "
                + medians[k - 1]
                + " of the state before; expected rising medians");
      }
      lnMedian[k] = Math.log(medians[k]);
    }
    beta = betas.clone();
    lnLowest = Math.log(lowestIml);
    lnHighest = Math.log(highestIml);
    lnNoDamage = Math.log(noDamageIml);
  }

  /** A curve without limits. */
  public static LognormalCurve of(double[] medians, double[] betas) {
    return new LognormalCurve(medians, betas, 0, Double.POSITIVE_INFINITY, 0);
  }

  /** Median of a state counted from 0 (slight), g or cm/s. */
  public double median(int state) {
    return Math.exp(lnMedian[state]);
  }

  /** Deviation of the logarithm of a state counted from 0. */
  public double beta(int state) {
    return beta[state];
  }

  @Override
  public int states() {
    return beta.length;
  }

  @Override
  public void exceedances(double lnIml, double[] out, int offset) {
    double x = Math.clamp(lnIml, lnLowest, lnHighest);
    double before = 1;
    for (int k = 0; k < beta.length; k++) {
      double chance = x <= lnNoDamage ? 0 : StandardNormal.below((x - lnMedian[k]) / beta[k]);
      // Curves of different β cross: a worse state is never likelier than the one before.
      before = Math.min(before, chance);
      out[offset + k] = before;
    }
  }

  @Override
  public void expectedExceedances(double mean, double sigma, double[] out, int offset) {
    if (sigma == 0) {
      exceedances(mean, out, offset);
      return;
    }
    double before = 1;
    for (int k = 0; k < beta.length; k++) {
      double spread = Math.sqrt(beta[k] * beta[k] + sigma * sigma);
      before = Math.min(before, StandardNormal.below((mean - lnMedian[k]) / spread));
      out[offset + k] = before;
    }
  }
}
