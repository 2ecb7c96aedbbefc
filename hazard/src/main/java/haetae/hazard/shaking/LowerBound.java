package haetae.hazard.shaking;

import static java.lang.Math.exp;
import static java.lang.Math.sqrt;

import java.util.Optional;

/**
 * A peak that may still grow says only that the final value lies above it. Before it, the final
 * value was normal about the prediction; after it, that normal cut off below the bound. The bound
 * enters as the ordinary observation (value and deviation) that turns the one into a normal with
 * the cut one's mean and variance: one step of assumed-density filtering (Minka 2001, Expectation
 * Propagation). Far below the prediction it says nothing and is left out, far above it the value
 * lies just above the bound: no threshold is needed between. Design choice, not in ShakeMap.
 */
record LowerBound(double residual, double sigma) {
  /** A bound that would narrow the variance by less than this part is left out. */
  private static final double LEAST_SAID = 1e-3;

  /**
   * Residual and deviation to use in the place of a growing peak.
   *
   * @param boundResidual bound minus prediction
   * @param priorSigma total deviation of the prediction and of the observation itself
   * @param ownSigma deviation of the observation itself
   */
  static Optional<LowerBound> of(double boundResidual, double priorSigma, double ownSigma) {
    double a = boundResidual / priorSigma;
    double hazard = hazard(a);
    double narrowing = hazard * (hazard - a); // 1 - variance after / variance before
    if (!(narrowing > LEAST_SAID)) {
      return Optional.empty();
    }
    double left = Math.max(1e-9, 1 - narrowing);
    double variance = priorSigma * priorSigma * left / narrowing;
    double value = priorSigma * hazard / narrowing;
    return Optional.of(new LowerBound(value, sqrt(variance + ownSigma * ownSigma)));
  }

  /** Density over upper tail of the standard normal at a (inverse Mills ratio). */
  private static double hazard(double a) {
    if (a > 6) { // continued fraction: the tail is too thin to divide by
      return a + 1 / (a + 2 / (a + 3 / (a + 4 / (a + 5 / (a + 6 / a)))));
    }
    return exp(-a * a / 2) / sqrt(2 * Math.PI) / upperTail(a);
  }

  /** Upper tail of the standard normal, by the series of Marsaglia (2004). */
  private static double upperTail(double a) {
    double term = a;
    double sum = a;
    for (int k = 1; k < 400 && Math.abs(term) > 1e-17 * Math.abs(sum); k++) {
      term *= a * a / (2 * k + 1);
      sum += term;
    }
    return Math.max(1e-300, 0.5 - exp(-a * a / 2) / sqrt(2 * Math.PI) * sum);
  }
}
