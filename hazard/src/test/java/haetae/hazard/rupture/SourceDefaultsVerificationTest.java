package haetae.hazard.rupture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Defaults against another implementation, printed to 4 digits, crust of 15 km. */
class SourceDefaultsVerificationTest {
  @ParameterizedTest
  @CsvSource({
    "5.5, 45, 90, 7.3116, 5.3653, 10.3008",
    "6.5, 60, -90, 0.8741, 16.3112, 8.8705",
    "6.0, 90, 0, 2.2588, 9.6537, 7.1478",
    "7.2, 40, 90, 1.0976, 21.6283, 11.3243"
  })
  void topWidthAndHypocentre(
      double m, double dip, double rake, double ztor, double width, double zhyp) {
    double top = SourceDefaults.ztorKm(m, FaultStyle.of(rake));
    double wide = SourceDefaults.widthKm(m, dip, top, SourceDefaults.Z_BOT_KM);
    assertEquals(ztor, top, 0.5001e-4);
    assertEquals(width, wide, 0.5001e-4);
    assertEquals(zhyp, SourceDefaults.hypocentreDepthKm(m, dip, top, wide), 0.5001e-4);
  }
}
