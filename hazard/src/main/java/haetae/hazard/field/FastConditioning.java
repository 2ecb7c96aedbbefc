package haetae.hazard.field;

import haetae.hazard.motion.Motion;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The fast way: up to 2,500 observations by the inverse of Σ_DD and tiles in which every
 * observation takes part; above, weights by conjugate gradients and tiles with the nearest ones,
 * then a check at some targets, and once more with more observations per tile if sigma is not near
 * enough there.
 */
final class FastConditioning {
  /** Observations up to which Σ_DD is inverted. */
  private static final int INVERTED = 2500;

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
    return data.size <= INVERTED ? inverted() : iterated();
  }

  private ConditionedField inverted() {
    EventSolver events = new EventSolver(data);
    double[][] sides = events.rightSides();
    Factor factor = Factor.of(data, settings.parallel());
    for (double[] side : sides) {
      factor.cholesky().solve(side);
    }
    EventTerms terms = events.terms(sides, settings.bias());
    Posterior posterior = new Posterior(terms, data.output, prior);
    double[][] weights = events.weights(sides, terms);
    Panels inverse = factor.cholesky().inverse(settings.parallel());
    double sum =
        new PrecisionField(data, targets.tree(), inverse, weights)
            .fill(posterior, settings.parallel());
    double bound = largest(posterior.error);
    Accuracy accuracy =
        new Accuracy(
            ConditioningSettings.Method.FAST,
            data.size == 0 ? 0 : largest(prior.phi) * sum,
            OptionalDouble.of(bound),
            bound,
            0,
            0,
            data.merged,
            factor.jitter());
    return new ConditionedField(posterior.mean, posterior.sigma, terms, accuracy);
  }

  private ConditionedField iterated() {
    EventSolver events = new EventSolver(data);
    double[][] sides = events.rightSides();
    double residual = iterate(sides);
    EventTerms terms = events.terms(sides, settings.bias());
    double[][] weights = events.weights(sides, terms);
    SigmaChecks checks =
        SigmaChecks.nearest(
            data, targets, targets.tree(), prior, terms, weights, MANY_CHECKS, CHECK_OBSERVATIONS);
    int most = FIRST_MOST;
    while (true) {
      Posterior posterior = new Posterior(terms, data.output, prior);
      FastField.Missing missing =
          new FastField(data, targets.tree(), weights, most).fill(posterior, settings.parallel());
      double worst = checks.worst(posterior);
      if (worst <= settings.tolerance() || most >= 4 * FIRST_MOST) {
        double phi = largest(prior.phi);
        Accuracy accuracy =
            new Accuracy(
                ConditioningSettings.Method.FAST,
                phi * (missing.sum() + residual),
                OptionalDouble.empty(),
                phi * missing.share() / 2,
                checks.size(),
                worst,
                data.merged,
                0);
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

  private static double largest(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = value > largest ? value : largest;
    }
    return largest;
  }
}
