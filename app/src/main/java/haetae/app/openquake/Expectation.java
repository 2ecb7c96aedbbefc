package haetae.app.openquake;

import haetae.hazard.motion.Motion;
import haetae.impact.engine.Portfolio;
import haetae.impact.fragility.FragilityCurve;
import haetae.world.StandardNormal;
import haetae.world.shaking.IntensityMeasure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Mean chances without fields: {@code E[P]} over between-event and within-event terms that are each
 * normal, cut and renormalised, by Gauss-Legendre quadrature of both (SCIENCE2 section 26.4,
 * "exact"). Independent of correlation as long as φ is the same at all sites.
 */
final class Expectation {
  private final double[] nodes;
  private final double[] weights;

  /**
   * @param truncation standard deviations; 0: the median alone; infinite: as 6
   * @param count of nodes for each of the two terms
   */
  Expectation(double truncation, int count) {
    double cut = Math.min(truncation, 6);
    double[][] rule = GaussLegendre.rule(cut > 0 ? count : 1);
    nodes = new double[rule[0].length];
    weights = new double[nodes.length];
    double inside = cut > 0 ? 1 - 2 * StandardNormal.above(cut) : 1;
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = cut * rule[0][i];
      double density = Math.exp(-nodes[i] * nodes[i] / 2) / Math.sqrt(2 * Math.PI);
      weights[i] = cut > 0 ? cut * rule[1][i] * density / inside : 1;
    }
  }

  /**
   * Mean chance of each state, {@code [group * (states + 1) + state]}.
   *
   * @param motions by measure
   */
  double[] meanStates(Portfolio portfolio, Map<IntensityMeasure, Motion> motions) {
    int states = portfolio.fragilities().states().size();
    Map<Long, double[]> bySpot = new HashMap<>();
    for (int g = 0; g < portfolio.groups(); g++) {
      bySpot.put(spot(portfolio, g), new double[states]);
    }
    List<Long> spots = List.copyOf(bySpot.keySet());
    IntStream.range(0, spots.size())
        .parallel()
        .forEach(i -> {
          long spot = spots.get(i);
          var type = portfolio.fragilities().classes().get((int) (spot & 0xFFFFFFFFL));
          Motion motion = java.util.Objects.requireNonNull(motions.get(type.measure()));
          int site = (int) (spot >>> 32);
          exceedances(
              type.curve(),
              motion.mean[site],
              motion.tau[site],
              motion.phi[site],
              java.util.Objects.requireNonNull(bySpot.get(spot)));
        });
    double[] mean = new double[portfolio.groups() * (states + 1)];
    for (int g = 0; g < portfolio.groups(); g++) {
      double[] chance = java.util.Objects.requireNonNull(bySpot.get(spot(portfolio, g)));
      double before = 1;
      for (int s = 0; s < states; s++) {
        mean[g * (states + 1) + s] = before - chance[s];
        before = chance[s];
      }
      mean[g * (states + 1) + states] = before;
    }
    return mean;
  }

  private static long spot(Portfolio portfolio, int group) {
    return ((long) portfolio.site(group) << 32) | portfolio.fragility(group);
  }

  /** Chances of reaching each state, averaged over both terms. */
  void exceedances(FragilityCurve curve, double mean, double tau, double phi, double[] out) {
    double[] here = new double[out.length];
    for (int i = 0; i < nodes.length; i++) {
      for (int j = 0; j < nodes.length; j++) {
        curve.exceedances(mean + tau * nodes[i] + phi * nodes[j], here, 0);
        double weight = weights[i] * weights[j];
        for (int k = 0; k < out.length; k++) {
          out[k] += weight * here[k];
        }
      }
    }
  }

  /** Totals of all quantities from mean chances of the groups. */
  static double[] totals(Portfolio portfolio, double[] meanStates) {
    int states = portfolio.fragilities().states().size() + 1;
    double[] totals = new double[portfolio.quantities().size()];
    for (int g = 0; g < portfolio.groups(); g++) {
      for (int q = 0; q < totals.length; q++) {
        for (int s = 0; s < states; s++) {
          totals[q] += portfolio.coefficient(g, q, s) * meanStates[g * states + s];
        }
      }
    }
    return totals;
  }
}
