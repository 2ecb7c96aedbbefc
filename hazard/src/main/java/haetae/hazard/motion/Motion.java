package haetae.hazard.motion;

/**
 * Prediction of one measure at n places: mean (natural logarithm of g or cm/s, or MMI as it is),
 * between-event deviation {@code tau} and within-event deviation {@code phi}, in the unit of the
 * mean. Filled by a model, part by part where several threads share the places.
 */
public final class Motion {
  public final double[] mean;
  public final double[] tau;
  public final double[] phi;

  /** Room for n places. */
  public Motion(int n) {
    mean = new double[n];
    tau = new double[n];
    phi = new double[n];
  }

  /** Number of places. */
  public int size() {
    return mean.length;
  }

  /** Total deviation at place i: √(τ² + φ²). */
  public double sigma(int i) {
    return Math.sqrt(tau[i] * tau[i] + phi[i] * phi[i]);
  }
}
