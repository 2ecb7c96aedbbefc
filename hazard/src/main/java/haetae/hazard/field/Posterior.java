package haetae.hazard.field;

import haetae.hazard.motion.Motion;

/**
 * Puts together mean and deviation at a target from its prior and from three numbers that depend on
 * the place alone: d = Σ ρ φ β, c = Σ ρ φ (Σ_DD⁻¹ T_D), v = kᵀ Σ_DD⁻¹ k for φ = 1 (SCIENCE section
 * 8.2, steps 3 and 4).
 */
final class Posterior {
  final EventTerms terms;
  private final int output;
  private final int q;
  private final Motion prior;
  final double[] mean;
  final double[] sigma;

  Posterior(EventTerms terms, int output, Motion prior) {
    this.terms = terms;
    this.output = output;
    q = terms.mean.length;
    this.prior = prior;
    mean = new double[prior.size()];
    sigma = new double[prior.size()];
  }

  /**
   * Sets one target.
   *
   * @param sums d, then c of each period
   * @param reduction v
   */
  void set(int target, double[] sums, double reduction) {
    double tau = prior.tau[target];
    double phi = prior.phi[target];
    mean[target] = prior.mean[target] + tau * terms.mean[output] + phi * sums[0];
    sigma[target] = deviation(tau, phi, sums, reduction);
  }

  /** Deviation at a place with the given prior deviations. */
  double deviation(double tau, double phi, double[] sums, double reduction) {
    double between = 0;
    for (int a = 0; a < q; a++) {
      double ca = (a == output ? tau : 0) - phi * sums[1 + a];
      for (int b = 0; b < q; b++) {
        double cb = (b == output ? tau : 0) - phi * sums[1 + b];
        between += ca * terms.covariance[a * q + b] * cb;
      }
    }
    double variance = phi * phi * (1 - reduction) + between;
    return variance < 0 ? 0 : Math.sqrt(variance);
  }
}
