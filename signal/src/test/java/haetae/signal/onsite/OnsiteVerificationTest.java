package haetae.signal.onsite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import haetae.signal.filter.T1;
import haetae.world.station.GroundQuantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of an independent NumPy program on the trace T1 and on sines; tolerance as printed. */
class OnsiteVerificationTest {
  private static OnsetPeaks peaks(double windowS) {
    MotionChain chain = new MotionChain(GroundQuantity.ACCELERATION, T1.RATE_HZ);
    PeakAfterOnset peaks = new PeakAfterOnset(T1.RATE_HZ, windowS);
    double[] x = T1.trace(1);
    for (int i = 0; i < x.length; i++) {
      chain.next(x[i]);
      if (i >= 2000) {
        peaks.next(chain.accelerationMps2(), chain.velocityMps(), chain.displacementM());
      }
    }
    return peaks.peaks();
  }

  @Test
  void peaksAfterTheOnset() {
    OnsetPeaks three = peaks(3);
    assertEquals(9.83699e-3, three.paMps2(), 5e-9);
    assertEquals(3.79980e-4, three.pvMps(), 5e-10);
    assertEquals(9.67588e-5, three.pdM(), 5e-11);
    assertEquals(3, three.windowS(), 0);
  }

  @ParameterizedTest(name = "{0} s")
  @CsvSource({"1, 2.27041", "2, 3.20659", "3, 3.25513"})
  void tauC(double windowS, double expectedS) {
    assertEquals(expectedS, peaks(windowS).tauCS(), 5e-6);
  }

  @ParameterizedTest(name = "period {0} s")
  @CsvSource({"1, 0.991338", "0.5, 0.498280"})
  void tauPOfASine(double periodS, double expectedS) {
    TauP tauP = new TauP(100);
    double last = 0;
    for (int i = 0; i <= 500; i++) {
      last = tauP.next(Math.sin(2 * Math.PI * i / 100.0 / periodS));
    }
    assertEquals(expectedS, last, 5e-7);
  }

  @Test
  void cumulativeMeasuresOfTwentyTimesT1() {
    double[] x = T1.trace(20);
    CumulativeMeasures measures = new CumulativeMeasures(100);
    for (int at = 0; at < x.length; at += 250) {
      measures.add(x, at, at + 250);
    }
    assertEquals(0.961641, measures.pgaMps2(), 5e-7);
    assertEquals(3.530370, measures.cavMps(), 5e-7);
    assertEquals(0.205039, measures.ariasMps(), 5e-7);
  }

  @Test
  void expectedVelocityFromDisplacement() {
    assertEquals(23.18, PdPgv.expected(0.005).cmPerS(), 0.005);
  }
}
