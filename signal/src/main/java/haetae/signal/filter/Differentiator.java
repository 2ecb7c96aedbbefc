package haetae.signal.filter;

import haetae.world.Check;

/**
 * Differentiates once: {@code y = (8 fs / 7) (x - x1) - y1 / 7}. Velocity m/s in, acceleration m/s²
 * out. Al-Alaoui (1993), Electronics Letters 29(4), 376-378: the gain is within 2 % of {@code 2 pi
 * f} up to 0.78 of the Nyquist frequency (from memory of the paper; the gain is tested).
 */
public final class Differentiator implements SampleFilter {
  private static final double DECAY = 1.0 / 7;

  private final double scale;
  private boolean started;
  private double x1;
  private double y1;

  public Differentiator(double rateHz) {
    scale = 8 * Check.positive("rateHz", rateHz, "Hz") / 7;
  }

  /** Returns the slope at the sample; zero at the first. */
  @Override
  public double next(double sample) {
    double y = started ? Math.fma(-DECAY, y1, scale * (sample - x1)) : 0;
    started = true;
    x1 = sample;
    y1 = BiquadCascade.settled(y);
    return y;
  }

  @Override
  public void filter(double[] in, double[] out, int from, int to) {
    SampleFilter.checkBlock(in, out, from, to);
    int first = from;
    if (!started && from < to) {
      out[first] = next(in[first]);
      first++;
    }
    double x = x1;
    double y = y1;
    for (int i = first; i < to; i++) {
      double sample = in[i];
      y = Math.fma(-DECAY, y, scale * (sample - x));
      x = sample;
      out[i] = y;
    }
    x1 = x;
    y1 = BiquadCascade.settled(y);
  }

  @Override
  public void reset() {
    started = false;
    x1 = 0;
    y1 = 0;
  }
}
