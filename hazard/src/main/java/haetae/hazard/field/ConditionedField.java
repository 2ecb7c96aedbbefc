package haetae.hazard.field;

/**
 * Mean and deviation of one measure at every target, given the observations. The arrays belong to
 * this object; nobody changes them.
 *
 * <p>{@code mean} and {@code sigma} in the unit of the measure; NaN where the prior was. {@code
 * event} the between-event part, {@code accuracy} how far from the exact answer this may be.
 */
public final class ConditionedField {
  public final double[] mean;
  public final double[] sigma;
  public final EventTerms event;
  public final Accuracy accuracy;

  ConditionedField(double[] mean, double[] sigma, EventTerms event, Accuracy accuracy) {
    this.mean = mean;
    this.sigma = sigma;
    this.event = event;
    this.accuracy = accuracy;
  }

  /** Number of targets. */
  public int size() {
    return mean.length;
  }
}
