package haetae.impact.fragility;

import haetae.world.Check;
import haetae.world.InvalidValue;
import haetae.world.StandardNormal;
import java.util.Arrays;

/**
 * Lognormal fragility: {@code P(state or worse) = Φ(ln(iml/median)/β)} (Hazus 5.1 equation 5-1).
 * The measure is first brought into {@code [lowestIml, highestIml]}; at or below {@code
 * noDamageIml} nothing happens (OpenQuake's {@code minIML, maxIML, noDamageLimit}).
 */
public final class LognormalCurve implements FragilityCurve {
  /** Beyond so many β the chance is 0 or 1: 1e-17. */
  private static final double FLAT = 8.5;

  private final double[] lnMedian;
  private final double[] beta;
  private final double lnLowest;
  private final double lnHighest;
  private final double lnNoDamage;

  /** Whether there is a closed form of the expectation. */
  private final boolean plain;

  private final double[] breaks;

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
    limits(lowestIml, highestIml, noDamageIml);
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
    plain =
        lowestIml == 0
            && highestIml == Double.POSITIVE_INFINITY
            && noDamageIml == 0
            && Arrays.stream(beta).allMatch(b -> b == beta[0]);
    breaks = plain ? new double[0] : breaks();
  }

  private static void limits(double lowestIml, double highestIml, double noDamageIml) {
    if (!(lowestIml >= 0 && highestIml > lowestIml && noDamageIml >= 0)) {
      throw new InvalidValue(
          String.format(
              "measures from %s to %s, no damage at %s; expected 0 or more, rising",
              lowestIml, highestIml, noDamageIml));
    }
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

  /** The measure is first raised to this, g or cm/s; 0: not. */
  public double lowestIml() {
    return Math.exp(lnLowest);
  }

  /** The measure is first lowered to this, g or cm/s; infinite: not. */
  public double highestIml() {
    return Math.exp(lnHighest);
  }

  /** At or below this nothing happens, g or cm/s; 0: never so. */
  public double noDamageIml() {
    return Math.exp(lnNoDamage);
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

  /**
   * In closed form where the curve has neither limits nor several β; else by quadrature, as limits
   * and the crossing of curves of different β call for.
   */
  @Override
  public void expectedExceedances(double mean, double sigma, double[] out, int offset) {
    if (sigma == 0) {
      exceedances(mean, out, offset);
      return;
    }
    if (!plain) {
      double[] sum = new NormalExpectation(this, mean, sigma).over(breaks, this::width);
      System.arraycopy(sum, 0, out, offset, sum.length);
      return;
    }
    for (int k = 0; k < beta.length; k++) {
      double spread = Math.sqrt(beta[k] * beta[k] + sigma * sigma);
      out[offset + k] = StandardNormal.below((mean - lnMedian[k]) / spread);
    }
  }

  /** Limits, crossings, and where each state's chance leaves 0 and reaches 1. */
  private double[] breaks() {
    int n = beta.length;
    double[] all = new double[3 + 2 * n + n * n];
    Arrays.fill(all, Double.POSITIVE_INFINITY);
    all[0] = lnLowest;
    all[1] = lnHighest;
    all[2] = lnNoDamage;
    for (int k = 0; k < n; k++) {
      all[3 + 2 * k] = lnMedian[k] - FLAT * beta[k];
      all[4 + 2 * k] = lnMedian[k] + FLAT * beta[k];
      for (int j = 0; j < k; j++) {
        if (beta[j] != beta[k]) {
          double crossing = (lnMedian[j] * beta[k] - lnMedian[k] * beta[j]) / (beta[k] - beta[j]);
          all[3 + 2 * n + k * n + j] = crossing;
        }
      }
    }
    return all;
  }

  private double width(double lnIml) {
    double least = Double.POSITIVE_INFINITY;
    for (int k = 0; k < beta.length; k++) {
      if (Math.abs(lnIml - lnMedian[k]) < FLAT * beta[k]) {
        least = Math.min(least, beta[k]);
      }
    }
    return least;
  }

  /**
   * The curve of something weaker or stronger, its limits untouched.
   *
   * @param factor of all medians, more than 0
   */
  public LognormalCurve withMediansTimes(double factor) {
    double[] medians = new double[beta.length];
    Arrays.setAll(medians, k -> factor * median(k));
    return new LognormalCurve(
        medians, beta, Math.exp(lnLowest), Math.exp(lnHighest), Math.exp(lnNoDamage));
  }
}
