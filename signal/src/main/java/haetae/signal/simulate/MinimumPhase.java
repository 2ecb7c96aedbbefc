package haetae.signal.simulate;

import java.util.function.DoubleUnaryOperator;

/**
 * The pulse of a given amplitude spectrum that begins at once and has no energy before: minimum
 * phase by folding the cepstrum (Oppenheim and Schafer 1975).
 */
final class MinimumPhase {
  private MinimumPhase() {}

  /**
   * Pulse of acceleration, {@code count} samples (a power of two).
   *
   * @param accelerationAmplitude Fourier amplitude by frequency, Hz; behaves as f² near zero
   */
  static double[] pulse(Fourier fourier, double rateHz, DoubleUnaryOperator accelerationAmplitude) {
    int n = fourier.length();
    double[] re = new double[n];
    double[] im = new double[n];
    for (int k = 0; k <= n / 2; k++) {
      // a twice summed pulse has a finite level at zero; the lowest bin takes its neighbour's
      double f = Math.max(k, 1) * rateHz / n;
      double difference = 2 * Math.sin(Math.PI * f / rateHz) * rateHz;
      re[k] = Math.log(accelerationAmplitude.applyAsDouble(f) * rateHz / (difference * difference));
      re[(n - k) % n] = re[k];
    }
    fourier.inverse(re, im);
    fold(re, im);
    fourier.forward(re, im);
    exponentiate(re, im);
    fourier.inverse(re, im);
    return difference(difference(re, rateHz), rateHz);
  }

  private static void fold(double[] re, double[] im) {
    int n = re.length;
    for (int k = 0; k < n; k++) {
      im[k] = 0;
      if (k > 0 && k < n / 2) {
        re[k] *= 2;
      } else if (k > n / 2) {
        re[k] = 0;
      }
    }
  }

  private static void exponentiate(double[] re, double[] im) {
    for (int k = 0; k < re.length; k++) {
      double size = Math.exp(re[k]);
      double angle = im[k];
      re[k] = size * Math.cos(angle);
      im[k] = size * Math.sin(angle);
    }
  }

  private static double[] difference(double[] x, double rateHz) {
    double[] out = new double[x.length];
    double before = 0;
    for (int k = 0; k < x.length; k++) {
      out[k] = (x[k] - before) * rateHz;
      before = x[k];
    }
    return out;
  }
}
