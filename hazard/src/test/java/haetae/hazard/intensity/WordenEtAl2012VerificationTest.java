package haetae.hazard.intensity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import haetae.hazard.intensity.IntensityConversion.Setting;
import haetae.world.shaking.IntensityMeasure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of ShakeMap's WGRW12, SCIENCE section 7.1. */
class WordenEtAl2012VerificationTest {
  private static final WordenEtAl2012 CONVERSION = new WordenEtAl2012();
  private static final Setting NEAR = new Setting(20, 5.4);

  @ParameterizedTest
  @CsvSource({
    "PGA, 1, 1.710, 1.209", "PGA, 5, 2.863, 2.362", "PGA, 10, 3.330, 2.829",
    "PGA, 20, 3.797, 3.296", "PGA, 50, 4.686, 4.185", "PGA, 100, 5.800, 5.299",
    "PGA, 200, 6.914, 6.413", "PGA, 400, 8.028, 7.527", "PGV, 0.05, 1.797, 1.725",
    "PGV, 0.1, 2.310, 2.238", "PGV, 0.5, 3.337, 3.265", "PGV, 1, 3.780, 3.708",
    "PGV, 3, 4.481, 4.409", "PGV, 10, 6.050, 5.978", "PGV, 30, 7.558, 7.486",
    "PGV, 60, 8.509, 8.437", "1.0, 10, 4.010, 4.076", "1.0, 50, 5.127, 5.194",
    "1.0, 200, 6.873, 6.939"
  })
  void forward(String measure, double peak, double plain, double corrected) {
    IntensityMeasure im = IntensityMeasure.parse(measure);
    double ln = ln(im, peak);
    assertEquals(plain, CONVERSION.mmi(im, ln, Setting.UNKNOWN), 5.1e-4);
    assertEquals(corrected, CONVERSION.mmi(im, ln, NEAR), 5.1e-4);
  }

  @ParameterizedTest
  @CsvSource({
    "PGA, 3, 6.125", "PGA, 4, 27.056", "PGA, 5, 60.783", "PGA, 6, 113.254", "PGA, 7, 211.020",
    "PGA, 8, 393.183", "PGV, 3, 0.2947", "PGV, 4, 1.4114", "PGV, 5, 4.6529", "PGV, 6, 9.6422",
    "PGV, 7, 19.9817", "PGV, 8, 41.4084"
  })
  void inverse(String measure, double mmi, double peak) {
    IntensityMeasure im = IntensityMeasure.parse(measure);
    assertEquals(ln(im, peak), CONVERSION.lnPeak(im, mmi, Setting.UNKNOWN), 2e-4);
  }

  /** ShakeMap's Napa run, SCIENCE2 section 23.7: PGA of felt MMI at a distance, M 6.0. */
  @ParameterizedTest
  @CsvSource({
    "8.1, 2.2228, -0.28575, 3.92751, -2.27575",
    "4.9, 35.073, -2.62311, 1.59578, -4.48605"
  })
  void inverseInNapa(double mmi, double rrupKm, double lnPga, double lnPgv, double lnSa3) {
    Setting setting = new Setting(rrupKm, 6.0);
    assertEquals(lnPga, CONVERSION.lnPeak(IntensityMeasure.PGA, mmi, setting), 6e-6);
    assertEquals(lnPgv, CONVERSION.lnPeak(IntensityMeasure.PGV, mmi, setting), 6e-6);
    assertEquals(lnSa3, CONVERSION.lnPeak(IntensityMeasure.SA30, mmi, setting), 6e-6);
  }

  @ParameterizedTest
  @CsvSource({
    "PGA, 0.66, 0.80590",
    "PGV, 0.63, 0.87498",
    "0.3, 0.82, 1.01314",
    "1.0, 0.75, 1.08221",
    "3.0, 0.89, 1.47365"
  })
  void deviations(String measure, double mmi, double ln) {
    IntensityMeasure im = IntensityMeasure.parse(measure);
    assertEquals(mmi, CONVERSION.mmiSigma(im));
    assertEquals(ln, CONVERSION.lnPeakSigma(im), 6e-6);
  }

  /** ShakeMap's g is 981 cm/s². */
  private static double ln(IntensityMeasure measure, double peak) {
    return Math.log(measure.equals(IntensityMeasure.PGV) ? peak : peak / 981);
  }
}
