package haetae.hazard.ground;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Numbers of an independent program; those of Zhu 2017, of Hazus' magnitude term and the last three
 * landslides were also given by OpenQuake's secondary perils (3.24) for the same inputs.
 */
class GroundFailureVerificationTest {
  private static final double HALF_DIGIT = 0.5e-5;

  private static LiquefactionSite site(
      double vs30, double precip, double coastKm, double riverKm, double waterTableM) {
    return new LiquefactionSite(vs30, precip, coastKm, riverKm, waterTableM, 0);
  }

  @ParameterizedTest(name = "PGV {0} cm/s, M {5}")
  @CsvSource({
    "15, 200, 1200, 0.2, 2, 5.4, 0.40032, 0.11345",
    "30, 200, 1200, 0.2, 2, 5.5, 0.46941, 0.19837",
    "30, 200, 1200, 0.2, 2, 6.5, 0.55267, 0.30587",
    "50, 250, 1200, 1, 5, 7.0, 0.43835, 0.15810"
  })
  void generalLiquefaction(
      double pgv,
      double vs30,
      double precip,
      double waterKm,
      double table,
      double m,
      double p,
      double lse) {
    FailureEstimate estimate =
        Zhu2017.GENERAL.at(
            site(vs30, precip, 50, waterKm, table), pgv, 0.3, m, LiquefactionSettings.USGS);
    assertEquals(p, estimate.probability(), HALF_DIGIT);
    assertEquals(lse, estimate.areaFraction(), HALF_DIGIT);
  }

  @Test
  void coastalLiquefactionWithAndWithoutMagnitude() {
    LiquefactionSite site = site(200, 1200, 2, 0.5, 2);
    FailureEstimate scaled = Zhu2017.COASTAL.at(site, 30, 0.3, 6.5, LiquefactionSettings.USGS);
    FailureEstimate plain = Zhu2017.COASTAL.at(site, 30, 0.3, 6.5, LiquefactionSettings.ORIGINAL);
    assertEquals(0.53562, scaled.probability(), HALF_DIGIT);
    assertEquals(0.32532, scaled.areaFraction(), HALF_DIGIT);
    assertEquals(0.55897, plain.probability(), HALF_DIGIT);
    assertEquals(0.34454, plain.areaFraction(), HALF_DIGIT);
  }

  @Test
  void liquefactionFromAcceleration() {
    assertEquals(0.13566, Zhu2015.weightedPgaG(0.3, 5.5), HALF_DIGIT);
    assertEquals(0.07336, Zhu2015.probability(0.3, 8, 200, 5.5), HALF_DIGIT);
    assertEquals(0.16081, Zhu2015.probability(0.3, 8, 200, 6.5), HALF_DIGIT);
  }

  /** The seventh digit printed for M 7 (a 5) is not that of the equation (a 4): six are held. */
  @ParameterizedTest(name = "weight of M {0}")
  @CsvSource({"6, 0.5650244, 0.5e-7", "7, 0.838399, 0.5e-6", "8, 1.1800771, 0.5e-7"})
  void weightOfMagnitude(double magnitude, double weight, double half) {
    assertEquals(weight, Zhu2015.weightedPgaG(1, magnitude), half);
  }

  @ParameterizedTest(name = "K_M of M {0}")
  @CsvSource({
    "5.1, 1.5344407",
    "6.1, 1.2845917",
    "6.8, 1.1357584",
    "7.6, 1.0000432",
    "8.4, 0.9089488"
  })
  void magnitudeTermOfHazus(double magnitude, double term) {
    assertEquals(term, HazusLiquefaction.magnitudeTerm(magnitude), 0.5e-7);
  }

  @Test
  void hazusLiquefaction() {
    assertEquals(0.13017, HazusLiquefaction.HIGH.probability(0.3, 5.5, 2), HALF_DIGIT);
  }

  @ParameterizedTest(name = "PGV {0} cm/s, slope {1}°")
  @CsvSource({
    "15, 20, 0, 5, 0, 0.51497, 0.00579, 0.5e-5",
    "30, 30, -0.78, 5, 0.79, 0.90824, 0.098093, 0.5e-6",
    "30, 25, -1.92, 5, 0.68, 0.63929, 0.011878, 0.5e-6",
    "15, 15, -1.36, 8, 0.30, 0.20661, 0.001355, 0.5e-6"
  })
  void landslides(
      double pgv,
      double slope,
      double lith,
      double cti,
      double cover,
      double p,
      double area,
      double half) {
    FailureEstimate estimate = NowickiJessee2018.at(pgv, slope, lith, cti, cover);
    assertEquals(p, estimate.probability(), HALF_DIGIT);
    assertEquals(area, estimate.areaFraction(), half);
  }

  @Test
  void classesOfTheTable() {
    NowickiJessee2018 model = new NowickiJessee2018();
    assertEquals(-1.92, model.lithology("ss"));
    assertEquals(-0.66, model.lithology("nd"));
    assertEquals(-1.36, model.lithology("su"), "as USGS has it");
    assertEquals(0.91, model.landCover(14));
    assertEquals(1.71, model.landCover(70));
    assertEquals(0.30, model.landCover(190));
  }
}
