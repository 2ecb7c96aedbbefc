package haetae.hazard.intensity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.hazard.intensity.IntensityConversion.Setting;
import haetae.world.InvalidValue;
import haetae.world.shaking.IntensityMeasure;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** Round trips of the MMI conversion, and probabilities on the KMA scale. */
class IntensityScalesTest {
  private static final WordenEtAl2012 MMI = new WordenEtAl2012();
  private static final List<IntensityMeasure> MEASURES =
      List.of(
          IntensityMeasure.PGA,
          IntensityMeasure.PGV,
          IntensityMeasure.SA03,
          IntensityMeasure.SA10,
          IntensityMeasure.SA30);

  /** The paper's lines do not quite meet where they change: there the trip is good to 0.06 MMI. */
  @Property(tries = 300)
  void thereAndBack(@ForAll @DoubleRange(min = 1.2, max = 9.5) double mmi) {
    for (IntensityMeasure measure : MEASURES) {
      double peak = MMI.lnPeak(measure, mmi, Setting.UNKNOWN);
      assertEquals(mmi, MMI.mmi(measure, peak, Setting.UNKNOWN), 0.06, measure.toString());
    }
  }

  @Test
  void estimateCarriesBothUncertainties() {
    double peak = Math.log(30);
    MmiEstimate sure = MMI.estimate(IntensityMeasure.PGV, peak, 0, Setting.UNKNOWN);
    MmiEstimate unsure = MMI.estimate(IntensityMeasure.PGV, peak, 0.6, Setting.UNKNOWN);
    assertEquals(0.63, sure.sigma(), 1e-12);
    assertEquals(Math.hypot(0.63, 0.6 * 3.16 / Math.log(10)), unsure.sigma(), 1e-12);
    assertEquals("WGRW12", unsure.method());
  }

  /** At a threshold it is as likely as not; at one deviation below, Φ(-1) = 0.15865525393146. */
  @Test
  void probabilitiesAtThresholds() {
    double vi = Math.log(0.0686);
    KmaForecast at = KmaForecast.of(IntensityMeasure.PGA, vi, 0.6);
    assertEquals(0.5, at.atLeast(6), 1e-12);
    KmaForecast below = KmaForecast.of(IntensityMeasure.PGA, vi - 0.6, 0.6);
    assertEquals(0.15865525393145707, below.atLeast(6), 1e-13);
    assertEquals(
        0.0013498980316300946,
        KmaForecast.of(IntensityMeasure.PGA, vi - 1.8, 0.6).atLeast(6),
        1e-15);
    assertEquals(1, KmaForecast.of(IntensityMeasure.PGA, vi + 1e-9, 0).atLeast(6));
    assertEquals(6, KmaForecast.of(IntensityMeasure.PGA, vi + 1e-9, 0).median().mmi());
  }

  @Property(tries = 200)
  void probabilitiesFallAndSumToOne(
      @ForAll @DoubleRange(min = -5, max = 6) double lnPgv,
      @ForAll @DoubleRange(min = 0.01, max = 1.5) double sigma) {
    KmaForecast forecast = KmaForecast.of(IntensityMeasure.PGV, lnPgv, sigma);
    double sum = 0;
    for (int n = 1; n <= KmaForecast.CLASSES; n++) {
      assertTrue(forecast.exactly(n) >= 0);
      sum += forecast.exactly(n);
    }
    assertEquals(1, sum, 1e-12);
  }

  @Test
  void theLargerOfTheTwoCounts() {
    KmaForecast pga = KmaForecast.of(IntensityMeasure.PGA, Math.log(0.03), 0.5);
    KmaForecast pgv = KmaForecast.of(IntensityMeasure.PGV, Math.log(5), 0.5);
    KmaForecast both = KmaForecast.larger(pga, pgv);
    assertEquals(7, both.median().mmi());
    assertEquals(pgv.atLeast(7), both.atLeast(7));
  }

  @Test
  void scalesAreNotMixed() {
    assertThrows(InvalidValue.class, () -> KmaForecast.of(IntensityMeasure.MMI, 5, 0.5));
    assertThrows(InvalidValue.class, () -> KmaForecast.of(IntensityMeasure.SA10, -2, 0.5));
    InvalidValue refused =
        assertThrows(
            InvalidValue.class, () -> MMI.mmi(IntensityMeasure.sa(0.5), -2, Setting.UNKNOWN));
    assertTrue(String.valueOf(refused.getMessage()).contains("expected PGA, PGV, SA(0.3)"));
  }
}
