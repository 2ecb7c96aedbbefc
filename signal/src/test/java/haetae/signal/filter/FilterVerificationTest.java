package haetae.signal.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Coefficients of scipy.signal.butter; the trace T1 as made by an independent program. */
class FilterVerificationTest {
  private static final double RATE = 100;

  @Test
  void theTestTraceIsTheAgreedOne() {
    double[] u = T1.noise(4);
    assertEquals(-0.47959731, u[0], 5e-9);
    assertEquals(-0.48345215, u[1], 5e-9);
    assertEquals(0.04315579, u[2], 5e-9);
    assertEquals(0.13490406, u[3], 5e-9);
    double[] x = T1.trace(1);
    assertEquals(-9.591946285e-05, x[0], 5e-15);
    assertEquals(-9.0998440491e-03, x[2010], 5e-14);
    assertEquals(4.073577970e-05, x[2700], 5e-15);
    assertEquals(0.28207914983, DoubleStream.of(x).sum(), 5e-12);
  }

  @ParameterizedTest(name = "{0} order {1} at {2} Hz, section {3}")
  @CsvSource({
    "HP,2,0.075,0,0.996673383272,-1.993346766545,0.996673383272,-1.993335700135,0.993357832954",
    "HP,4,0.075,0,0.995659681032,-1.991319362064,0.995659681032,-1.991308306910,0.991330417217",
    "HP,4,0.075,1,0.998194358041,-1.996388716081,0.998194358041,-1.996377632784,0.996399799379",
    "LP,4,3,0,0.007549433593,0.015098867186,0.007549433593,-1.674660947291,0.704858681662",
    "LP,4,3,1,0.008263796586,0.016527593171,0.008263796586,-1.833125260100,0.866180446443",
    "HP,4,0.5,0,0.971558877253,-1.943117754505,0.971558877253,-1.942638230540,0.943597278470",
    "HP,4,0.5,1,0.987878606803,-1.975757213606,0.987878606803,-1.975269634852,0.976244792359",
    "LP,4,20,0,0.183902994386,0.367805988773,0.183902994386,-0.328975677371,0.064587654916",
    "LP,4,20,1,0.253301512528,0.506603025055,0.253301512528,-0.453119520652,0.466325570763"
  })
  void coefficientsAreThoseOfScipy(
      String kind,
      int order,
      double fc,
      int s,
      double b0,
      double b1,
      double b2,
      double a1,
      double a2) {
    List<Biquad> sections =
        kind.equals("LP")
            ? Butterworth.lowPass(order, fc, RATE)
            : Butterworth.highPass(order, fc, RATE);
    Biquad q = sections.get(s);
    assertEquals(b0, q.b0(), 1e-11);
    assertEquals(b1, q.b1(), 1e-11);
    assertEquals(b2, q.b2(), 1e-11);
    assertEquals(a1, q.a1(), 1e-11);
    assertEquals(a2, q.a2(), 1e-11);
  }

  @ParameterizedTest(name = "order {0}")
  @CsvSource({"1", "2", "3", "4", "5", "8"})
  void gainAtTheCornerIsOneOverRootTwo(int order) {
    assertEquals(Math.sqrt(0.5), Biquad.gain(Butterworth.lowPass(order, 3, RATE), 3, RATE), 1e-10);
    assertEquals(Math.sqrt(0.5), Biquad.gain(Butterworth.highPass(order, 3, RATE), 3, RATE), 1e-10);
  }

  @ParameterizedTest(name = "{0} Hz")
  @CsvSource({"0.5,329.65", "1,1131.55", "1.25,1485.71", "2,1950.70", "5,2078.54", "10,2080.40"})
  void woodAndersonMagnifiesAsPublished(double frequencyHz, double magnification) {
    assertEquals(magnification, WoodAnderson.magnification(frequencyHz), 0.005);
  }
}
