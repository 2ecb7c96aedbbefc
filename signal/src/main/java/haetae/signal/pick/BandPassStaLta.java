package haetae.signal.pick;

import haetae.signal.filter.Biquad;
import haetae.signal.filter.SampleFilter;
import haetae.world.InvalidValue;
import java.util.Arrays;
import java.util.List;

/**
 * Band-pass of up to four sections and recursive STA/LTA in one loop: the fast path of the picker.
 * Gives the same as a {@link haetae.signal.filter.BiquadCascade} followed by a {@link StaLta}. Only
 * while armed does the fused loop run; the warm-up and the seconds after a trigger go sample by
 * sample. Not thread-safe.
 */
public final class BandPassStaLta {
  private static final int SECTIONS = 4;
  private static final double NEGLIGIBLE = 1e-200;

  private final double gain;
  private final double[] c =
      new double[4 * SECTIONS]; // b1/b0, b2/b0, -a1, -a2; zeros: pass through
  private final double[] z = new double[2 * SECTIONS];
  private final StaLta detector;

  /**
   * @param bandPass one to four sections
   */
  public BandPassStaLta(List<Biquad> bandPass, StaLtaSettings settings, double rateHz) {
    if (bandPass.isEmpty() || bandPass.size() > SECTIONS) {
      throw new InvalidValue("band-pass of " + bandPass.size() + " sections; expected 1 to 4");
    }
    double product = 1;
    for (int s = 0; s < bandPass.size(); s++) {
      Biquad q = bandPass.get(s);
      product *= q.b0();
      c[4 * s] = q.b1() / q.b0();
      c[4 * s + 1] = q.b2() / q.b0();
      c[4 * s + 2] = -q.a1();
      c[4 * s + 3] = -q.a2();
    }
    gain = product;
    detector = new StaLta(settings, rateHz);
  }

  /**
   * Filters {@code in[from..to)} into {@code out} until a sample triggers; returns its index, or -1
   * when the block is used up. Samples after the index are untouched: call again from the next one.
   */
  public int firstTrigger(double[] in, double[] out, int from, int to) {
    SampleFilter.checkBlock(in, out, from, to);
    for (int i = from; i < to; i++) {
      if (detector.armed()) {
        return armed(in, out, i, to);
      }
      out[i] = filtered(in[i]);
      boolean before = detector.triggered();
      detector.next(out[i]);
      if (detector.triggered() && !before) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a trigger has not yet ended. */
  public boolean triggered() {
    return detector.triggered();
  }

  /** Forgets the past, as after a gap. */
  public void reset() {
    Arrays.fill(z, 0);
    detector.reset();
  }

  private double filtered(double sample) {
    double x = gain * sample;
    for (int s = 0; s < SECTIONS; s++) {
      double y = x + z[2 * s];
      z[2 * s] = Math.fma(c[4 * s + 2], y, Math.fma(c[4 * s], x, z[2 * s + 1]));
      z[2 * s + 1] = Math.fma(c[4 * s + 3], y, c[4 * s + 1] * x);
      x = y;
    }
    return x;
  }

  private int armed(double[] in, double[] out, int from, int to) {
    double pb1 = c[0], pb2 = c[1], pa1 = c[2], pa2 = c[3];
    double qb1 = c[4], qb2 = c[5], qa1 = c[6], qa2 = c[7];
    double rb1 = c[8], rb2 = c[9], ra1 = c[10], ra2 = c[11];
    double tb1 = c[12], tb2 = c[13], ta1 = c[14], ta2 = c[15];
    double p1 = z[0], p2 = z[1], q1 = z[2], q2 = z[3];
    double r1 = z[4], r2 = z[5], t1 = z[6], t2 = z[7];
    double sta = detector.sta, lta = detector.lta;
    double staGain = detector.staGain, ltaGain = detector.ltaGain, on = detector.onRatio;
    double scale = gain;
    int i = from;
    boolean hit = false;
    for (; i < to && !hit; i++) {
      double x = scale * in[i];
      double p = x + p1;
      p1 = Math.fma(pa1, p, Math.fma(pb1, x, p2));
      p2 = Math.fma(pa2, p, pb2 * x);
      double q = p + q1;
      q1 = Math.fma(qa1, q, Math.fma(qb1, p, q2));
      q2 = Math.fma(qa2, q, qb2 * p);
      double r = q + r1;
      r1 = Math.fma(ra1, r, Math.fma(rb1, q, r2));
      r2 = Math.fma(ra2, r, rb2 * q);
      double t = r + t1;
      t1 = Math.fma(ta1, t, Math.fma(tb1, r, t2));
      t2 = Math.fma(ta2, t, tb2 * r);
      out[i] = t;
      double energy = t * t;
      sta += staGain * (energy - sta);
      lta += ltaGain * (energy - lta);
      hit = sta > on * lta;
    }
    keep(0, p1, p2, q1, q2);
    keep(4, r1, r2, t1, t2);
    return ended(sta, lta, i, from, hit);
  }

  private int ended(double sta, double lta, int end, int from, boolean hit) {
    detector.sta = settled(sta);
    detector.lta = settled(lta);
    detector.seen += end - from;
    if (!hit) {
      return -1;
    }
    detector.trigger();
    return end - 1;
  }

  private void keep(int at, double z0, double z1, double z2, double z3) {
    z[at] = settled(z0);
    z[at + 1] = settled(z1);
    z[at + 2] = settled(z2);
    z[at + 3] = settled(z3);
  }

  private static double settled(double v) {
    double size = Math.abs(v);
    return size > NEGLIGIBLE && size <= Double.MAX_VALUE ? v : 0;
  }
}
