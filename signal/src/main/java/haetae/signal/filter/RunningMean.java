package haetae.signal.filter;

import haetae.world.Check;

/**
 * Takes the baseline away: a first-order running mean {@code m += alpha (x - m)} with {@code alpha
 * = dt / tau}. At the start it is the true mean of what has been seen, {@code alpha = max(dt / tau,
 * 1 / (i + 1))}, so that an offset does not ring. In and out: the same unit.
 */
public final class RunningMean implements SampleFilter {
  /** SeisComP's default, s. */
  public static final double DEFAULT_TIME_CONSTANT_S = 60;

  private final double alpha;
  private long seen;
  private double mean;

  /** Running mean with the default time constant of 60 s. */
  public RunningMean(double rateHz) {
    this(rateHz, DEFAULT_TIME_CONSTANT_S);
  }

  public RunningMean(double rateHz, double timeConstantS) {
    Check.positive("rateHz", rateHz, "Hz");
    Check.positive("timeConstantS", timeConstantS, "s");
    alpha = Math.min(1, 1 / (rateHz * timeConstantS));
  }

  /** Returns the sample without the mean up to and including it. */
  @Override
  public double next(double sample) {
    seen++;
    mean += Math.max(alpha, 1.0 / seen) * (sample - mean);
    return sample - mean;
  }

  @Override
  public void filter(double[] in, double[] out, int from, int to) {
    SampleFilter.checkBlock(in, out, from, to);
    int i = from;
    for (; i < to && seen * alpha < 1; i++) {
      out[i] = next(in[i]);
    }
    double m = mean;
    double keep = 1 - alpha;
    for (int j = i; j < to; j++) {
      m = Math.fma(keep, m, alpha * in[j]);
      out[j] = in[j] - m;
    }
    mean = Double.isFinite(m) ? m : 0;
    seen += to - i;
  }

  /** The mean now. */
  public double mean() {
    return mean;
  }

  @Override
  public void reset() {
    seen = 0;
    mean = 0;
  }
}
