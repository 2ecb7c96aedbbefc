package haetae.hazard.field;

/**
 * From solutions with Σ_DD to the event terms (Engler et al. 2022; SCIENCE section 8.2, steps 1 and
 * 2) and the weights that every target uses.
 *
 * <p>{@code Σ_H = (T_Dᵀ Σ_DD⁻¹ T_D + R_H⁻¹)⁻¹ = R_H (I + A R_H)⁻¹}, {@code μ_H = Σ_H T_Dᵀ Σ_DD⁻¹
 * ζ'}. With {@code β = Σ_DD⁻¹ (ζ − T_D μ_H)} the mean at a target is {@code μ + τ μ_H + Σ_YD β}.
 */
final class EventSolver {
  private final Observed data;
  private final int q;

  EventSolver(Observed data) {
    this.data = data;
    q = data.periods.length;
  }

  /** Columns to solve for: ζ, then the columns of T_D, some of which may be all zero. */
  double[][] rightSides() {
    double[][] sides = new double[1 + q][data.size];
    for (int i = 0; i < data.size; i++) {
      sides[0][i] = data.residual[i];
      sides[1 + data.periodOf[i]][i] = data.tau[i];
    }
    return sides;
  }

  /** The terms from Σ_DD⁻¹ times {@link #rightSides()}. */
  EventTerms terms(double[][] solved, boolean bias) {
    double[] a = new double[q * q];
    double[] g = new double[q];
    for (int j = 0; j < data.size; j++) {
      int row = data.periodOf[j];
      for (int c = 0; c < q; c++) {
        a[row * q + c] += data.tau[j] * solved[1 + c][j];
        g[c] += solved[1 + c][j] * data.residual[j] * data.biasWeight[j];
      }
    }
    double[] covariance = SmallMatrix.posterior(q, a, data.betweenEvents());
    double[] mean = bias ? SmallMatrix.times(q, covariance, g) : new double[q];
    return new EventTerms(data.periods, mean, covariance);
  }

  /**
   * Weights per observation on {@code ρ(h)} to a target whose φ is 1: first φ_j β_j, then φ_j times
   * each column of Σ_DD⁻¹ T_D.
   */
  double[][] weights(double[][] solved, EventTerms terms) {
    double[][] weights = new double[1 + q][data.size];
    for (int j = 0; j < data.size; j++) {
      double beta = solved[0][j];
      for (int c = 0; c < q; c++) {
        beta -= solved[1 + c][j] * terms.mean[c];
        weights[1 + c][j] = data.phi[j] * solved[1 + c][j];
      }
      weights[0][j] = data.phi[j] * beta;
    }
    return weights;
  }
}
