package haetae.app.product;

import haetae.world.InvalidValue;
import haetae.world.shaking.IntensityMeasure;
import java.util.Optional;

/**
 * One measure of a map: mean and standard deviation at every place, natural logarithm of g or cm/s,
 * or MMI. The arrays belong to this object; nobody changes them.
 */
public final class ShakingLayer {
  final IntensityMeasure measure;
  final double[] mean;
  final double[] sigma;
  final int observations;
  final Optional<Conditioned> conditioned;

  /**
   * Takes over the arrays, which must be of one length.
   *
   * @param observations number of observations that conditioned it
   */
  public ShakingLayer(IntensityMeasure measure, double[] mean, double[] sigma, int observations) {
    this(measure, mean, sigma, observations, Optional.empty());
  }

  /**
   * Takes over the arrays, which must be of one length.
   *
   * @param conditioned how the observations entered, where that is known
   */
  public ShakingLayer(
      IntensityMeasure measure,
      double[] mean,
      double[] sigma,
      int observations,
      Optional<Conditioned> conditioned) {
    if (mean.length != sigma.length) {
      throw new InvalidValue(
          measure + " has " + mean.length + " means and " + sigma.length + " sigmas");
    }
    this.measure = measure;
    this.mean = mean;
    this.sigma = sigma;
    this.observations = observations;
    this.conditioned = conditioned;
  }
}
