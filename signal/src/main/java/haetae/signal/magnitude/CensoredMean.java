package haetae.signal.magnitude;

import java.util.List;

/**
 * Most likely magnitude from values that were read and from bounds that were not reached, after
 * Ringdal (1976), BSSA 66(3), 789-802: {@code sum w (m_i - M) / σ = sum w φ(z_j) / Φ(z_j)}, {@code
 * z_j = (b_j - M) / σ}. Without it the stations on which noise happened to be large speak alone,
 * and a small quake reads too large. No bound pulls harder than a reading 2 σ away would, so that
 * one insensitive station cannot carry the answer off.
 */
final class CensoredMean {
  private static final double MOST_PULL = 2;
  private static final double REACH = 4;
  private static final int HALVINGS = 40;

  private CensoredMean() {}

  /** A magnitude that a station would have read, had it been reached. */
  record Bound(double magnitude, double weight) {}

  /**
   * @param mean weighted mean of the values that were read
   * @param weight sum of their weights
   * @param sigma scatter of one station, in magnitude
   * @return not more than {@code mean}; {@code mean} itself without bounds
   */
  static double of(double mean, double weight, List<Bound> bounds, double sigma) {
    if (bounds.isEmpty() || weight == 0) {
      return mean;
    }
    double low = mean - REACH;
    double high = mean;
    for (int k = 0; k < HALVINGS; k++) {
      double middle = 0.5 * (low + high);
      if (weight * (mean - middle) / sigma > pull(middle, bounds, sigma)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  private static double pull(double magnitude, List<Bound> bounds, double sigma) {
    double sum = 0;
    for (Bound bound : bounds) {
      double z = (bound.magnitude() - magnitude) / sigma;
      sum += bound.weight() * Math.min(MOST_PULL, hazard(z));
    }
    return sum;
  }

  /** {@code φ(z) / Φ(z)}; Φ after Abramowitz and Stegun 26.2.17, within 7.5e-8. */
  static double hazard(double z) {
    double density = Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
    double t = 1 / (1 + 0.2316419 * Math.abs(z));
    double series =
        t
            * (0.319381530
                + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    return density / (z > 0 ? 1 - density * series : density * series);
  }
}
