package haetae.signal.magnitude;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import haetae.world.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BruneFitTest {
  /** The fit returns what a spectrum was made of. */
  @ParameterizedTest(name = "Mw {0} at {1} km")
  @CsvSource({"3.5,20,0.03", "4.5,50,0.05", "5.4,80,0.04"})
  void theFitReturnsTheSource(double mw, double km, double attenuationS) {
    double corner = BruneSource.cornerHz(mw, 92);
    double plateau = BruneSource.momentNm(mw) / BruneSource.momentNm(1.0, km);
    double[] f = new double[60];
    double[] a = new double[60];
    for (int i = 0; i < f.length; i++) {
      f[i] = 0.3 * Math.pow(20 / 0.3, i / 59.0);
      double x = f[i] / corner;
      a[i] = plateau * Math.exp(-Math.PI * f[i] * attenuationS) / (1 + x * x);
    }
    BruneFit fit = BruneFit.of(f, a, attenuationS, km);
    assertEquals(mw, fit.mw(), 0.01);
    assertEquals(corner, fit.cornerHz(), 0.01 * corner);
  }

  @Test
  void tooFewFrequenciesAreRefused() {
    double[] four = {1, 2, 3, 4};
    assertThrows(InvalidValue.class, () -> BruneFit.of(four, four, 0, 20));
  }
}
