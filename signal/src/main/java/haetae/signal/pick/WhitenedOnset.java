package haetae.signal.pick;

/**
 * Moves an onset back to where a slow beginning really starts. The split into two variances ({@link
 * AicOnset}) settles on the strong part of a motion that grows slowly, or that begins in a coda of
 * lower frequency. Here the unfiltered record is whitened by an autoregressive model of the noise
 * before the onset (Burg's recursion: Yule-Walker is biased where low frequencies rule), and split
 * a second time in a window that ends shortly after the first result: the two-step and AR-AIC ideas
 * of Sleeman and van Eck (1999), PEPI 113, 265-275, and Leonard and Kennett (1999), PEPI 113,
 * 247-263; from memory of the papers, not verified.
 */
final class WhitenedOnset {
  /** An onset moves back by less than this, s. */
  static final double REACH_S = 0.3;

  /** The window ends this long after the first result, s. */
  static final double AFTER_S = 0.1;

  /**
   * Least fall of the criterion from one variance to two. Drawn noise alone falls by 13.4 in one
   * window of a hundred if it is white, by 17 if each sample is 0.95 of the last one and white
   * noise (1500 windows of 2.1 s at 100 Hz, places within the reach).
   */
  private static final double LEAST_FALL = 15;

  /** Of the model: two spectral peaks. Chosen with simulated records in view: 8 does no better. */
  private static final int ORDER = 4;

  /** Noise samples for each coefficient. */
  private static final int LEAST_PER_COEFFICIENT = 10;

  private final AicOnset aic;
  private final double rateHz;

  WhitenedOnset(AicOnset aic, double rateHz) {
    this.aic = aic;
    this.rateHz = rateHz;
  }

  /**
   * Index of the onset in {@code raw}, not filtered: {@code first} unless an earlier one is clear.
   *
   * @param first index of the onset that the filtered record gave
   */
  int refine(double[] raw, int first) {
    int reach = (int) Math.round(REACH_S * rateHz);
    int noise = first - reach;
    if (noise < LEAST_PER_COEFFICIENT * ORDER) {
      return first;
    }
    int to = (int) Math.min(raw.length, first + Math.round(AFTER_S * rateHz));
    int split = aic.clearSplit(whitened(raw, noise, to), noise, first, LEAST_FALL);
    return split < 0 ? first : split;
  }

  /** What the model of {@code x[0..noise)} does not foresee of {@code x[0..to)}. */
  private static double[] whitened(double[] x, int noise, int to) {
    double mean = 0;
    for (int k = 0; k < noise; k++) {
      mean += x[k] / noise;
    }
    double[] model = model(x, noise, mean);
    double[] rest = new double[to];
    for (int k = ORDER; k < to; k++) {
      rest[k] = x[k] - mean;
      for (int j = 1; j <= ORDER; j++) {
        rest[k] -= model[j] * (x[k - j] - mean);
      }
    }
    System.arraycopy(rest, ORDER, rest, 0, ORDER);
    return rest;
  }

  /** Burg's recursion: coefficients 1 to {@link #ORDER} of the prediction, zeros for silence. */
  private static double[] model(double[] x, int count, double mean) {
    double[] forward = new double[count];
    for (int k = 0; k < count; k++) {
      forward[k] = x[k] - mean;
    }
    double[] backward = forward.clone();
    double[] a = new double[ORDER + 1];
    for (int m = 1; m <= ORDER; m++) {
      double reflection = reflection(forward, backward, m);
      double[] before = a.clone();
      a[m] = reflection;
      for (int j = 1; j < m; j++) {
        a[j] = before[j] - reflection * before[m - j];
      }
      for (int k = count - 1; k >= m; k--) {
        double f = forward[k];
        forward[k] = f - reflection * backward[k - 1];
        backward[k] = backward[k - 1] - reflection * f;
      }
    }
    return a;
  }

  /** What of the forward errors the backward errors one sample earlier foresee. */
  private static double reflection(double[] forward, double[] backward, int from) {
    double common = 0;
    double energy = 0;
    for (int k = from; k < forward.length; k++) {
      common += forward[k] * backward[k - 1];
      energy += forward[k] * forward[k] + backward[k - 1] * backward[k - 1];
    }
    return energy > 0 ? 2 * common / energy : 0;
  }
}
