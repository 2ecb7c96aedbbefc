package haetae.impact.fragility;

import haetae.world.InvalidValue;
import java.util.Arrays;

/**
 * Fragility by points: chances at given values of the measure, linear between them (in the measure,
 * not its logarithm), the last beyond the last, none below the first or at or below {@code
 * noDamageIml} (OpenQuake's discrete format).
 */
public final class DiscreteCurve implements FragilityCurve {
  private static final int STEPS = 200;
  private static final double REACH = 8;

  private final double[] imls;
  private final double[][] chances;
  private final double noDamageIml;

  /**
   * A curve.
   *
   * @param imls rising, more than 0, g or cm/s
   * @param chances {@code chances[state][point]}, 0 to 1, not falling along a state, never above
   *     the state before
   * @param noDamageIml 0: none
   */
  public DiscreteCurve(double[] imls, double[][] chances, double noDamageIml) {
    for (int i = 0; i < imls.length; i++) {
      if (!(imls[i] > (i == 0 ? 0 : imls[i - 1]))) {
        throw new InvalidValue("imls are " + Arrays.toString(imls) + "; expected rising numbers");
      }
    }
    for (double[] state : chances) {
      check(state, imls.length);
    }
    this.imls = imls.clone();
    this.chances = Arrays.stream(chances).map(double[]::clone).toArray(double[][]::new);
    this.noDamageIml = noDamageIml;
  }

  private static void check(double[] state, int points) {
    if (state.length != points || points == 0) {
      throw new InvalidValue(state.length + " chances for " + points + " imls; expected as many");
    }
    for (double chance : state) {
      if (!(chance >= 0 && chance <= 1)) {
        throw new InvalidValue("chance of damage is " + chance + "; expected 0 to 1");
      }
    }
  }

  @Override
  public int states() {
    return chances.length;
  }

  @Override
  public void exceedances(double lnIml, double[] out, int offset) {
    double x = Math.exp(lnIml);
    double before = 1;
    for (int k = 0; k < chances.length; k++) {
      before = Math.min(before, at(x, chances[k]));
      out[offset + k] = before;
    }
  }

  private double at(double x, double[] state) {
    if (x <= noDamageIml || x < imls[0]) {
      return 0;
    }
    int last = imls.length - 1;
    if (x >= imls[last]) {
      return state[last];
    }
    int i = Arrays.binarySearch(imls, x);
    int low = i >= 0 ? i : -i - 2;
    double share = (x - imls[low]) / (imls[low + 1] - imls[low]);
    return state[low] + share * (state[low + 1] - state[low]);
  }

  /** By the trapezoidal rule over ±8 deviations. */
  @Override
  public void expectedExceedances(double mean, double sigma, double[] out, int offset) {
    double[] sum = new double[chances.length];
    double[] here = new double[chances.length];
    double total = 0;
    for (int i = 0; i <= STEPS; i++) {
      double z = REACH * (2.0 * i / STEPS - 1);
      double weight = Math.exp(-z * z / 2);
      exceedances(mean + sigma * z, here, 0);
      for (int k = 0; k < sum.length; k++) {
        sum[k] += weight * here[k];
      }
      total += weight;
    }
    for (int k = 0; k < sum.length; k++) {
      out[offset + k] = sum[k] / total;
    }
  }
}
