package haetae.impact.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import haetae.impact.fragility.LognormalCurve;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tables of Hazus 5.1 as SimCenter's library of damage and loss has them; factors of bridges as
 * printed in SCIENCE section 15.1 and in SimCenter's use of Hazus.
 */
class LifelineTablesVerificationTest {
  private static final Map<String, String> SIZES =
      Map.of(
          "S.L",
          "substation-low",
          "S.M",
          "substation-medium",
          "S.H",
          "substation-high",
          "C",
          "distribution",
          "G.S",
          "generation-small",
          "G.ML",
          "generation-large");

  private static List<String> shared(String name) throws IOException {
    String folder = System.getProperty("haetae.shared", "");
    Path table = Path.of(folder, "science", "tables", name);
    assumeTrue(!folder.isEmpty() && Files.exists(table), "no " + name + " in haetae.shared");
    return Files.readAllLines(table).stream().skip(1).toList();
  }

  /** The last numbers of a row, whatever commas stand in its words. */
  private static double[] numbers(String row, int count) {
    String[] cells = row.split(",", -1);
    double[] numbers = new double[count];
    for (int k = 0; k < count; k++) {
      String cell = cells[cells.length - count + k];
      numbers[k] = cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
    }
    return numbers;
  }

  private static void equal(double[] mediansAndBetas, LognormalCurve curve, double unit) {
    for (int k = 0; k < curve.states(); k++) {
      assertEquals(mediansAndBetas[2 * k], curve.median(k) / unit, 1e-9);
      assertEquals(mediansAndBetas[2 * k + 1], curve.beta(k), 1e-12);
    }
  }

  private static LognormalCurve curve(String id) {
    return (LognormalCurve) LifelineClasses.find(id).orElseThrow().curve();
  }

  @Test
  void powerIsThatOfTheTable() throws IOException {
    List<String> rows = shared("hazus_power_fragility.csv");
    assertEquals(12, rows.size());
    for (String row : rows) {
      String id = row.substring(3, row.indexOf(','));
      String kind = SIZES.get(id.substring(0, id.lastIndexOf('.')));
      equal(numbers(row, 8), curve(kind + (id.endsWith("A") ? "-anchored" : "-standard")), 1);
    }
  }

  @Test
  void bridgesAreThoseOfTheTable() throws IOException {
    int seen = 0;
    for (String row : shared("hazus_transport_fragility.csv")) {
      if (row.startsWith("HWB.GS.")) {
        String number = row.substring("HWB.GS.".length(), row.indexOf(','));
        equal(numbers(row, 8), curve("HWB" + number), 1);
        seen++;
      }
    }
    assertEquals(28, seen);
  }

  @Test
  void tunnelsAreThoseOfTheTable() throws IOException {
    for (String row : shared("hazus_transport_fragility.csv")) {
      if (row.startsWith("HTU.GS.1")) {
        equal(numbers(row, 8), curve("tunnel-bored"), 1);
      } else if (row.startsWith("HTU.GS.2")) {
        equal(numbers(row, 8), curve("tunnel-cut-and-cover"), 1);
      }
    }
    assertEquals(2, curve("tunnel-bored").states());
  }

  @Test
  void groundFailureIsThatOfTheTable() throws IOException {
    Map<String, GroundFailureClass> kinds =
        Map.of(
            "HRD.GF.1", GroundFailureClass.MAJOR_ROAD,
            "HRD.GF.2", GroundFailureClass.URBAN_ROAD,
            "HWB.GF", GroundFailureClass.BRIDGE,
            "HTU.GF", GroundFailureClass.TUNNEL);
    for (String row : shared("hazus_transport_fragility.csv")) {
      String id = row.substring(0, row.indexOf(','));
      if (kinds.containsKey(id)) {
        medians(kinds.get(id), numbers(row, 8));
      }
    }
  }

  /** At a median the chance of its state is one half, if no lighter state is rarer. */
  private static void medians(GroundFailureClass kind, double[] table) {
    for (int k = 0; k < 4; k++) {
      double inches = table[2 * k];
      double chance = kind.chances(2.54 * (Double.isNaN(inches) ? 1e4 : inches))[k];
      assertEquals(Double.isNaN(inches) ? 0 : 0.5, chance, 1e-9, kind + " state " + k);
    }
  }

  @ParameterizedTest(name = "{0}: {1} {2} {3} {4} g")
  @CsvSource({
    "HWB5, .25, .35, .45, .70",
    "HWB7, .50, .80, 1.10, 1.70",
    "HWB10, .60, .90, 1.10, 1.50",
    "HWB17, .25, .35, .45, .70",
    "HWB28, .80, 1.0, 1.2, 1.7"
  })
  void bridgesOfTheText(String id, double a, double b, double c, double d) {
    equal(new double[] {a, .6, b, .6, c, .6, d, .6}, BridgeClass.get(id).curve(), 1);
  }

  @Test
  void threeSpans() {
    assertEquals(1.110, BridgeClass.get("HWB10").spanFactor(3), 0.0005);
    assertEquals(1.125, BridgeClass.get("HWB5").spanFactor(3), 0.0005);
  }

  /** SimCenter: number of the equation by class, a and b of each; 1 for classes 3, 4 and 28. */
  @Test
  void spanFactorsOfAllClasses() {
    int[] equation = {
      1, 1, 0, 0, 1, 1, 1, 2, 3, 2, 3, 4, 4, 1, 5, 3, 1, 1, 1, 2, 3, 2, 3, 6, 6, 7, 7, 0
    };
    double[] a = {0, 0.25, 0.33, 0.33, 0.09, 0.05, 0.2, 0.1};
    double[] b = {0, 1, 0, 1, 1, 0, 1, 0};
    for (int i = 0; i < equation.length; i++) {
      BridgeClass bridge = BridgeClass.get(String.format(Locale.ROOT, "HWB%d", i + 1));
      int e = equation[i];
      assertEquals(1 + a[e] / (4 - b[e]), bridge.spanFactor(4), 1e-12, bridge.id());
      assertEquals(1, bridge.spanFactor(1), 0.0, bridge.id());
    }
  }

  @Test
  void classesWhoseSlightDamageFollowsTheSpectrum() {
    List<String> shaped =
        BridgeClass.all().stream().filter(BridgeClass::shaped).map(BridgeClass::id).toList();
    assertEquals(
        List.of(
            "HWB3", "HWB4", "HWB10", "HWB11", "HWB15", "HWB16", "HWB22", "HWB23", "HWB26", "HWB27"),
        shaped);
    assertTrue(shaped.size() == 10);
  }
}
