package haetae.hazard.field;

import haetae.hazard.motion.Motion;
import haetae.world.Check;
import haetae.world.InvalidValue;
import java.util.OptionalDouble;

/**
 * Conditions a predicted field on observations: the multivariate normal of Worden et al. (2018,
 * BSSA 108, 853-866, doi:10.1785/0120170201) with the event terms of Engler et al. (2022); SCIENCE
 * sections 8.2 and 23.6. Immutable, safe for any number of threads.
 */
public final class Conditioning {
  /** Points times squared observations below which the exact way takes well below a second. */
  private static final double LITTLE_WORK = 1e9;

  private final SpatialCorrelation correlation;
  private final ConditioningSettings settings;

  public Conditioning(SpatialCorrelation correlation, ConditioningSettings settings) {
    this.correlation = correlation;
    this.settings = settings;
  }

  /**
   * Conditions one measure.
   *
   * @param data residuals that speak of it; none gives back the prior
   * @param targets places
   * @param prior its prediction at these places; NaN where none is wanted
   * @param periodS its (pseudo-)period, s
   */
  public ConditionedField condition(Residuals data, Targets targets, Motion prior, double periodS) {
    Check.positive("periodS", periodS, "s");
    if (prior.size() != targets.size()) {
      throw new InvalidValue(
          "prior has " + prior.size() + " places; expected " + targets.size() + " of the targets");
    }
    Observed observed = new Observed(data, periodS, correlation);
    boolean fast =
        switch (settings.method()) {
          case EXACT -> false;
          case FAST -> true;
          case AUTO -> (double) targets.size() * data.size() * data.size() > LITTLE_WORK;
        };
    if (fast && targets.size() > 0) {
      return new FastConditioning(observed, targets, prior, settings).field();
    }
    return exact(observed, targets, prior);
  }

  private ConditionedField exact(Observed observed, Targets targets, Motion prior) {
    EventSolver events = new EventSolver(observed);
    double[][] sides = events.rightSides();
    Factor factor = Factor.of(observed, settings.parallel());
    for (double[] side : sides) {
      factor.cholesky().solve(side);
    }
    EventTerms terms = events.terms(sides, settings.bias());
    Posterior posterior = new Posterior(terms, observed.output, prior);
    double[][] weights = events.weights(sides, terms);
    new ExactField(observed, factor.cholesky(), weights)
        .fill(new Spots(targets.latDeg, targets.lonDeg), posterior, settings.parallel());
    return new ConditionedField(
        posterior.mean,
        posterior.sigma,
        terms,
        new Accuracy(
            ConditioningSettings.Method.EXACT,
            0,
            OptionalDouble.of(0),
            0,
            0,
            0,
            observed.merged,
            factor.jitter()));
  }
}
