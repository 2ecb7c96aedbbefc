package haetae.impact.fragility;

import java.util.Arrays;

/**
 * Expectation of the chances of a curve where the logarithm of the measure is normal, by
 * Gauss–Legendre quadrature with eight nodes a panel; no panel is wider than a deviation or reaches
 * over a place where the curve breaks. Error below 1e-11.
 */
final class NormalExpectation {
  /** Beyond so many deviations there is nothing: 2e-19. */
  private static final double REACH = 9;

  private static final double[] NODES = {
    0.1834346424956498, 0.5255324099163290, 0.7966664774136267, 0.9602898564975363
  };
  private static final double[] WEIGHTS = {
    0.3626837833783620, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763
  };

  private final FragilityCurve curve;
  private final double mean;
  private final double sigma;
  private final double[] here;
  private final double[] sum;

  NormalExpectation(FragilityCurve curve, double mean, double sigma) {
    this.curve = curve;
    this.mean = mean;
    this.sigma = sigma;
    here = new double[curve.states()];
    sum = new double[curve.states()];
  }

  /**
   * Adds up.
   *
   * @param breaks ln of the measure where the curve has a kink or jump, in any order; may hold
   *     infinities
   * @param widths how fast the curve changes right of each break, in ln of the measure
   */
  double[] over(double[] breaks, Width widths) {
    double low = mean - REACH * sigma;
    double high = mean + REACH * sigma;
    double[] edges = Arrays.copyOf(breaks, breaks.length + 2);
    edges[breaks.length] = low;
    edges[breaks.length + 1] = high;
    Arrays.sort(edges);
    for (int i = 1; i < edges.length; i++) {
      double from = Math.max(low, edges[i - 1]);
      double to = Math.min(high, edges[i]);
      if (from < to) {
        piece(from, to, Math.min(sigma, widths.at((from + to) / 2)));
      }
    }
    return sum;
  }

  private void piece(double from, double to, double width) {
    int panels = (int) Math.ceil((to - from) / width);
    double half = (to - from) / panels / 2;
    for (int p = 0; p < panels; p++) {
      double centre = from + (2 * p + 1) * half;
      for (int k = 0; k < NODES.length; k++) {
        node(centre - half * NODES[k], half * WEIGHTS[k]);
        node(centre + half * NODES[k], half * WEIGHTS[k]);
      }
    }
  }

  private void node(double lnIml, double weight) {
    double z = (lnIml - mean) / sigma;
    double density = weight * Math.exp(-z * z / 2) / (sigma * Math.sqrt(2 * Math.PI));
    curve.exceedances(lnIml, here, 0);
    for (int k = 0; k < sum.length; k++) {
      sum[k] += density * here[k];
    }
  }

  /** How fast a curve changes at a place. */
  interface Width {
    /** Least deviation of the curves that change there; infinite where all are flat. */
    double at(double lnIml);
  }
}
