package haetae.hazard.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import haetae.hazard.motion.AllenWaldWorden2012.Distance;
import haetae.world.shaking.IntensityMeasure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both equations against another implementation's values, printed to 5 digits. */
class AllenWaldWorden2012VerificationTest {
  @ParameterizedTest(name = "M {0} at {1} km")
  @CsvSource(
      textBlock =
          """
          5, 5, 6.66498, 0.94716, 6.88017, 1.17316
          5.4, 10, 6.30478, 0.93904, 6.51370, 1.13074
          6, 0, 8.13695, 0.95000, 8.30388, 1.19000
          6, 10, 6.82476, 0.93904, 7.24881, 1.13074
          6, 50, 5.09511, 0.82217, 5.16039, 0.88416
          6.5, 30, 6.10627, 0.87857, 6.53885, 0.95622
          7, 100, 5.24037, 0.75830, 5.66327, 0.83844
          7.5, 200, 4.93062, 0.73094, 5.46431, 0.82479
          """)
  void agreesWithPrintedValues(
      double m, double km, double byRupture, double sigma, double byHypocentre, double sigmaHypo) {
    check(Distance.RUPTURE, m, km, byRupture, sigma);
    check(Distance.HYPOCENTRE, m, km, byHypocentre, sigmaHypo);
  }

  private static void check(Distance distance, double m, double km, double mmi, double sigma) {
    double[] got =
        Scenario.plain(m, km).predict(new AllenWaldWorden2012(distance), IntensityMeasure.MMI);
    assertEquals(mmi, got[0], 0.5001e-5);
    assertEquals(sigma, Math.hypot(got[1], got[2]), 0.5001e-5);
    assertEquals(0.83516 * sigma, got[2], 1e-5);
  }
}
