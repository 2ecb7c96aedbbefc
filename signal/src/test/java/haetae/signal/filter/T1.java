package haetae.signal.filter;

/**
 * The synthetic trace T1: 6000 samples at 100 Hz, m/s²; noise of a linear congruential generator, a
 * P-like onset at 20 s and an S-like one at 26 s.
 */
public final class T1 {
  /** Samples per second. */
  public static final double RATE_HZ = 100;

  private T1() {}

  /** Uniform in -0.5 to 0.5: {@code s = 1664525 s + 1013904223 mod 2^32}, seed 12345. */
  public static double[] noise(int count) {
    long state = 12345;
    double[] noise = new double[count];
    for (int i = 0; i < count; i++) {
      state = (1664525 * state + 1013904223) & 0xffffffffL;
      noise[i] = state / 4294967296.0 - 0.5;
    }
    return noise;
  }

  /** The trace times {@code factor}. */
  public static double[] trace(double factor) {
    double[] x = noise(6000);
    for (int i = 0; i < x.length; i++) {
      double t = i / RATE_HZ;
      x[i] = x[i] * 2e-4 + burst(t - 20, 0.01, 3, 8) + burst(t - 26, 0.05, 5, 3);
      x[i] *= factor;
    }
    return x;
  }

  private static double burst(double t, double amplitude, double decayS, double frequencyHz) {
    return t < 0 ? 0 : amplitude * Math.exp(-t / decayS) * Math.sin(2 * Math.PI * frequencyHz * t);
  }
}
