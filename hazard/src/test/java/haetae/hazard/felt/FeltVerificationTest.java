package haetae.hazard.felt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import haetae.world.place.GeoPoint;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of USGS's own felt-report program and of its cells for South Napa 2014. */
class FeltVerificationTest {
  @ParameterizedTest(name = "sum {0}")
  @CsvSource({"10, 3.4498", "15, 4.8282", "20, 5.8062", "25, 6.5648", "19.65, 5.7462"})
  void intensityOfASum(double sum, double cdi) {
    assertEquals(cdi, CommunityIntensity.fromSum(sum), 0.5e-4);
  }

  @Test
  void sumOfMeans() {
    Map<FeltIndex, Double> means =
        Map.of(
            FeltIndex.FELT, 0.9,
            FeltIndex.MOTION, 3.0,
            FeltIndex.REACTION, 2.5,
            FeltIndex.STAND, 0.3,
            FeltIndex.SHELF, 1.2,
            FeltIndex.PICTURE, 0.6,
            FeltIndex.FURNITURE, 0.2,
            FeltIndex.DAMAGE, 0.25);
    assertEquals(19.65, CommunityIntensity.weightedSum(List.of(means)), 1e-9);
  }

  /** Three reports run through USGS's program; the third left shelf and damage unanswered. */
  @Test
  void threeReportsWithMissingAnswers() {
    List<Map<FeltIndex, Double>> reports =
        List.of(
            answers(1, 3, 2, 0, 1, 1, 0, Damage.HAIRLINE.value()),
            answers(1, 4, 3, 1, 2, 1, 1, Damage.FEW_CRACKS.value()),
            Map.of(
                FeltIndex.FELT, 1.0,
                FeltIndex.MOTION, 2.0,
                FeltIndex.REACTION, 2.0,
                FeltIndex.STAND, 0.0,
                FeltIndex.PICTURE, 0.0,
                FeltIndex.FURNITURE, 0.0));
    double sum = CommunityIntensity.trimmedSum(reports, 0.2);
    assertEquals(23.958333, sum, 0.5e-6);
    assertEquals(6.4201, CommunityIntensity.fromSum(sum), 0.5e-4);
    assertEquals(6.4, CommunityIntensity.rounded(CommunityIntensity.fromSum(sum)), 1e-12);
  }

  private static Map<FeltIndex, Double> answers(
      double felt,
      double motion,
      double reaction,
      double stand,
      double shelf,
      double picture,
      double furniture,
      double damage) {
    return Map.of(
        FeltIndex.FELT, felt,
        FeltIndex.MOTION, motion,
        FeltIndex.REACTION, reaction,
        FeltIndex.STAND, stand,
        FeltIndex.SHELF, shelf,
        FeltIndex.PICTURE, picture,
        FeltIndex.FURNITURE, furniture,
        FeltIndex.DAMAGE, damage);
  }

  /** Deviations printed with USGS's cells of South Napa 2014 (in whole thousandths). */
  @ParameterizedTest(name = "{0} responses")
  @CsvSource({"3, 0.311", "4, 0.302", "5, 0.293"})
  void deviationOfACell(int responses, double sigma) {
    assertEquals(sigma, CommunityIntensity.sigma(responses), 0.5e-3);
  }

  /** Cells of South Napa 2014 as USGS names and places them. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "UTM:(10S 0497 4295 1000), 38.8083, -123.0288",
    "UTM:(10S 0498 4260 1000), 38.4928, -123.0172",
    "UTM:(10S 0500 4261 1000), 38.5019, -122.9943",
    "UTM:(10S 0505 4260 1000), 38.4928, -122.9369"
  })
  void cells(String name, double latDeg, double lonDeg) {
    UtmCell cell = UtmCell.of(latDeg, lonDeg, 1);
    assertEquals(name, cell.toString());
    GeoPoint centre = cell.centre();
    assertEquals(latDeg, centre.latDeg(), 0.5e-4);
    assertEquals(lonDeg, centre.lonDeg(), 0.5e-4);
  }
}
