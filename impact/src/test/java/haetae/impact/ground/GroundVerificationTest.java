package haetae.impact.ground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import haetae.hazard.ground.HazusLiquefaction;
import haetae.world.city.Susceptibility;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Lateral spreading as OpenQuake's secondary perils have it in their own tests (figures 4.9 and
 * 4.10 of the Hazus manual); liquefaction of SCIENCE section 11.1; limits of buildings as in
 * SimCenter's library of Hazus 5.1.
 */
class GroundVerificationTest {
  @ParameterizedTest(name = "magnitude {0}")
  @CsvSource({
    "4.947368421052632, 0.14503448",
    "5.894736842105263, 0.37142404",
    "7.078947368421053, 0.81273387",
    "8.5, 1.687625"
  })
  void correctionForMagnitude(double magnitude, double factor) {
    // Nodes of 20 magnitudes evenly spaced from 4.0 to 8.5; printed to 8 decimals.
    assertEquals(factor, HazusDeformation.magnitudeFactor(magnitude), 0.5e-8);
  }

  @ParameterizedTest(name = "PGA {0} times the threshold: {1} inches")
  @CsvSource({
    "1.0526315789473684, 0.64855263",
    "1.894736842105263, 11.02539474",
    "2.5263157894736841, 22.05078947",
    "3.1578947368421053, 42.15592105",
    "4.0, 102.6875"
  })
  void displacementAtMagnitudeSevenAndAHalf(double ratio, double inches) {
    assertEquals(
        inches, HazusDeformation.magnitudeFactor(7.5) * HazusDeformation.inches(ratio), 0.5e-8);
  }

  @ParameterizedTest(name = "{0} at {1} g: {2} m")
  @CsvSource({"LOW, 0.7, 1.391073", "VERY_HIGH, 0.2, 0.41732199"})
  void displacementBelowTheEndOfTheFigure(HazusLiquefaction ground, double pgaG, double metres) {
    assertEquals(metres, HazusDeformation.lateralCm(ground, pgaG, 7.5) / 100, 0.5e-6);
  }

  @Test
  void liquefactionAtAPlace() {
    GroundHere ground = new GroundHere(Susceptibility.HIGH, 2);
    assertEquals(0.13017, GroundMovement.of(ground, 0.3, 5.5).chance(), 0.5e-5);
  }

  @Test
  void limitsOfBuildings() throws IOException {
    String folder = System.getProperty("haetae.shared", "");
    Path file = Path.of(folder, "science", "tables", "hazus_ground_failure_population.json");
    assumeTrue(!folder.isEmpty() && Files.exists(file), "no ground failure in haetae.shared");
    String json = Files.readString(file).replaceAll("\\s", "");
    for (String part :
        new String[] {
          "\"EDP_limits\":{\"Horizontal\":{\"Shallow\":60.0,\"Deep\":184.0},"
              + "\"Vertical\":{\"Shallow\":10.0,\"Deep\":486.0}}",
          "\"Fragility_beta\":{\"Horizontal\":{\"Shallow\":1.256,\"Deep\":1.659},"
              + "\"Vertical\":{\"Shallow\":1.256,\"Deep\":2.362}}",
          "\"P_Complete\":0.2"
        }) {
      assertEquals(true, json.contains(part), part);
    }
    double shallow = BuildingGroundDamage.SHALLOW.extensive(60 * 2.54, 0);
    assertEquals(0.5, shallow, 1e-12);
    assertEquals(0.5, BuildingGroundDamage.SHALLOW.extensive(0, 10 * 2.54), 1e-12);
    assertEquals(0.5, BuildingGroundDamage.DEEP.extensive(184 * 2.54, 0), 1e-12);
    assertEquals(0.5, BuildingGroundDamage.DEEP.extensive(0, 486 * 2.54), 1e-12);
    // One deviation above the median: Φ(1).
    assertEquals(
        0.841345, BuildingGroundDamage.SHALLOW.extensive(60 * 2.54 * Math.exp(1.256), 0), 0.5e-6);
  }
}
