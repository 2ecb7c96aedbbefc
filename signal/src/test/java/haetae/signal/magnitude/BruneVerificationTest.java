package haetae.signal.magnitude;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Corner and radius at 92 bar, worked out by an independent program. */
class BruneVerificationTest {
  @ParameterizedTest(name = "Mw {0}")
  @CsvSource({
    "3,10.936,0.119,5e-4",
    "4,3.458,0.377,5e-4",
    "5,1.0936,1.192,5e-5",
    "5.5,0.6150,2.120,5e-5",
    "6.5,0.1945,6.703,5e-5"
  })
  void cornerAndRadius(double mw, double cornerHz, double radiusKm, double tolerance) {
    double corner = BruneSource.cornerHz(mw, 92);
    assertEquals(cornerHz, corner, tolerance);
    assertEquals(radiusKm, BruneSource.radiusKm(corner), 5e-4);
  }
}
