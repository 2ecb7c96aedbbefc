package haetae.app.cli;

import static haetae.app.cli.CommandRun.summary;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The files of an impact on a small town. */
class ImpactCommandTest {
  private static final List<String> STATES =
      List.of("none", "slight", "moderate", "extensive", "complete");
  private static final List<String> RANGE = List.of("mean", "p05", "p16", "p50", "p84", "p95");

  @TempDir static Path work;
  private static Path event;

  @BeforeAll
  static void run() throws IOException {
    MadeTown.pack(work.resolve("town"));
    event = MadeTown.event(work);
    assertEquals(new CommandRun(0, ""), impact("out", "--event", event));
  }

  private static CommandRun impact(String out, Object... options) {
    Stream<Object> usual =
        Stream.of(
            "impact",
            "--quiet",
            "--city",
            work.resolve("town"),
            "--out",
            work.resolve(out),
            "--fields",
            300);
    return CommandRun.of(Stream.concat(usual, Stream.of(options)).toArray());
  }

  private static CsvTable table(String out, String name) throws IOException {
    return CsvTable.read(work.resolve(out).resolve(name));
  }

  private static void range(JsonNode node, String what) {
    double before = Double.NEGATIVE_INFINITY;
    for (String part : RANGE) {
      assertTrue(node.path(part).isNumber(), what + "." + part);
      if (!part.equals("mean")) {
        assertTrue(node.get(part).doubleValue() >= before, what + " falls at " + part);
        before = node.get(part).doubleValue();
      }
    }
  }

  /** The names of DESIGN's contract: never renamed. */
  @Test
  void theSummaryKeepsItsContract() throws IOException {
    JsonNode summary = summary(work.resolve("out"));
    assertEquals(MadeTown.BUILDINGS, summary.get("assets").intValue());
    assertEquals(300, summary.get("fields").intValue());
    assertTrue(summary.get("sites").intValue() >= 2);
    assertTrue(summary.get("computeMs").doubleValue() > 0);
    STATES.forEach(state -> range(summary.get("buildings").path(state), "buildings." + state));
    for (int severity = 1; severity <= 4; severity++) {
      range(summary.get("casualties").path("severity" + severity), "severity" + severity);
    }
    for (String name :
        List.of("loss", "lossRatio", "displacedHouseholds", "shelterNeed", "debrisTonnes")) {
      range(summary.path(name), name);
    }
    assertTrue(summary.get("lossBySector").size() > 3);
    summary.get("lossBySector").forEach(sector -> range(sector, "sector"));
  }

  /** What is said beside the contract: how all of it is known. */
  @Test
  void theSummarySaysHowItIsKnown() throws IOException {
    JsonNode summary = summary(work.resolve("out"));
    assertEquals(1, summary.get("seed").intValue());
    assertEquals("2017-11-15T05:29:31Z", summary.at("/event/originTime").stringValue());
    assertEquals(14, summary.at("/people/hour").intValue());
    assertEquals("weekday", summary.at("/people/day").stringValue());
    assertEquals(0.75, summary.at("/known/buildings/synthetic").doubleValue(), 1e-9);
    assertEquals("NGA-West2-larger", summary.at("/known/motionModel").stringValue());
    double fast = summary.at("/fast/buildings/moderate/mean").doubleValue();
    double simulated = summary.at("/buildings/moderate/mean").doubleValue();
    double error = summary.at("/standardErrors/buildings.moderate").doubleValue();
    assertTrue(error > 0);
    assertEquals(fast, simulated, 4 * error, "analytic against simulated");
  }

  @Test
  void buildingsAddUpToTheTown() throws IOException {
    JsonNode buildings = summary(work.resolve("out")).get("buildings");
    double sum = STATES.stream().mapToDouble(s -> buildings.get(s).get("mean").doubleValue()).sum();
    assertEquals(MadeTown.BUILDINGS, sum, 1e-5);
    assertTrue(buildings.get("none").get("mean").doubleValue() < 50, "a strong earthquake");
  }

  @Test
  void sectorsAddUpToTheLoss() throws IOException {
    JsonNode summary = summary(work.resolve("out"));
    double sum = 0;
    for (JsonNode sector : summary.get("lossBySector")) {
      sum += sector.get("mean").doubleValue();
    }
    double loss = summary.at("/loss/mean").doubleValue();
    assertEquals(loss, sum, 1e-6 * loss);
    assertEquals(
        loss / summary.get("value").doubleValue(),
        summary.at("/lossRatio/mean").doubleValue(),
        1e-7);
  }

  @Test
  void districtsAddUpToTheSummary() throws IOException {
    CsvTable districts = table("out", "districts.csv");
    JsonNode summary = summary(work.resolve("out"));
    for (String state : STATES) {
      double city = summary.at("/buildings/" + state + "/mean").doubleValue();
      assertEquals(city, districts.sum("buildings." + state + ".mean"), 1e-4, state);
    }
    for (String name : List.of("displacedHouseholds", "shelterNeed", "debrisTonnes", "loss")) {
      double city = summary.at("/" + name + "/mean").doubleValue();
      assertEquals(city, districts.sum(name + ".mean"), 1e-5 * Math.max(1, city), name);
    }
    assertEquals(List.of("첫째, 동", "둘째동"), districts.words("name").subList(0, 2));
  }

  /** The district on the epicentre is shaken harder; the words of the scale go with it. */
  @Test
  void districtsSayHowTheyWereShaken() throws IOException {
    CsvTable districts = table("out", "districts.csv");
    double[] pga = districts.numbers("pga_percent_g");
    assertTrue(pga[0] > 10 && pga[0] < 100, "PGA " + pga[0]);
    assertTrue(pga[1] > 5 && pga[1] < 100, "PGA " + pga[1]);
    for (double kma : districts.numbers("kma")) {
      assertTrue(kma >= 6 && kma <= 10, "KMA " + kma);
    }
  }

  @Test
  void chancesOfEachBuildingAddUpToOne() throws IOException {
    CsvTable buildings = table("out", "buildings.csv");
    assertEquals(MadeTown.BUILDINGS, buildings.rows());
    double[] sum = new double[buildings.rows()];
    for (String state : STATES) {
      double[] chance = buildings.numbers("p_" + state);
      for (int i = 0; i < sum.length; i++) {
        assertTrue(chance[i] >= 0 && chance[i] <= 1);
        sum[i] += chance[i];
      }
    }
    double[] one = new double[sum.length];
    java.util.Arrays.fill(one, 1);
    assertArrayEquals(one, sum, 3e-6);
    for (double ratio : buildings.numbers("mean_loss_ratio")) {
      assertTrue(ratio > 0 && ratio < 1);
    }
    assertEquals("surveyed", buildings.words("provenance").getFirst());
    assertEquals("synthetic", buildings.words("provenance").getLast());
  }

  @Test
  void facilitiesAndInspectionsAreRanked() throws IOException {
    CsvTable facilities = table("out", "facilities.csv");
    assertEquals(2, facilities.rows());
    falls(facilities.numbers("priority"));
    falls(table("out", "inspection.csv").numbers("score"));
    assertEquals(MadeTown.BUILDINGS, table("out", "inspection.csv").rows());
    JsonNode listed = summary(work.resolve("out")).get("facilities");
    assertEquals(facilities.words("id").getFirst(), listed.get(0).get("id").stringValue());
  }

  private static void falls(double[] values) {
    for (int i = 1; i < values.length; i++) {
      assertTrue(values[i] <= values[i - 1], "row " + i);
    }
  }

  @Test
  void theMapIsDrawn() throws IOException {
    var image = ImageIO.read(work.resolve("out/map.png").toFile());
    assertTrue(image.getWidth() > 800);
    int[] inked = new int[4];
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int quarter = 4 * x / image.getWidth();
        inked[quarter] += image.getRGB(x, y) == image.getRGB(2, 2) ? 0 : 1;
      }
    }
    for (int n : inked) {
      assertTrue(n > image.getHeight() * image.getWidth() / 400, "a quarter is blank");
    }
  }

  /** Times apart, the same seed gives the same bytes. */
  @Test
  void theSameSeedGivesTheSameFiles() throws IOException {
    assertEquals(new CommandRun(0, ""), impact("again", "--event", event));
    for (String name :
        List.of(
            "districts.csv",
            "buildings.csv",
            "facilities.csv",
            "inspection.csv",
            "repairs.csv",
            "map.png")) {
      byte[] one = Files.readAllBytes(work.resolve("out").resolve(name));
      assertArrayEquals(one, Files.readAllBytes(work.resolve("again").resolve(name)), name);
    }
    assertEquals(untimed("out"), untimed("again"));
    assertEquals(new CommandRun(0, ""), impact("other", "--event", event, "--seed", 2));
    assertNotEquals(untimed("out"), untimed("other"));
  }

  private static String untimed(String out) throws IOException {
    return Files.readString(work.resolve(out).resolve("summary.json"))
        .replaceAll("\"(computeMs|fastMs)\" : [0-9.]+", "");
  }

  /** Nothing is left half written beside the files. */
  @Test
  void noPartsAreLeft() throws IOException {
    try (Stream<Path> files = Files.list(work.resolve("out"))) {
      assertEquals(0, files.filter(f -> f.toString().endsWith(".part")).count());
    }
  }

  /** Far away nothing breaks, and all files are there. */
  @Test
  void aFarEarthquakeGivesZeros() throws IOException {
    Path far = MadeTown.event(work.resolve("far.xml"), 20, 100, 5.5);
    assertEquals(new CommandRun(0, ""), impact("far", "--event", far));
    JsonNode summary = summary(work.resolve("far"));
    assertEquals(MadeTown.BUILDINGS, summary.at("/buildings/none/mean").doubleValue(), 1e-3);
    assertEquals(0, summary.at("/lossRatio/mean").doubleValue(), 1e-5);
    assertEquals(0, summary.at("/displacedHouseholds/p95").doubleValue(), 1e-2);
    assertTrue(Files.size(work.resolve("far/map.png")) > 10_000);
  }

  /**
   * At night people are in bed: who is hurt changes, buildings and the time of the quake do not.
   */
  @Test
  void theHourMovesPeopleOnly() throws IOException {
    assertEquals(
        new CommandRun(0, ""), impact("night", "--event", event, "--hour", 2, "--day", "weekend"));
    JsonNode day = summary(work.resolve("out"));
    JsonNode night = summary(work.resolve("night"));
    assertEquals(day.get("buildings"), night.get("buildings"));
    assertEquals(day.at("/event/originTime"), night.at("/event/originTime"));
    assertEquals(2, night.at("/people/hour").intValue());
    assertEquals("weekend", night.at("/people/day").stringValue());
    assertNotEquals(day.at("/casualties/severity1"), night.at("/casualties/severity1"));
  }

  /** A map that {@code shake} wrote says nearly what the earthquake itself does. */
  @Test
  void aFolderOfShakeIsRead() throws IOException {
    Path map = work.resolve("map");
    assertEquals(
        new CommandRun(0, ""), CommandRun.of("shake", "--quiet", "--event", event, "--out", map));
    assertEquals(new CommandRun(0, ""), impact("mapped", "--shaking", map));
    JsonNode own = summary(work.resolve("out"));
    JsonNode mapped = summary(work.resolve("mapped"));
    assertEquals("2017-11-15T05:29:31Z", mapped.at("/event/originTime").stringValue());
    double a = own.at("/buildings/none/mean").doubleValue();
    double b = mapped.at("/buildings/none/mean").doubleValue();
    assertEquals(a, b, 0.02 * MadeTown.BUILDINGS, "only grids and digits differ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--event E --shaking S|2 inputs given; expected one of --event, --shaking and --openquake",
        "|0 inputs given; expected one of",
        "--event E --city atlantis|no city 'atlantis'; expected a folder, or one of the built-in",
        "--event E --fields 0|--fields is 0",
        "--event E --hour 24|--hour is 24",
        "--city T --event E --time noon|--time is 'noon'; expected a time with its zone",
        "--city T --event E --time 2017-11-15T14:29:31+09:00 --hour 3|expected no --hour and --day",
        "--city T --event E --day sunday|--day",
        "--shaking S --rupture R|say more of an --event",
        "--city T --shaking S|summary.json cannot be read",
        "--city T --event missing.xml|missing.xml",
        "--openquake missing.ini|missing.ini"
      })
  void badUseIsOneLineAndCodeTwo(String row) {
    String[] parts = row.split("\\|", -1);
    Stream<String> given = Stream.of(parts[0].split(" ")).filter(s -> !s.isEmpty());
    Object[] options = given.map(ImpactCommandTest::path).toArray(Object[]::new);
    List<String> usual = List.of("impact", "--quiet", "--out", work.resolve("refused").toString());
    CommandRun run = CommandRun.of(Stream.concat(usual.stream(), Stream.of(options)).toArray());
    assertEquals(2, run.code(), run.err());
    assertEquals(1, run.lines().size(), run.err());
    assertTrue(run.err().contains(parts[1]), run.err());
    assertTrue(Files.notExists(work.resolve("refused")), "nothing half done");
  }

  private static String path(String word) {
    return switch (word) {
      case "E" -> event.toString();
      case "T" -> work.resolve("town").toString();
      default -> word;
    };
  }

  @Test
  void aBrokenPackNamesItsFaults() throws IOException {
    Path broken = MadeTown.pack(work.resolve("broken"));
    Path buildings = broken.resolve("buildings.csv");
    Files.writeString(buildings, Files.readString(buildings).replace("B3,", "B2,"));
    CommandRun run =
        CommandRun.of(
            "impact", "--quiet", "--event", event, "--city", broken, "--out", work.resolve("no"));
    assertEquals(2, run.code());
    assertTrue(run.err().contains("buildings.csv:5:"), run.err());
    assertTrue(Files.notExists(work.resolve("no")));
  }
}
