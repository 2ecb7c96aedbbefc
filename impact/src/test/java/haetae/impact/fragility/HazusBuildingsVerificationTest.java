package haetae.impact.fragility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SCIENCE section 10.1: chances worked out by an independent program, medians of Hazus 5.1. */
class HazusBuildingsVerificationTest {
  private static final FragilitySet SET = HazusBuildings.set(Spread.MEAN_MAP);

  @ParameterizedTest(name = "{0} at {1} g")
  @CsvSource({
    "C3L/pre, 0.2, .1394, .1493, .2417, .2787, .1910",
    "C3L/pre, 0.3, .0430, .0738, .1718, .3065, .4048",
    "URML/pre, 0.2, .2504, .1493, .2593, .1727, .1682",
    "C2M/moderate, 0.3, .1394, .2721, .4167, .1439, .0279",
    "W1/pre, 0.1, .8208, .1311, .0426, .0047, .0007"
  })
  void chancesOfTheStates(
      String id, double pgaG, double none, double slight, double mod, double ext, double complete) {
    double[] p = new double[4];
    SET.classes().get(SET.get(id)).curve().exceedances(Math.log(pgaG), p, 0);
    assertEquals(none, 1 - p[0], 5e-5);
    assertEquals(slight, p[0] - p[1], 5e-5);
    assertEquals(mod, p[1] - p[2], 5e-5);
    assertEquals(ext, p[2] - p[3], 5e-5);
    assertEquals(complete, p[3], 5e-5);
  }

  /** All 128 rows of the table that was compared with two other programs. */
  @Test
  void mediansOfTheTable() throws IOException {
    Path table =
        Path.of(System.getProperty("haetae.shared", ""))
            .resolve("science/tables/hazus_equiv_pga_fragility.csv");
    Assumptions.assumeTrue(Files.exists(table), "the table is not here");
    List<String> lines = Files.readAllLines(table);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      FragilityClass found = SET.classes().get(SET.get(cells[0] + "/" + word(cells[1])));
      LognormalCurve curve = (LognormalCurve) found.curve();
      for (int k = 0; k < 4; k++) {
        assertEquals(Double.parseDouble(cells[2 + k]), curve.median(k), 1e-12, line);
        assertEquals(Double.parseDouble(cells[6]), curve.beta(k), 0, line);
      }
      assertEquals(Double.parseDouble(cells[7]), found.collapseShare(), 0, line);
    }
    assertEquals(128, lines.size() - 1);
  }

  private static String word(String code) {
    return switch (code) {
      case "PC" -> "pre";
      case "LC" -> "low";
      case "MC" -> "moderate";
      default -> "high";
    };
  }
}
