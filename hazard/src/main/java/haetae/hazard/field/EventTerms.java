package haetae.hazard.field;

/**
 * The normalised between-event residual of each period (Worden et al. 2018, Engler et al. 2022):
 * the bias of a prediction with deviation τ is τ μ_H, its deviation τ √Σ_H. The arrays belong to
 * this object; nobody changes them.
 */
public final class EventTerms {
  /** No periods: nothing is known of the event. */
  public static final EventTerms NONE = new EventTerms(new double[0], new double[0], new double[0]);

  /** Periods of the observations and of the output, s, rising. */
  public final double[] periodS;

  /** μ_H: mean per period; zeros if the bias is switched off. */
  public final double[] mean;

  /** Σ_H: covariance, row by row. */
  public final double[] covariance;

  EventTerms(double[] periodS, double[] mean, double[] covariance) {
    this.periodS = periodS;
    this.mean = mean;
    this.covariance = covariance;
  }

  /** Position of a period, or -1. */
  public int indexOf(double period) {
    for (int i = 0; i < periodS.length; i++) {
      if (periodS[i] == period) {
        return i;
      }
    }
    return -1;
  }

  /** Variance of the term of position i. */
  public double variance(int i) {
    return covariance[i * periodS.length + i];
  }
}
