package haetae.hazard.shaking;

import haetae.hazard.motion.Motion;
import haetae.world.shaking.IntensityMeasure;
import java.util.Arrays;

/**
 * One measure at all places of a group, observed or derived, against its prediction. NaN where
 * there is none. {@code residual} and {@code sigma} are what conditions the map: for a growing peak
 * those of {@link LowerBound}.
 */
final class Column {
  final IntensityMeasure measure;
  final boolean derived;
  final Motion prediction;
  private final double[] total;
  final double[] value;
  final double[] residual;
  final double[] sigma;
  final boolean[] growing;
  final boolean[] outlier;

  Column(IntensityMeasure measure, boolean derived, Forecast forecast) {
    this.measure = measure;
    this.derived = derived;
    prediction = forecast.motion;
    total = forecast.total;
    int n = prediction.size();
    value = new double[n];
    residual = new double[n];
    sigma = new double[n];
    growing = new boolean[n];
    outlier = new boolean[n];
    Arrays.fill(value, Double.NaN);
    Arrays.fill(residual, Double.NaN);
  }

  void put(int i, double newValue, double newSigma, boolean mayGrow) {
    value[i] = newValue;
    sigma[i] = newSigma;
    growing[i] = mayGrow;
    residual[i] = newValue - prediction.mean[i];
    if (mayGrow) {
      bound(i);
    }
  }

  private void bound(int i) {
    double prior = Math.hypot(prediction.sigma(i), sigma[i]);
    var bound = LowerBound.of(residual[i], prior, sigma[i]);
    residual[i] = bound.map(LowerBound::residual).orElse(Double.NaN);
    sigma[i] = bound.map(LowerBound::sigma).orElse(sigma[i]);
  }

  /** Whether the place says something of this measure that may be used. */
  boolean speaks(int i) {
    return !Double.isNaN(residual[i]) && !outlier[i];
  }

  /** Marks values farther from the prediction than so many total deviations. */
  void markOutliers(double deviations, java.util.function.IntPredicate trusted) {
    for (int i = 0; i < value.length; i++) {
      double off = value[i] - prediction.mean[i];
      double far = growing[i] ? off : Math.abs(off); // what still grows is not too small
      outlier[i] = far > deviations * total[i] && !trusted.test(i);
    }
  }
}
