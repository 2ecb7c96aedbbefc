package haetae.signal.magnitude;

import haetae.world.InvalidValue;
import java.util.Arrays;

/**
 * Weighted mean of station magnitudes that no single station can carry off. Each value is held
 * against the median of all the others: full weight up to 0.4 away, none from 0.73 on. No station
 * then has more than a third of the weight (half, if only three are left). So where four or more
 * stations agree within 0.25, a gain wrong by a factor of ten (1.23 in magnitude) is always left
 * out. Where four scatter by 0.31 it still moves the mean by 0.3 or more in 10 % of cases; dropping
 * only what is more than 1.0 from the common median, it would in 39 %.
 */
final class RobustMean {
  private static final double FULL_WITHIN = 0.4;
  private static final double NONE_FROM = 0.73;
  private static final int SHARE_ROUNDS = 20;

  private final double[] values;
  private final double[] weights;
  private final double mean;

  /**
   * @param values at least one
   * @param given weights of the same stations, greater than 0
   */
  RobustMean(double[] values, double[] given) {
    if (values.length == 0 || values.length != given.length) {
      throw new InvalidValue(
          values.length + " values and " + given.length + " weights; expected the same, 1 or more");
    }
    this.values = values.clone();
    weights = given.clone();
    taper();
    limitShares();
    mean = sum(weights) > 0 ? weightedMean() : median(values);
  }

  private void taper() {
    if (values.length < 3) {
      return;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    for (int i = 0; i < values.length; i++) {
      double away = Math.abs(values[i] - medianOfOthers(sorted, values[i]));
      weights[i] *= Math.clamp((NONE_FROM - away) / (NONE_FROM - FULL_WITHIN), 0, 1);
    }
  }

  /** Median of sorted values, one of which is left out: those behind it move up by one. */
  static double medianOfOthers(double[] sorted, double without) {
    int gone = Arrays.binarySearch(sorted, without);
    int n = sorted.length - 1;
    return (other(sorted, gone, (n - 1) / 2) + other(sorted, gone, n / 2)) / 2;
  }

  private static double other(double[] sorted, int gone, int i) {
    return sorted[i < gone ? i : i + 1];
  }

  /** Median of values in any order, at least one. */
  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
  }

  private void limitShares() {
    long left = Arrays.stream(weights).filter(w -> w > 0).count();
    if (left < 3) {
      return;
    }
    double share = left == 3 ? 1.0 / 2 : 1.0 / 3;
    for (int round = 0; round < SHARE_ROUNDS; round++) {
      double most = share * sum(weights);
      for (int i = 0; i < weights.length; i++) {
        weights[i] = Math.min(weights[i], most);
      }
    }
  }

  private double weightedMean() {
    double total = 0;
    for (int i = 0; i < values.length; i++) {
      total += weights[i] * values[i];
    }
    return total / sum(weights);
  }

  private static double sum(double[] terms) {
    double total = 0;
    for (double term : terms) {
      total += term;
    }
    return total;
  }

  double mean() {
    return mean;
  }

  /** Weight of value {@code i} in the mean; 0 where it was left out. */
  double weight(int i) {
    return weights[i];
  }

  double totalWeight() {
    return sum(weights);
  }

  /** Number of values with a weight. */
  int used() {
    return (int) Arrays.stream(weights).filter(w -> w > 0).count();
  }

  /** Number of equally weighted values that would be as sure: {@code (sum w)² / sum w²}. */
  double effectiveCount() {
    double squares = 0;
    for (double w : weights) {
      squares += w * w;
    }
    double total = sum(weights);
    return squares > 0 ? total * total / squares : 1;
  }
}
