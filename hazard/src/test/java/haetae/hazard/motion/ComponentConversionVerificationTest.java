package haetae.hazard.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import haetae.world.shaking.IntensityMeasure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Larger of two horizontals, against another implementation. */
class ComponentConversionVerificationTest {
  private static final GroundMotionModel ASK14 = new AbrahamsonSilvaKamai2014();
  private static final GroundMotionModel CB14 = new CampbellBozorgnia2014();

  /** Printed to 6 digits, M 6. */
  @ParameterizedTest
  @CsvSource({
    "PGA, 10, 0.125912, 0.093874",
    "PGV, 10, 0.141388, 0.096253",
    "0.3, 10, 0.142743, 0.094934",
    "1.0, 50, 0.135721, 0.096009",
    "2.0, 50, 0.137542, 0.097142",
    "3.0, 50, 0.140281, 0.097302"
  })
  void raisesMeanAndPhi(String measure, double rrup, double ln, double sigma) {
    IntensityMeasure im = IntensityMeasure.parse(measure);
    double[] rotD50 = Scenario.plain(6, rrup).predict(ASK14, im);
    double[] larger = Scenario.plain(6, rrup).predict(new ComponentConversion(ASK14), im);
    assertEquals(ln, larger[0] - rotD50[0], 0.5001e-6);
    assertEquals(rotD50[1], larger[1]);
    assertEquals(sigma, Math.sqrt(larger[2] * larger[2] - rotD50[2] * rotD50[2]), 0.5001e-6);
  }

  /**
   * ln PGA in g at stations of the Napa quake of 2014 (M 6.0, Vs30 760 m/s) as ShakeMap 4.1 has
   * them; its distances are printed to 4 digits.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "NP.1765, 3.2825, 2.6032, 1.6415, 2.0426, -0.98602, -0.63685",
    "CE.68206, 20.0725, 19.9757, 4.4205, 19.5039, -2.42590, -1.96005",
    "NP.1817, 51.2490, 51.2180, -23.3930, 45.6453, -3.57261, -3.10810",
    "NC.J027, 98.9090, 98.9043, 3.2678, 99.0111, -4.57432, -4.05300",
    "CE.67266, 54.1278, 54.0993, 44.6126, 30.4395, -3.64791, -3.17748"
  })
  void agreesAtNapaStations(
      String station, double rrup, double rjb, double rx, double ry0, double ask, double cb) {
    Scenario napa = Scenario.of(6.0, 0, 90, 2, 9, 11.1, rrup, rjb, rx, ry0, 760);
    double[] a = napa.predict(new ComponentConversion(ASK14), IntensityMeasure.PGA);
    double[] c = napa.predict(new ComponentConversion(CB14), IntensityMeasure.PGA);
    assertEquals(ask, a[0], 2e-5, station);
    assertEquals(cb, c[0], 2e-5, station);
  }
}
