package haetae.signal.onsite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import haetae.signal.filter.Biquad;
import haetae.signal.filter.T1;
import haetae.world.shaking.KmaIntensity;
import haetae.world.unit.AccelerationMps2;
import haetae.world.unit.VelocityMps;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The recursive filter of two other programs, and the table of KMA's PEWS service. */
class IntensityVerificationTest {
  @ParameterizedTest(name = "stage {0}")
  @CsvSource({
    "1,0.5418710671,-0.8883776789,0.3465066118,-1.7739934578,0.7795172576",
    "2,0.3350990205,-0.3216295596,0.0192201366,-1.3355526346,0.3682422321",
    "3,1.0076725699,-1.9530004169,0.9462920106,-1.9530004169,0.9539645805",
    "4,0.0274480016,0.2744800162,0.0274480016,-0.8842966559,0.2136726754",
    "5,0.0697901640,0.6979016396,0.0697901640,-0.3627816632,0.2002636307",
    "6,0.1539570483,1.5395704830,0.1539570483,0.3959031633,0.0680307349"
  })
  void coefficients(int stage, double b0, double b1, double b2, double a1, double a2) {
    Biquad q = KunugiFilter.sections(100).get(stage - 1);
    assertEquals(b0, q.b0(), 5.1e-11);
    assertEquals(b1, q.b1(), 5.1e-11);
    assertEquals(b2, q.b2(), 5.1e-11);
    assertEquals(a1, q.a1(), 5.1e-11);
    assertEquals(a2, q.a2(), 5.1e-11);
  }

  @ParameterizedTest(name = "{0} Hz")
  @CsvSource({
    "0.1,0.2816",
    "0.5,1.1194",
    "1,0.9938",
    "2,0.6970",
    "5,0.4093",
    "10,0.2299",
    "15,0.1356",
    "20,0.0779"
  })
  void gain(double frequencyHz, double expected) {
    List<Biquad> sections = KunugiFilter.sections(100);
    assertEquals(expected, Biquad.gain(sections, frequencyHz, 100), 5.1e-5);
  }

  @ParameterizedTest(name = "{0} Hz")
  @CsvSource({"0.5,5.0377", "1,4.9343", "2,4.6248", "5,4.1641"})
  void aSineOf100Gal(double frequencyHz, double expected) {
    RealTimeIntensity intensity = new RealTimeIntensity(100);
    for (int i = 0; i < 6000; i++) {
      double t = i / 100.0 - 10;
      boolean on = t > 0 && t < 20;
      double a =
          on ? AccelerationMps2.ofGal(100).mps2() * Math.sin(2 * Math.PI * frequencyHz * t) : 0;
      intensity.next(a, 0, 0);
    }
    assertEquals(expected, intensity.intensity(), 1e-3);
    assertEquals(expected, intensity.largest(), 1e-3);
  }

  @Test
  void twentyTimesT1OnTwoComponents() {
    double[] z = T1.trace(20);
    double[] n = T1.trace(14);
    RealTimeIntensity intensity = new RealTimeIntensity(100);
    intensity.add(z, n, new double[6000], 0, 6000);
    assertEquals(4.4071, intensity.intensity(), 1e-3);
  }

  @ParameterizedTest(name = "from class {0}")
  @CsvSource({
    "2,0.07,0.03",
    "3,0.23,0.07",
    "4,0.76,0.19",
    "5,2.56,0.54",
    "6,6.86,1.46",
    "7,14.73,3.7",
    "8,31.66,9.39",
    "9,68.01,23.85",
    "10,146.14,60.61",
    "11,314,154"
  })
  void kmaClassesBeginWhereTheTableSays(int mmi, double percentG, double cmPerS) {
    KmaIntensity a = KmaIntensity.of(AccelerationMps2.ofPercentG(percentG * (1 + 1e-9)));
    KmaIntensity v = KmaIntensity.of(VelocityMps.ofCmPerS(cmPerS * (1 + 1e-9)));
    assertEquals(mmi, a.mmi());
    assertEquals(mmi, v.mmi());
    assertEquals(mmi - 0.5, a.value(), 1e-7);
    assertEquals(mmi - 0.5, v.value(), 1e-7);
    assertEquals(mmi - 1, KmaIntensity.of(AccelerationMps2.ofPercentG(percentG * 0.999)).mmi());
    assertEquals(mmi - 1, KmaIntensity.of(VelocityMps.ofCmPerS(cmPerS * 0.999)).mmi());
  }

  @Test
  void kmaClassSixBeginsAt67Gal() {
    assertEquals(6, KmaIntensity.of(AccelerationMps2.ofGal(67.274)).mmi());
    assertEquals(5, KmaIntensity.of(AccelerationMps2.ofGal(67.273)).mmi());
    assertEquals(7, KmaIntensity.of(VelocityMps.ofCmPerS(5)).mmi());
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({"0.49,0", "0.5,1", "3.49,3", "4.5,5-", "5.0,5+", "5.49,5+", "5.5,6-", "6.5,7"})
  void jmaClasses(double intensity, String label) {
    assertEquals(label, JmaClass.of(intensity).label());
  }
}
