package haetae.signal.onsite;

import haetae.signal.filter.Biquad;

/**
 * Three oscillators of 5 % damping on the same acceleration, in one loop: the fast form of {@link
 * Oscillator}. Works in units of the first coefficient, which is taken out and applied to the
 * peaks.
 */
final class OscillatorBank {
  private static final int COUNT = 3;

  private final double[] omegaSquared = new double[COUNT];
  private final double[] scale = new double[COUNT]; // b0 of each section
  private final double[] c = new double[4 * COUNT]; // b1/b0, b2/b0, -a1, -a2
  private final double[] first = new double[COUNT]; // B11 / b0: the step from rest
  private final double[] z = new double[2 * COUNT];
  private final double[] peak = new double[COUNT];
  private final double[] before = new double[COUNT];
  private boolean started;

  OscillatorBank(double period0S, double period1S, double period2S, double rateHz) {
    double[] periods = {period0S, period1S, period2S};
    for (int k = 0; k < COUNT; k++) {
      NigamJennings step = NigamJennings.of(periods[k], 0.05, rateHz);
      Biquad q = step.section();
      omegaSquared[k] = step.omega() * step.omega();
      scale[k] = Math.abs(q.b0());
      first[k] = step.b11() / q.b0();
      c[4 * k] = q.b1() / q.b0();
      c[4 * k + 1] = q.b2() / q.b0();
      c[4 * k + 2] = -q.a1();
      c[4 * k + 3] = -q.a2();
    }
  }

  /** Largest pseudo-spectral acceleration of oscillator {@code k}, m/s². */
  double psaMps2(int k) {
    return omegaSquared[k] * scale[k] * Math.max(before[k], peak[k]);
  }

  /** The same since this was last asked. */
  double takeRecentPsaMps2(int k) {
    double recent = omegaSquared[k] * scale[k] * peak[k];
    before[k] = Math.max(before[k], peak[k]);
    peak[k] = 0;
    return recent;
  }

  void restartPeaks() {
    java.util.Arrays.fill(peak, 0);
    java.util.Arrays.fill(before, 0);
  }

  void reset() {
    started = false;
    java.util.Arrays.fill(z, 0);
    restartPeaks();
  }

  void add(double[] acceleration, int from, int to) {
    int begin = from;
    if (!started && from < to) {
      start(acceleration[begin++]);
    }
    run(acceleration, begin, to);
    for (int i = 0; i < z.length; i++) {
      z[i] = Math.abs(z[i]) > 1e-200 && Math.abs(z[i]) < 1e200 ? z[i] : 0;
    }
  }

  /** At rest at the first sample: only the half steps that begin there count. */
  private void start(double a) {
    started = true;
    for (int k = 0; k < COUNT; k++) {
      z[2 * k] = first[k] * a;
      z[2 * k + 1] = c[4 * k + 1] * a;
    }
  }

  private void run(double[] a, int from, int to) {
    double pb1 = c[0], pb2 = c[1], pa1 = c[2], pa2 = c[3];
    double qb1 = c[4], qb2 = c[5], qa1 = c[6], qa2 = c[7];
    double rb1 = c[8], rb2 = c[9], ra1 = c[10], ra2 = c[11];
    double p1 = z[0], p2 = z[1], q1 = z[2], q2 = z[3], r1 = z[4], r2 = z[5];
    double pMax = peak[0], qMax = peak[1], rMax = peak[2];
    for (int i = from; i < to; i++) {
      double x = a[i];
      double p = x + p1;
      p1 = Math.fma(pa1, p, Math.fma(pb1, x, p2));
      p2 = Math.fma(pa2, p, pb2 * x);
      double q = x + q1;
      q1 = Math.fma(qa1, q, Math.fma(qb1, x, q2));
      q2 = Math.fma(qa2, q, qb2 * x);
      double r = x + r1;
      r1 = Math.fma(ra1, r, Math.fma(rb1, x, r2));
      r2 = Math.fma(ra2, r, rb2 * x);
      double pSize = Math.abs(p);
      if (pSize > pMax) {
        pMax = pSize;
      }
      double qSize = Math.abs(q);
      if (qSize > qMax) {
        qMax = qSize;
      }
      double rSize = Math.abs(r);
      if (rSize > rMax) {
        rMax = rSize;
      }
    }
    z[0] = p1;
    z[1] = p2;
    z[2] = q1;
    z[3] = q2;
    z[4] = r1;
    z[5] = r2;
    peak[0] = pMax;
    peak[1] = qMax;
    peak[2] = rMax;
  }
}
