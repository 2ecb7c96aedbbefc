package haetae.app.openquake;

import haetae.hazard.motion.Motion;
import haetae.impact.engine.Portfolio;
import haetae.impact.fragility.FragilityCurve;
import haetae.world.StandardNormal;
import haetae.world.shaking.IntensityMeasure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Mean chances without fields: {@code E[P]} over between-event and within-event terms that are each
 * normal, cut and renormalised (SCIENCE2 section 26.4, "exact"). Of their sum z = τη + φε the
 * density is known: that of a normal number of variance σ² = τ² + φ² times the chance that η, given
 * z normal about zτ/σ² with deviation φ/σ, and ε lie within their limits. It is smooth but at ±t|φ
 * - τ|, so Gauss-Legendre quadrature goes piece by piece. Independent of correlation as long as φ
 * is the same at all sites.
 */
final class Expectation {
  /** A deviation below this does not count. */
  private static final double NONE = 1e-9;

  private final double cut;
  private final double[][] rule;
  private final Map<Deviations, double[][]> known = new ConcurrentHashMap<>();

  /**
   * @param truncation standard deviations; 0: the median alone; infinite: as 6
   * @param count of nodes for each of three pieces
   */
  Expectation(double truncation, int count) {
    cut = Math.min(truncation, 6);
    rule = GaussLegendre.rule(count);
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
    double[][] points = known.computeIfAbsent(new Deviations(tau, phi), this::points);
    double[] here = new double[out.length];
    for (int i = 0; i < points[0].length; i++) {
      curve.exceedances(mean + points[0][i], here, 0);
      for (int k = 0; k < out.length; k++) {
        out[k] += points[1][i] * here[k];
      }
    }
  }

  private record Deviations(double tau, double phi) {}

  /** Values of the sum of both terms, and how much each counts. */
  private double[][] points(Deviations of) {
    double far = cut * (of.tau + of.phi);
    if (far < NONE) {
      return new double[][] {{0}, {1}};
    }
    boolean one = Math.min(of.tau, of.phi) < NONE;
    double near = one ? far : cut * Math.abs(of.phi - of.tau);
    double[] ends = {-far, -near, near, far};
    int n = rule[0].length;
    double[][] points = new double[2][3 * n];
    double total = 0;
    for (int i = 0; i < 3 * n; i++) {
      double half = (ends[i / n + 1] - ends[i / n]) / 2;
      points[0][i] = ends[i / n] + half * (1 + rule[0][i % n]);
      points[1][i] = half * rule[1][i % n] * density(points[0][i], of.tau, of.phi);
      total += points[1][i];
    }
    for (int i = 0; i < 3 * n; i++) {
      points[1][i] /= total;
    }
    return points;
  }

  /** Density of the sum of both terms at z, but for a factor. */
  private double density(double z, double tau, double phi) {
    double variance = tau * tau + phi * phi;
    double normal = Math.exp(-z * z / (2 * variance));
    if (Math.min(tau, phi) < NONE) {
      return normal;
    }
    double centre = z * tau / variance;
    double spread = phi / Math.sqrt(variance);
    double low = Math.max(-cut, (z - cut * phi) / tau);
    double high = Math.min(cut, (z + cut * phi) / tau);
    double inside =
        StandardNormal.below((high - centre) / spread)
            - StandardNormal.below((low - centre) / spread);
    return normal * Math.max(0, inside);
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
