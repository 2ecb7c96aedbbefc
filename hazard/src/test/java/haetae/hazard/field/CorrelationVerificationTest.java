package haetae.hazard.field;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of ShakeMap 4.1 (Loth and Baker) and of OpenQuake 3.24 (the others), 5 digits each. */
class CorrelationVerificationTest {
  private static final double DIGITS = 0.5e-5 + 1e-12;

  @ParameterizedTest(name = "Loth and Baker, {0} s and {1} s, {2} km")
  @CsvSource({
    "0.01, 0.01, 5, 0.51633",
    "0.01, 0.01, 20, 0.21389",
    "1, 1, 10, 0.38632",
    "3, 3, 10, 0.42621",
    "0.3, 0.3, 10, 0.34985",
    "0.01, 1, 0, 0.43",
    "0.01, 1, 10, 0.21605",
    "0.3, 1, 10, 0.22450",
    "1, 3, 10, 0.28212"
  })
  void lothBaker(double periodA, double periodB, double hKm, double rho) {
    LothBaker2013 model = new LothBaker2013();
    assertEquals(rho, model.rho(periodA, periodB, hKm), DIGITS);
    assertEquals(rho, model.rho(periodB, periodA, hKm), DIGITS);
  }

  @ParameterizedTest(name = "Jayaram and Baker, {0} s, clustered {1}")
  @CsvSource({
    "0, false, 8.5, 0.02932",
    "0, true, 40.7, 0.47850",
    "0.3, false, 13.66, 0.11123",
    "0.3, true, 36.2, 0.43660",
    "1, false, 25.7, 0.31120",
    "3, true, 33.1, 0.40400"
  })
  void jayaramBaker(double periodS, boolean clustered, double rangeKm, double rhoAt10) {
    JayaramBaker2009 model = new JayaramBaker2009(clustered);
    assertEquals(rangeKm, model.rangeKm(periodS), 1e-9);
    assertEquals(rhoAt10, model.rho(periodS, periodS, 10), DIGITS);
  }

  @ParameterizedTest(name = "Baker and Jayaram, {0} s and {1} s")
  @CsvSource({
    "0.01, 0.3, 0.79535",
    "0.01, 1, 0.51915",
    "0.01, 3, 0.24756",
    "0.3, 1, 0.57347",
    "0.3, 3, 0.25353",
    "1, 3, 0.60866"
  })
  void bakerJayaram(double periodA, double periodB, double rho) {
    assertEquals(rho, BakerJayaram2008.rho(periodA, periodB), DIGITS);
  }
}
