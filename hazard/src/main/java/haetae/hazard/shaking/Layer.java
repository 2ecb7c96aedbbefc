package haetae.hazard.shaking;

import haetae.hazard.field.Accuracy;
import haetae.hazard.field.EventTerms;
import haetae.world.shaking.IntensityMeasure;

/**
 * One measure of a map: mean and deviation at every place, natural logarithm of g or cm/s, or MMI
 * (1 to 10). The arrays belong to this object; nobody changes them.
 */
public final class Layer {
  private final IntensityMeasure measure;

  /** Mean given the observations. */
  public final double[] mean;

  /** Its deviation. */
  public final double[] sigma;

  private final int residuals;
  private final double nominalBias;
  private final EventTerms event;
  private final Accuracy accuracy;

  Layer(
      IntensityMeasure measure,
      double[] mean,
      double[] sigma,
      int residuals,
      double nominalBias,
      EventTerms event,
      Accuracy accuracy) {
    this.measure = measure;
    this.mean = mean;
    this.sigma = sigma;
    this.residuals = residuals;
    this.nominalBias = nominalBias;
    this.event = event;
    this.accuracy = accuracy;
  }

  /**
   * A layer that somebody else computed: taken as exact, nothing is said of observations.
   *
   * @param mean taken over
   * @param sigma taken over
   */
  public static Layer given(IntensityMeasure measure, double[] mean, double[] sigma) {
    return new Layer(measure, mean, sigma, 0, 0, EventTerms.NONE, Accuracy.EXACT);
  }

  /** What is mapped. */
  public IntensityMeasure measure() {
    return measure;
  }

  /** Number of residuals that conditioned it. */
  public int residuals() {
    return residuals;
  }

  /** Mean bias of the model at the observations, in the unit of the measure. */
  public double nominalBias() {
    return nominalBias;
  }

  /** The event terms of all periods that took part. */
  public EventTerms event() {
    return event;
  }

  /** How exact the conditioning is. */
  public Accuracy accuracy() {
    return accuracy;
  }
}
