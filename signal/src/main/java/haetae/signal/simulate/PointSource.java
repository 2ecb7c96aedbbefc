package haetae.signal.simulate;

import haetae.world.quake.Phase;
import java.util.function.DoubleUnaryOperator;

/**
 * Acceleration of a point source by the stochastic method: noise, window, spectrum. Boore (2003),
 * PAGEOPH 160, 635-676.
 */
public final class PointSource {
  private PointSource() {}

  /**
   * One horizontal of S, cm/s², {@code count} samples from the onset on (count: a power of two).
   * Shaped with zero phase, so a little energy wraps round to the end.
   */
  public static double[] accelerationCmps2(
      SourceRegion region,
      double mw,
      double distanceKm,
      double rateHz,
      int count,
      RandomStream random) {
    FourierAmplitude spectrum = FourierAmplitude.of(region, Phase.S, mw, distanceKm);
    BooreWindow window = BooreWindow.of(spectrum.cornerHz(), distanceKm);
    double[] re = new double[count];
    double[] im = new double[count];
    Fourier fourier = new Fourier(count);
    shapedNoise(fourier, re, im, rateHz, window::at, spectrum::accelerationCmps, random);
    fourier.inverse(re, im);
    return re;
  }

  /**
   * Spectrum of windowed noise whose amplitude is, on average, {@code amplitude(f)}; written over
   * {@code re} and {@code im}.
   */
  static void shapedNoise(
      Fourier fourier,
      double[] re,
      double[] im,
      double rateHz,
      DoubleUnaryOperator window,
      DoubleUnaryOperator amplitude,
      RandomStream random) {
    for (int k = 0; k < fourier.length(); k++) {
      re[k] = random.nextGaussian() * window.applyAsDouble(k / rateHz);
      im[k] = 0;
    }
    fourier.forward(re, im);
    double scale = rateHz / rmsAmplitude(re, im);
    shape(re, im, rateHz, f -> amplitude.applyAsDouble(f) * scale);
  }

  private static double rmsAmplitude(double[] re, double[] im) {
    double sum = 0;
    int half = re.length / 2;
    for (int k = 1; k <= half; k++) {
      sum += re[k] * re[k] + im[k] * im[k];
    }
    return Math.sqrt(sum / half);
  }

  /** Multiplies a spectrum by a real amplitude; nothing is left at frequency zero. */
  static void shape(double[] re, double[] im, double rateHz, DoubleUnaryOperator amplitude) {
    int n = re.length;
    re[0] = 0;
    im[0] = 0;
    for (int k = 1; k <= n / 2; k++) {
      double factor = amplitude.applyAsDouble(k * rateHz / n);
      re[k] *= factor;
      im[k] *= factor;
      if (k < n - k) {
        re[n - k] *= factor;
        im[n - k] *= factor;
      }
    }
  }
}
