package haetae.app.openquake;

import haetae.hazard.motion.Motion;
import haetae.impact.engine.Portfolio;
import haetae.impact.fragility.FragilityClass;
import haetae.world.shaking.IntensityMeasure;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What fields without number would give on average: chances of the states with both normal terms
 * cut and renormalised, by Gauss-Legendre quadrature over each (SCIENCE2 section 26.4). Exact where
 * residuals of different sites are independent; correlation brings the within-event term nearer to
 * a normal one and changes the mean by less than 0.001.
 */
final class TruncatedExpectation {
  private static final int NODES = 20;

  /** Of an uncut normal distribution so much is taken in. */
  private static final double REACH = 6;

  private final List<IntensityMeasure> measures;
  private final List<Motion> motions;
  private final double[] z;
  private final double[] weight;

  /**
   * @param truncation deviations at which the terms are cut; 0: medians; NaN: not cut
   */
  TruncatedExpectation(double truncation, List<IntensityMeasure> measures, List<Motion> motions) {
    this.measures = measures;
    this.motions = motions;
    double reach = Double.isNaN(truncation) ? REACH : truncation;
    double[][] nodes = GaussLegendre.nodes(reach == 0 ? 1 : NODES);
    z = Arrays.stream(nodes[0]).map(x -> x * reach).toArray();
    weight = new double[z.length];
    double sum = 0;
    for (int i = 0; i < z.length; i++) {
      weight[i] = nodes[1][i] * Math.exp(-z[i] * z[i] / 2);
      sum += weight[i];
    }
    for (int i = 0; i < z.length; i++) {
      weight[i] /= sum;
    }
  }

  /** Expectation of each quantity of a portfolio. */
  double[] of(Portfolio portfolio) {
    int states = portfolio.fragilities().states().size() + 1;
    List<FragilityClass> classes = portfolio.fragilities().classes();
    int[] measureOf = classes.stream().mapToInt(c -> measures.indexOf(c.measure())).toArray();
    double[][] chances =
        IntStream.range(0, portfolio.groups())
            .parallel()
            .mapToObj(g ->
                chances(
                    classes.get(portfolio.fragility(g)),
                    motions.get(measureOf[portfolio.fragility(g)]),
                    portfolio.site(g),
                    states))
            .toArray(double[][]::new);
    double[] out = new double[portfolio.quantities().size()];
    for (int g = 0; g < chances.length; g++) {
      for (int q = 0; q < out.length; q++) {
        for (int k = 0; k < states; k++) {
          out[q] += portfolio.coefficient(g, q, k) * chances[g][k];
        }
      }
    }
    return out;
  }

  /** Chance of each state, "none" first. */
  double[] chances(FragilityClass fragility, Motion motion, int site, int states) {
    double[] here = new double[states - 1];
    double[] reached = new double[states - 1];
    for (int a = 0; a < z.length; a++) {
      for (int b = 0; b < z.length; b++) {
        double ln = motion.mean[site] + motion.tau[site] * z[a] + motion.phi[site] * z[b];
        fragility.curve().exceedances(ln, here, 0);
        for (int k = 0; k < here.length; k++) {
          reached[k] += weight[a] * weight[b] * here[k];
        }
      }
    }
    double[] out = new double[states];
    for (int k = 0; k < states; k++) {
      double from = k == 0 ? 1 : reached[k - 1];
      double to = k == states - 1 ? 0 : reached[k];
      out[k] = from - to;
    }
    return out;
  }
}
