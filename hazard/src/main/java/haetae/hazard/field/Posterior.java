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

  /** Bound of the error of each sigma where one was given. */
  final double[] error;

  Posterior(EventTerms terms, int output, Motion prior) {
    this.terms = terms;
    this.output = output;
    q = terms.mean.length;
    this.prior = prior;
    mean = new double[prior.size()];
    sigma = new double[prior.size()];
    error = new double[prior.size()];
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

  /**
   * Sets one target and keeps the largest error of its sigma.
   *
   * @param root bound of the error of √v
   */
  void set(int target, double[] sums, double reduction, double root) {
    set(target, sums, reduction);
    double phi = prior.phi[target];
    double done = sigma[target];
    double reached = Math.sqrt(Math.max(0, reduction));
    double off = reached + root;
    double less = Math.max(0, reached - root);
    double between = Math.max(0, done * done - phi * phi * (1 - reduction));
    double step = phi * root;
    double down = Math.max(0, Math.sqrt(between) - step);
    double up = Math.sqrt(between) + step;
    double low = Math.sqrt(Math.max(0, phi * phi * (1 - off * off)) + down * down);
    double high = Math.sqrt(Math.max(0, phi * phi * (1 - less * less)) + up * up);
    error[target] = Math.max(done - low, high - done);
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
