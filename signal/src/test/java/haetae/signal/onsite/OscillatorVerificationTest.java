package haetae.signal.onsite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import haetae.signal.filter.T1;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Coefficients and responses of an independent program, equal to SciPy's lsim to 1e-12. */
class OscillatorVerificationTest {
  @ParameterizedTest(name = "T {0} s")
  @CsvSource({
    "0.3,9.7829925268e-01,9.8238186425e-03,-4.3092090538,9.5772429502e-01,"
        + "-3.2928269316e-05,-1.6543502292e-05,-4.8766414816e-03,-4.9471771609e-03",
    "1.0,9.9803085448e-01,9.9620919579e-03,-3.9328762653e-01,9.9177148750e-01,"
        + "-3.3241801713e-05,-1.6637236914e-05,-4.9741880952e-03,-4.9879038627e-03",
    "3.0,9.9978083651e-01,9.9888050308e-03,-4.3815801819e-02,9.9768878607e-01,"
        + "-3.3305707144e-05,-1.6657578392e-05,-4.9924764771e-03,-4.9963285537e-03"
  })
  void coefficients(
      double periodS,
      double a11,
      double a12,
      double a21,
      double a22,
      double b11,
      double b12,
      double b21,
      double b22) {
    NigamJennings step = NigamJennings.of(periodS, 0.05, 100);
    assertEquals(a11, step.a11(), 5e-11);
    assertEquals(a12, step.a12(), 5e-13);
    assertEquals(a21, step.a21(), 5e-11);
    assertEquals(a22, step.a22(), 5e-11);
    assertEquals(b11, step.b11(), 5e-15);
    assertEquals(b12, step.b12(), 5e-15);
    assertEquals(b21, step.b21(), 5e-13);
    assertEquals(b22, step.b22(), 5e-13);
  }

  private static double psa(double periodS, double[] acceleration) {
    Oscillator oscillator = new Oscillator(periodS, 100);
    for (double a : acceleration) {
      oscillator.next(a);
    }
    return oscillator.psaMps2();
  }

  @ParameterizedTest(name = "T {0} s")
  @CsvSource({"0.3, 4.91707524, 9.96350", "1, 0.46792168, 9.99671", "3, 0.11452359, 9.97921"})
  void responses(double periodS, double ofTwentyT1, double ofResonance) {
    assertEquals(ofTwentyT1, psa(periodS, T1.trace(20)), 5e-9);
    double[] sine = new double[6000];
    Arrays.setAll(sine, i -> Math.sin(2 * Math.PI * i / 100.0 / periodS));
    assertEquals(ofResonance, psa(periodS, sine), 5e-6);
  }

  @ParameterizedTest(name = "oscillator {0} of T {1} s")
  @CsvSource({"0, 0.3, 4.91707524", "1, 1, 0.46792168", "2, 3, 0.11452359"})
  void theFastFormGivesTheSame(int k, double periodS, double ofTwentyT1) {
    OscillatorBank bank = new OscillatorBank(0.3, 1, 3, 100);
    double[] x = T1.trace(20);
    bank.add(x, 0, 1);
    bank.add(x, 1, 3001);
    bank.add(x, 3001, 6000);
    assertEquals(ofTwentyT1, bank.psaMps2(k), 5e-9);
    assertEquals(psa(periodS, x), bank.psaMps2(k), 1e-10);
  }

  @Test
  void aStepOvershoots() {
    double[] step = new double[3000];
    Arrays.fill(step, 1);
    double z = 0.05;
    double exact = 1 + Math.exp(-z * Math.PI / Math.sqrt(1 - z * z));
    assertEquals(1.854468, exact, 5e-7);
    assertEquals(exact, psa(1, step), 1e-5);
    assertEquals(1.854461, psa(1, step), 5e-7);
  }
}
