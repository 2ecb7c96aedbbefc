package haetae.signal.filter;

import haetae.world.InvalidValue;
import java.util.List;

/**
 * Sections in a row, in transposed direct form II and double precision:
 *
 * <pre>y = b0 x + z1;  z1' = b1 x - a1 y + z2;  z2' = b2 x - a2 y</pre>
 *
 * with fused multiply-adds: as exact, the same on every machine, and half the waiting between one
 * sample and the next. The gain of every {@code b0} is taken out and applied once. Blocks run four
 * sections (or two, or one) in one loop with their memory in local variables, so that the processor
 * works on several sections at once. A block that ends with a memory that is not finite, or so
 * small that it would be slow (denormal), starts the next one from zero.
 */
public final class BiquadCascade implements SampleFilter {
  private static final double NEGLIGIBLE = 1e-200;

  private final int sections;
  private final double gain;
  private final double[] c; // b1/b0, b2/b0, -a1, -a2 of each section
  private final double[] z; // z1, z2 of each section

  /**
   * @param coefficients at least one section, in the order in which they are applied
   */
  public BiquadCascade(List<Biquad> coefficients) {
    if (coefficients.isEmpty()) {
      throw new InvalidValue("a cascade of 0 sections; expected at least 1");
    }
    sections = coefficients.size();
    c = new double[4 * sections];
    z = new double[2 * sections];
    double product = 1;
    for (int s = 0; s < sections; s++) {
      Biquad q = coefficients.get(s);
      product *= q.b0();
      c[4 * s] = q.b1() / q.b0();
      c[4 * s + 1] = q.b2() / q.b0();
      c[4 * s + 2] = -q.a1();
      c[4 * s + 3] = -q.a2();
    }
    gain = product;
  }

  @Override
  public double next(double sample) {
    double x = gain * sample;
    for (int s = 0; s < sections; s++) {
      double y = x + z[2 * s];
      z[2 * s] = Math.fma(c[4 * s + 2], y, Math.fma(c[4 * s], x, z[2 * s + 1]));
      z[2 * s + 1] = Math.fma(c[4 * s + 3], y, c[4 * s + 1] * x);
      x = y;
    }
    return x;
  }

  @Override
  public void filter(double[] in, double[] out, int from, int to) {
    SampleFilter.checkBlock(in, out, from, to);
    double scale = gain;
    double[] source = in;
    for (int s = 0; s < sections; ) {
      int left = sections - s;
      if (left >= 4) {
        four(s, scale, source, out, from, to);
        s += 4;
      } else if (left >= 2) {
        two(s, scale, source, out, from, to);
        s += 2;
      } else {
        one(s, scale, source, out, from, to);
        s += 1;
      }
      scale = 1;
      source = out;
    }
    for (int i = 0; i < z.length; i++) {
      z[i] = settled(z[i]);
    }
  }

  @Override
  public void reset() {
    java.util.Arrays.fill(z, 0);
  }

  /** The memory to carry on with: zero instead of what is negligible or not finite. */
  static double settled(double z) {
    double size = Math.abs(z);
    return size > NEGLIGIBLE && size <= Double.MAX_VALUE ? z : 0;
  }

  private void one(int s, double scale, double[] in, double[] out, int from, int to) {
    double b1 = c[4 * s], b2 = c[4 * s + 1], a1 = c[4 * s + 2], a2 = c[4 * s + 3];
    double z1 = z[2 * s], z2 = z[2 * s + 1];
    for (int i = from; i < to; i++) {
      double x = scale * in[i];
      double y = x + z1;
      z1 = Math.fma(a1, y, Math.fma(b1, x, z2));
      z2 = Math.fma(a2, y, b2 * x);
      out[i] = y;
    }
    z[2 * s] = z1;
    z[2 * s + 1] = z2;
  }

  private void two(int s, double scale, double[] in, double[] out, int from, int to) {
    double pb1 = c[4 * s], pb2 = c[4 * s + 1], pa1 = c[4 * s + 2], pa2 = c[4 * s + 3];
    double qb1 = c[4 * s + 4], qb2 = c[4 * s + 5], qa1 = c[4 * s + 6], qa2 = c[4 * s + 7];
    double p1 = z[2 * s], p2 = z[2 * s + 1], q1 = z[2 * s + 2], q2 = z[2 * s + 3];
    for (int i = from; i < to; i++) {
      double x = scale * in[i];
      double p = x + p1;
      p1 = Math.fma(pa1, p, Math.fma(pb1, x, p2));
      p2 = Math.fma(pa2, p, pb2 * x);
      double q = p + q1;
      q1 = Math.fma(qa1, q, Math.fma(qb1, p, q2));
      q2 = Math.fma(qa2, q, qb2 * p);
      out[i] = q;
    }
    z[2 * s] = p1;
    z[2 * s + 1] = p2;
    z[2 * s + 2] = q1;
    z[2 * s + 3] = q2;
  }

  private void four(int s, double scale, double[] in, double[] out, int from, int to) {
    int k = 4 * s;
    double pb1 = c[k], pb2 = c[k + 1], pa1 = c[k + 2], pa2 = c[k + 3];
    double qb1 = c[k + 4], qb2 = c[k + 5], qa1 = c[k + 6], qa2 = c[k + 7];
    double rb1 = c[k + 8], rb2 = c[k + 9], ra1 = c[k + 10], ra2 = c[k + 11];
    double tb1 = c[k + 12], tb2 = c[k + 13], ta1 = c[k + 14], ta2 = c[k + 15];
    int m = 2 * s;
    double p1 = z[m], p2 = z[m + 1], q1 = z[m + 2], q2 = z[m + 3];
    double r1 = z[m + 4], r2 = z[m + 5], t1 = z[m + 6], t2 = z[m + 7];
    for (int i = from; i < to; i++) {
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
    }
    keep(m, p1, p2, q1, q2);
    keep(m + 4, r1, r2, t1, t2);
  }

  private void keep(int at, double z0, double z1, double z2, double z3) {
    z[at] = z0;
    z[at + 1] = z1;
    z[at + 2] = z2;
    z[at + 3] = z3;
  }
}
