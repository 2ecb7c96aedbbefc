package haetae.impact.fragility;

import haetae.world.InvalidValue;
import haetae.world.StandardNormal;
import java.util.Arrays;

/**
 * Fragility by points: chances at given values of the measure, linear between them (in the measure,
 * not its logarithm), the last beyond the last, none before the first. Below {@code noDamageIml}
 * nothing happens; if it lies before the first point, the chances rise to it from 0 there
 * (OpenQuake's discrete format, {@code noDamageLimit}).
 */
public final class DiscreteCurve implements FragilityCurve {
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
    for (int k = 0; k < chances.length; k++) {
      check(chances[k], imls.length);
      if (k > 0) {
        checkOrder(chances[k - 1], chances[k]);
      }
    }
    boolean fromZero = imls.length > 0 && noDamageIml > 0 && noDamageIml < imls[0];
    this.imls = fromZero ? before(noDamageIml, imls) : imls.clone();
    this.chances =
        Arrays.stream(chances)
            .map(state -> fromZero ? before(0, state) : state.clone())
            .toArray(double[][]::new);
    this.noDamageIml = noDamageIml;
  }

  private static double[] before(double first, double[] others) {
    double[] all = new double[others.length + 1];
    all[0] = first;
    System.arraycopy(others, 0, all, 1, others.length);
    return all;
  }

  private static void check(double[] state, int points) {
    if (state.length != points || points == 0) {
      throw new InvalidValue(state.length + " chances for " + points + " imls; expected as many");
    }
    double before = 0;
    for (double chance : state) {
      if (!(chance >= before && chance <= 1)) {
        throw new InvalidValue(
            "chances of damage are " + Arrays.toString(state) + "; expected 0 to 1, not falling");
      }
      before = chance;
    }
  }

  private static void checkOrder(double[] better, double[] worse) {
    for (int i = 0; i < worse.length; i++) {
      if (worse[i] > better[i]) {
        throw new InvalidValue(
            "chance of a worse state is "
                + worse[i]
                + ", above "
                + better[i]
                + " of the state before; expected falling chances");
      }
    }
  }

  /** The points, rising, g or cm/s. */
  public double[] imls() {
    return imls.clone();
  }

  /** Chances of a state counted from 0 (slight) at the points. */
  public double[] chances(int state) {
    return chances[state].clone();
  }

  /** Below this nothing happens, g or cm/s; 0: never so. */
  public double noDamageIml() {
    return noDamageIml;
  }

  @Override
  public int states() {
    return chances.length;
  }

  @Override
  public void exceedances(double lnIml, double[] out, int offset) {
    double x = Math.exp(lnIml);
    for (int k = 0; k < chances.length; k++) {
      out[offset + k] = at(x, chances[k]);
    }
  }

  private double at(double x, double[] state) {
    if (x < noDamageIml || x < imls[0]) {
      return 0;
    }
    int last = imls.length - 1;
    if (x >= imls[last]) {
      return state[last];
    }
    int i = Arrays.binarySearch(imls, x);
    int low = i >= 0 ? i : -i - 2;
    return state[low] + slope(state, low) * (x - imls[low]);
  }

  private double slope(double[] state, int low) {
    return (state[low + 1] - state[low]) / (imls[low + 1] - imls[low]);
  }

  /** In closed form: the curve is linear between points and the measure lognormal. */
  @Override
  public void expectedExceedances(double mean, double sigma, double[] out, int offset) {
    if (sigma == 0) {
      exceedances(mean, out, offset);
      return;
    }
    int last = imls.length - 1;
    double beyond = above(Math.max(imls[last], noDamageIml), mean, sigma);
    for (int k = 0; k < chances.length; k++) {
      out[offset + k] = chances[k][last] * beyond;
    }
    double all = Math.exp(mean + sigma * sigma / 2);
    for (int i = 0; i < last; i++) {
      double from = Math.max(imls[i], noDamageIml);
      if (from < imls[i + 1]) {
        double share = above(from, mean, sigma) - above(imls[i + 1], mean, sigma);
        double shifted = mean + sigma * sigma;
        double moment = all * (above(from, shifted, sigma) - above(imls[i + 1], shifted, sigma));
        add(i, share, moment, out, offset);
      }
    }
  }

  /**
   * Adds one piece.
   *
   * @param share chance that the measure lies in it
   * @param moment its mean where it does, times that chance
   */
  private void add(int i, double share, double moment, double[] out, int offset) {
    for (int k = 0; k < chances.length; k++) {
      out[offset + k] += chances[k][i] * share + slope(chances[k], i) * (moment - imls[i] * share);
    }
  }

  private static double above(double iml, double mean, double sigma) {
    return StandardNormal.above((Math.log(iml) - mean) / sigma);
  }
}
