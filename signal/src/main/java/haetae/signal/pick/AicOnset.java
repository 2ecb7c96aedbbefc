package haetae.signal.pick;

import haetae.signal.filter.WorkArray;
import haetae.world.Check;
import haetae.world.InvalidValue;

/**
 * Refines a trigger to the onset: the split of the window into two parts that are each best
 * described by one variance, {@code AIC(k) = k ln var(w[0..k)) + (n - k - 1) ln var(w[k..n))}, its
 * smallest value for {@code k} from 2 to {@code n - 3}. Maeda (1985), Zisin 38, 365-379; the form
 * of ObsPy's {@code aic_simple}. Variances by Welford's recursion from both ends, in linear time.
 */
public final class AicOnset {
  /** Window before the trigger, s. */
  public static final double BEFORE_S = 2.0;

  /** Window after the trigger, s. */
  public static final double AFTER_S = 0.5;

  private static final WorkArray CRITERION = new WorkArray();
  private static final double SMALLEST_VARIANCE = 1e-30;
  private static final double LARGEST_SHIFT_S = 1.0;
  private static final double SMALLEST_SIGMA_S = 0.02;
  private static final double LARGEST_SIGMA_S = 0.5;
  private static final double TROUGH = 0.05;

  /** Samples that a variance needs at the end of a clear split. */
  private static final int LEAST_AFTER = 5;

  private final double rateHz;

  public AicOnset(double rateHz) {
    this.rateHz = Check.positive("rateHz", rateHz, "Hz");
  }

  /** What the refinement concluded. */
  public enum Outcome {
    REFINED,
    /** The smallest value lies at an end of the window: no onset in it. */
    AT_AN_END,
    /** More than 1 s away from the trigger. */
    TOO_FAR,
    /** Fewer than 8 samples. */
    TOO_SHORT
  }

  /**
   * @param sample index of the first sample of the onset; the trigger itself unless refined
   * @param sigmaS standard deviation of the time, s; the largest, 0.5 s, unless refined
   * @param aicMin smallest value of the criterion, NaN if too short
   */
  public record Onset(int sample, double sigmaS, double aicMin, Outcome outcome) {
    /** Whether {@code sample} is the refined one. */
    public boolean refined() {
      return outcome == Outcome.REFINED;
    }
  }

  /**
   * Refines within {@code data[from..to)}, filtered samples; usually 2 s before to 0.5 s after.
   *
   * @param trigger index of the sample that triggered
   */
  public Onset refine(double[] data, int from, int to, int trigger) {
    if (from < 0 || to > data.length || from > to) {
      throw new InvalidValue(
          "window is " + from + " to " + to + "; expected a range within 0 to " + data.length);
    }
    int n = to - from;
    if (n < 8) {
      return rejected(trigger, Double.NaN, Outcome.TOO_SHORT);
    }
    double[] aic = fill(data, from, n);
    int best = smallest(aic, n);
    double min = aic[best];
    if (best == 2 || best == n - 3) {
      return rejected(trigger, min, Outcome.AT_AN_END);
    }
    if (Math.abs(from + best - trigger) > LARGEST_SHIFT_S * rateHz) {
      return rejected(trigger, min, Outcome.TOO_FAR);
    }
    return new Onset(from + best, sigmaS(aic, n, min), min, Outcome.REFINED);
  }

  /**
   * Best split of {@code data} between {@code lowest} and {@code highest}, neither of them, into a
   * smaller and then a larger variance, if the two describe it clearly better than one; else -1.
   *
   * @param leastFall how much smaller the criterion must be than {@code n ln var(data)}
   */
  int clearSplit(double[] data, int lowest, int highest, double leastFall) {
    int n = data.length;
    if (n < 8) {
      return -1;
    }
    double[] aic = fill(data, 0, n);
    int from = Math.max(2, lowest);
    int best = from;
    for (int k = from + 1; k < Math.min(highest, n - LEAST_AFTER + 1); k++) {
      if (aic[k] < aic[best]) {
        best = k;
      }
    }
    boolean rises = logVariance(data, best, n) > logVariance(data, 0, best);
    double fall = n * logVariance(data, 0, n) - aic[best];
    return best > from && rises && fall >= leastFall ? best : -1;
  }

  private static double logVariance(double[] data, int from, int to) {
    double mean = 0;
    double squares = 0;
    for (int k = from; k < to; k++) {
      double delta = data[k] - mean;
      mean += delta / (k - from + 1);
      squares += delta * (data[k] - mean);
    }
    return logVariance(squares, to - from);
  }

  private static Onset rejected(int trigger, double min, Outcome outcome) {
    return new Onset(trigger, LARGEST_SIGMA_S, min, outcome);
  }

  /**
   * The criterion at {@code 2..n-3}: the left part running forward, the right part running
   * backward.
   */
  private static double[] fill(double[] data, int from, int n) {
    double[] aic = CRITERION.of(n);
    double mean = 0;
    double squares = 0;
    for (int k = 1; k <= n - 3; k++) {
      double delta = data[from + k - 1] - mean;
      mean += delta / k;
      squares += delta * (data[from + k - 1] - mean);
      aic[k] = k * logVariance(squares, k);
    }
    mean = 0;
    squares = 0;
    for (int m = 1; m <= n - 2; m++) {
      double value = data[from + n - m];
      double delta = value - mean;
      mean += delta / m;
      squares += delta * (value - mean);
      int k = n - m;
      if (k <= n - 3) {
        aic[k] += (n - k - 1) * logVariance(squares, m);
      }
    }
    return aic;
  }

  private static double logVariance(double squares, int count) {
    return Math.log(Math.max(squares / count, SMALLEST_VARIANCE));
  }

  private static int smallest(double[] aic, int n) {
    int best = 2;
    for (int k = 3; k <= n - 3; k++) {
      if (aic[k] < aic[best]) {
        best = k;
      }
    }
    return best;
  }

  /** Half the width of the trough that lies within 5 % of the range above its bottom. */
  private double sigmaS(double[] aic, int n, double min) {
    double max = min;
    for (int k = 2; k <= n - 3; k++) {
      max = Math.max(max, aic[k]);
    }
    double level = min + TROUGH * (max - min);
    int width = 0;
    for (int k = 2; k <= n - 3; k++) {
      if (aic[k] < level) {
        width++;
      }
    }
    return Math.clamp(0.5 * width / rateHz, SMALLEST_SIGMA_S, LARGEST_SIGMA_S);
  }
}
