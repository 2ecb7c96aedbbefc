package haetae.hazard.rupture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Against 200,000 random draws by independent code (SCIENCE2 section 24.1, {@code ref_ps2ff.py}
 * mode physical): M 6, depth 10 km. Means within 0.025 km, three standard errors of that many
 * draws; variances within 1 %, likewise, and half of the last printed digit.
 */
class FiniteDistancesVerificationTest {
  @ParameterizedTest
  @CsvSource({
    "5,   1.957,  8.585,  2.5,  3.8",
    "10,  5.775,  10.679, 7.3,  5.4",
    "20,  15.049, 17.789, 11.5, 9.8",
    "50,  44.672, 45.765, 12.7, 12.4",
    "100, 94.550, 95.097, 12.9, 12.8",
  })
  void agreesWithRandomDraws(double repi, double rjb, double rrup, double rjbVar, double rrupVar) {
    Distances d = new Distances(1);
    d.repiKm[0] = repi;
    FiniteDistances.of(6, 10, FaultOfUnknownSize.ANY).fill(d, 0);
    assertEquals(rjb, d.rjbKm[0], 0.025);
    assertEquals(rrup, d.rrupKm[0], 0.025);
    assertEquals(rjbVar, d.rjbVarianceKm2[0], 0.05 + 0.01 * rjbVar);
    assertEquals(rrupVar, d.rrupVarianceKm2[0], 0.05 + 0.01 * rrupVar);
  }
}
