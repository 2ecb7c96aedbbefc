package haetae.signal.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import haetae.world.quake.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Against an independent implementation of Boore (2003) in NumPy, south-east Korean constants, dt
 * 0.01 s, n 8192, geometric mean of 60 seeds.
 */
class PointSourceVerificationTest {
  private static final SourceRegion KOREA = SourceRegion.KOREA_SOUTH_EAST;

  @Test
  void constantOfTheSpectrum() {
    SourceRegion region = new SourceRegion(92, .016, .000157, 3.5, 6.1, 2.7, .55, .52, 1.5, .6);
    assertEquals(5.346874e-24, FourierAmplitude.constant(region, Phase.S), 5e-31);
  }

  @Test
  void constantsOfTheWindow() {
    assertEquals(1.2531497, BooreWindow.B, 5e-8);
    assertEquals(6.2657487, BooreWindow.C, 5e-8);
    assertEquals(26.3117724, BooreWindow.A, 5e-8);
  }

  @ParameterizedTest(name = "Mw {0} at {1} km")
  @CsvSource({
    "3.0,10,10.936,.591,.001818,.007029,.1175,.2349",
    "4.0,10,3.4583,.789,.05642,.2068,1.454,1.457",
    "4.0,30,3.4583,1.789,.01871,.06827,.4613,.4400",
    "5.4,8,.6900,1.849,5.946,11.39,13.28,10.27",
    "5.4,20,.6900,2.449,2.371,4.528,5.157,3.872",
    "5.4,50,.6900,3.949,.9416,1.785,1.916,1.336",
    "6.5,20,.1945,6.142,21.23,22.85,18.62,13.80"
  })
  void cornerDurationAndSpectrum(
      double mw, double rKm, double fcHz, double tS, double a05, double a1, double a5, double a10) {
    FourierAmplitude spectrum = FourierAmplitude.of(KOREA, Phase.S, mw, rKm);
    assertEquals(fcHz, spectrum.cornerHz(), fcHz > 5 ? 5e-4 : 5e-5);
    assertEquals(tS, BooreWindow.durationS(spectrum.cornerHz(), rKm), 5e-4);
    assertEquals(a05, spectrum.accelerationCmps(0.5), 1e-3 * a05);
    assertEquals(a1, spectrum.accelerationCmps(1), 1e-3 * a1);
    assertEquals(a5, spectrum.accelerationCmps(5), 1e-3 * a5);
    assertEquals(a10, spectrum.accelerationCmps(10), 1e-3 * a10);
  }

  @ParameterizedTest(name = "Mw {0} at {1} km")
  @CsvSource({
    "3.0,10,5.47,.065",
    "4.0,10,26.05,.525",
    "4.0,30,5.76,.127",
    "5.4,8,155.3,6.23",
    "5.4,20,52.5,2.24",
    "5.4,50,15.4,.747",
    "6.5,20,142.8,10.6"
  })
  void peaks(double mw, double rKm, double pgaCmps2, double pgvCmps) {
    double lnPga = 0;
    double lnPgv = 0;
    for (int seed = 0; seed < 60; seed++) {
      double[] a =
          PointSource.accelerationCmps2(KOREA, mw, rKm, 100, 8192, new RandomStream(seed, "test"));
      lnPga += Math.log(peak(a)) / 60;
      lnPgv += Math.log(peak(velocity(a))) / 60;
    }
    assertEquals(pgaCmps2, Math.exp(lnPga), 0.1 * pgaCmps2);
    assertEquals(pgvCmps, Math.exp(lnPgv), 0.1 * pgvCmps);
  }

  /** Divides the spectrum by i omega, as the reference does. */
  private static double[] velocity(double[] a) {
    double[] re = a.clone();
    double[] im = new double[a.length];
    Fourier fourier = new Fourier(a.length);
    fourier.forward(re, im);
    double[] outRe = new double[a.length];
    double[] outIm = new double[a.length];
    for (int k = 1; k < a.length; k++) {
      int signed = k <= a.length / 2 ? k : k - a.length;
      double omega = 2 * Math.PI * signed * 100 / a.length;
      outRe[k] = im[k] / omega;
      outIm[k] = -re[k] / omega;
    }
    fourier.inverse(outRe, outIm);
    return outRe;
  }

  private static double peak(double[] x) {
    double peak = 0;
    for (double v : x) {
      peak = Math.max(peak, Math.abs(v));
    }
    return peak;
  }
}
