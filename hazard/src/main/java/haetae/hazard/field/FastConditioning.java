package haetae.hazard.field;

import haetae.hazard.motion.Motion;
import java.util.stream.IntStream;

/**
 * The fast way: weights by a factor or, for many observations, by conjugate gradients; then tiles;
 * then a check at some targets, and once more with more observations per tile if sigma is not near
 * enough there.
 */
final class FastConditioning {
  /** Observations up to which Σ_DD is factored. */
  static final int FACTORED = 1200;

  private static final int CHECKS = 48;
  private static final int FIRST_MOST = 96;
  private static final int CHECK_OBSERVATIONS = 1000;
  private static final int MANY_CHECKS = 6;

  private final Observed data;
  private final Targets targets;
  private final Motion prior;
  private final ConditioningSettings settings;

  FastConditioning(Observed data, Targets targets, Motion prior, ConditioningSettings settings) {
    this.data = data;
    this.targets = targets;
    this.prior = prior;
    this.settings = settings;
  }

  ConditionedField field() {
    EventSolver events = new EventSolver(data);
    double[][] sides = events.rightSides();
    double jitter = 0;
    double residual = 0;
    Factor factor = null;
    if (data.size <= FACTORED) {
      factor = Factor.of(data, settings.parallel());
      jitter = factor.jitter();
      for (double[] side : sides) {
        factor.cholesky().solve(side);
      }
    } else {
      residual = iterate(sides);
    }
    EventTerms terms = events.terms(sides, settings.bias());
    double[][] weights = events.weights(sides, terms);
    SigmaChecks checks = checks(factor, terms, weights);
    int most = FIRST_MOST;
    while (true) {
      Posterior posterior = new Posterior(terms, data.output, prior);
      FastField.Missing missing =
          new FastField(data, targets.tree(), weights, most).fill(posterior, settings.parallel());
      double worst = checks.worst(posterior);
      boolean enough = worst <= settings.tolerance() || most >= Math.min(data.size, 4 * FIRST_MOST);
      if (enough) {
        double largestPhi = data.size == 0 ? 0 : largest(prior.phi);
        Accuracy accuracy =
            new Accuracy(
                ConditioningSettings.Method.FAST,
                largestPhi * (missing.sum() + residual),
                largestPhi * missing.share() / 2,
                checks.size(),
                worst,
                data.merged,
                jitter);
        return new ConditionedField(posterior.mean, posterior.sigma, terms, accuracy);
      }
      most *= 2;
    }
  }

  /**
   * Solves for all right-hand sides that are not zero.
   *
   * @return bound of the error in d for φ = 1: {@code |kᵀ Σ⁻¹ r| ≤ √v |r| / √λ_min}, v at most 1
   */
  private double iterate(double[][] sides) {
    double least = leastEigenvalue();
    double enough = 0.2 * settings.tolerance() * Math.sqrt(least);
    ConjugateGradients solver = new ConjugateGradients(data, settings.parallel());
    double length = solver.solve(sides[0], enough);
    for (int c = 1; c < sides.length; c++) {
      solver.solve(sides[c], enough);
    }
    return length / Math.sqrt(least);
  }

  /** Σ_DD is not smaller than what is each observation's own: its noise and nugget. */
  private double leastEigenvalue() {
    return IntStream.range(0, data.size).mapToDouble(data::own).min().orElse(1);
  }

  private SigmaChecks checks(
      @org.jspecify.annotations.Nullable Factor factor, EventTerms terms, double[][] weights) {
    TargetTree tree = targets.tree();
    if (factor != null) {
      return SigmaChecks.exact(data, targets, prior, factor.cholesky(), terms, weights, CHECKS);
    }
    return SigmaChecks.nearest(
        data, targets, tree, prior, terms, weights, MANY_CHECKS, CHECK_OBSERVATIONS);
  }

  private static double largest(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = value > largest ? value : largest;
    }
    return largest;
  }
}
