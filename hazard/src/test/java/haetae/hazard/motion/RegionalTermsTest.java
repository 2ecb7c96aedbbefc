package haetae.hazard.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import haetae.hazard.motion.AbrahamsonSilvaKamai2014.Region;
import haetae.hazard.motion.CampbellBozorgnia2014.Attenuation;
import haetae.world.shaking.IntensityMeasure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Regions differ from California by the printed coefficients and nothing else. */
class RegionalTermsTest {
  private static final IntensityMeasure PGA = IntensityMeasure.PGA;
  private static final IntensityMeasure SA30 = IntensityMeasure.SA30;

  private static double ask(Region region, IntensityMeasure measure, double vs30, double rrup) {
    Scenario at = Scenario.plain(6.5, rrup).ground(vs30, false, Double.NaN, Double.NaN);
    double there = at.predict(new AbrahamsonSilvaKamai2014(region), measure)[0];
    return there - at.predict(new AbrahamsonSilvaKamai2014(), measure)[0];
  }

  /** Above V_Lin, where the terms add up plainly. */
  @Test
  void ask14OnStiffGround() {
    assertEquals(0.0025 * 100, ask(Region.CHINA, PGA, 900, 100), 1e-12);
    double taiwan = -0.1503 * Math.log(900 / 660.0) - 0.0015 * 100;
    assertEquals(taiwan, ask(Region.TAIWAN, PGA, 900, 100), 1e-12);
    assertEquals(-0.2719 * Math.log(800 / 330.0), ask(Region.TAIWAN, SA30, 1200, 100), 1e-12);
    assertEquals(0.044 - 0.0034 * 100, ask(Region.JAPAN, PGA, 1300, 100), 1e-12);
    double between = -0.196 + (0.044 + 0.196) * 50 / 300;
    assertEquals(between - 0.0034 * 50, ask(Region.JAPAN, PGA, 900, 50), 1e-12);
  }

  /** b = 0 at 3 s: no nonlinearity on soft ground either. */
  @Test
  void ask14OnSoftGroundAtLongPeriod() {
    assertEquals(0.109 - 0.002 * 40, ask(Region.JAPAN, SA30, 120, 40), 1e-12);
    assertEquals(-0.2719 * Math.log(150 / 330.0), ask(Region.TAIWAN, SA30, 150, 40), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({"10, 0.54", "30, 0.54", "55, 0.585", "80, 0.63", "200, 0.63"})
  void ask14JapanHasPhiByDistance(double rrup, double phi) {
    Scenario stiff = Scenario.plain(5, rrup).ground(900, true, Double.NaN, Double.NaN);
    double[] got = stiff.predict(new AbrahamsonSilvaKamai2014(Region.JAPAN), PGA);
    assertEquals(phi, got[2], 1e-12);
  }

  private static double cb(
      Attenuation q, boolean japan, IntensityMeasure measure, double vs30, double rrup) {
    Scenario at = Scenario.plain(6.5, rrup).ground(vs30, false, Double.NaN, 0.5);
    double there = at.predict(new CampbellBozorgnia2014(q, japan), measure)[0];
    return there - at.predict(new CampbellBozorgnia2014(), measure)[0];
  }

  @Test
  void cb14AttenuatesFasterOrSlowerBeyond80Km() {
    assertEquals(-0.0035 * 40, cb(Attenuation.FAST, false, PGA, 1000, 120), 1e-12);
    assertEquals(0.0036 * 40, cb(Attenuation.SLOW, false, PGA, 1000, 120), 1e-12);
    assertEquals(0, cb(Attenuation.FAST, false, PGA, 300, 79), 1e-12);
  }

  /** At 3 s k2 = 0, so Eq. 19 and 20 add up plainly; Z2.5 is 0.5 km. */
  @Test
  void cb14SitesOfJapan() {
    double basin = 0.534 * (0.5 - 1);
    double firm = 0.367 * Math.log(500 / 400.0) + basin;
    double soft = 0.367 * Math.log(150 / 400.0) + 0.601 * Math.log(150 / 200.0) + basin;
    assertEquals(firm, cb(Attenuation.AVERAGE, true, SA30, 500, 30), 1e-12);
    assertEquals(soft, cb(Attenuation.AVERAGE, true, SA30, 150, 30), 1e-12);
  }
}
