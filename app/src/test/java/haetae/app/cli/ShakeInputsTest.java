package haetae.app.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.app.shakemap.MomentXml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the command shake takes, what it refuses, and that its files agree with each other. */
class ShakeInputsTest {
  private static final String COARSE = "[shaking]\nfinalStepDeg = 0.1\nhalfWidthKm = 40\n";

  @TempDir Path work;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(work.resolve(name), text);
  }

  private Path event() throws IOException {
    return file(
        "event.xml",
        "<earthquake id='made-1' lat='36.1' lon='129.4' mag='5.4' depth='7'"
            + " time='2017-11-15T05:29:31Z' timezone='UTC' locstring='Pohang'/>");
  }

  private Path stations(String... stations) throws IOException {
    return file(
        "stations.xml",
        "<shakemap-data><stationlist>"
            + String.join("", stations)
            + "</stationlist></shakemap-data>");
  }

  private static String station(String code, double lat, double lon, String pga, String pgv) {
    return """
    <station code="%s" name="x" insttype="x" lat="%s" lon="%s" source="KG" netid="KG">
    <comp name="HNE"><acc value="%s" flag="0"/><vel value="%s" flag="0"/></comp></station>
    """
        .formatted(code, lat, lon, pga, pgv);
  }

  private CommandRun shake(Object... more) throws IOException {
    List<Object> all = new ArrayList<>(List.of("shake", "--event", event(), "--out", out()));
    all.addAll(Arrays.asList(more));
    return CommandRun.of(all.toArray());
  }

  private Path out() {
    return work.resolve("out");
  }

  private CommandRun mapped(Object... more) throws IOException {
    CommandRun run = shake(more);
    assertEquals(0, run.code(), run.err());
    return run;
  }

  private void refused(CommandRun run, String... says) {
    assertEquals(2, run.code(), run.err());
    String last = run.lines().getLast();
    assertTrue(last.startsWith("haetae: "), run.err());
    for (String part : says) {
      assertTrue(last.contains(part), "'" + part + "' in: " + last);
    }
    assertFalse(Files.exists(out()), "nothing half done");
  }

  private Path config(String more) throws IOException {
    return file("region.toml", more + "\n" + COARSE);
  }

  private JsonNode stationlist() throws IOException {
    return JsonMapper.builder()
        .build()
        .readTree(Files.readString(out().resolve("stationlist.json")));
  }

  /** Columns of grid.csv by name, rows in order. */
  private double[] column(String name) throws IOException {
    List<String> lines = Files.readAllLines(out().resolve("grid.csv"));
    int at = List.of(lines.getFirst().split(",", -1)).indexOf(name);
    assertTrue(at >= 0, name + " in " + lines.getFirst());
    return lines.stream()
        .skip(1)
        .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[at]))
        .toArray();
  }

  private double[] ofXml(int field) throws IOException {
    String xml = Files.readString(out().resolve("grid.xml"));
    String data = xml.substring(xml.indexOf("<grid_data>") + 11, xml.indexOf("</grid_data>"));
    return data.strip()
        .lines()
        .mapToDouble(line -> Double.parseDouble(line.split(" ", -1)[field]))
        .toArray();
  }

  @Test
  void bothGridsSayTheSame() throws IOException {
    Path list =
        stations(station("A", 36.1, 129.41, "10", "9"), station("B", 36.2, 129.3, "8", "7"));
    mapped("--quiet", "--observations", list, "--config", config(""));
    List<String> names =
        List.of("mmi", "pgaPercentG", "pgvCmPerS", "sa03PercentG", "sa10PercentG", "sa30PercentG");
    for (int k = 0; k < names.size(); k++) {
      double[] csv = column(names.get(k));
      double[] xml = ofXml(2 + k);
      assertEquals(csv.length, xml.length);
      for (int i = 0; i < csv.length; i++) {
        assertEquals(csv[i], xml[i], 1e-4 * csv[i], names.get(k)); // xml has 5 digits
      }
    }
    assertArrayEquals(column("lnPgaSigma"), ofXml(10), 5.1e-5 + 5e-6);
  }

  @Test
  void theSummarySaysHowTheMapWasMade() throws IOException {
    Path list =
        stations(station("A", 36.1, 129.41, "10", "9"), station("B", 36.2, 129.3, "8", "7"));
    mapped("--quiet", "--observations", list, "--config", config(""));
    JsonNode summary = CommandRun.summary(out());
    assertEquals("made-1", summary.at("/event/id").asString());
    assertEquals(2, summary.get("instruments").asInt());
    assertTrue(summary.get("computeMs").isNumber());
    assertEquals("NGA-West2-larger", summary.at("/methods/groundMotionModel").asString());
    assertEquals("point source", summary.at("/methods/rupture").asString());
    assertTrue(summary.at("/methods/vs30").asString().contains("450"));
    for (JsonNode measure : summary.get("measures")) {
      assertTrue(measure.get("bias").isNumber() && measure.get("latitudeDeg").isNumber());
      assertTrue(measure.get("meanErrorBound").doubleValue() >= 0);
      assertTrue(measure.get("sigmaErrorEstimate").doubleValue() >= 0);
    }
    JsonNode first = stationlist().at("/features/0/properties");
    assertEquals(450, first.get("vs30").doubleValue());
    assertTrue(first.at("/predictions/0/ln_bias").isNumber(), first.toString());
  }

  @Test
  void groundOfTheStationsComesFromTheGridOfSites() throws IOException {
    Path sites = file("vs30.csv", "lon,lat,vs30\n128,35,300\n131,35,300\n128,37,300\n131,37,300\n");
    Path list = stations(station("A", 36.1, 129.41, "10", "9"));
    mapped("--quiet", "--observations", list, "--sites", sites, "--config", config(""));
    assertEquals(300, stationlist().at("/features/0/properties/vs30").doubleValue(), 1e-9);
    assertEquals(300, column("vs30Mps")[0], 1e-9);
  }

  @Test
  void settingsChooseMeasuresExtentAndModel() throws IOException {
    Path config =
        file(
            "own.toml",
            """
            [shaking]
            motionModel = "BSSA14"
            finalStepDeg = 0.1
            [map]
            measures = ["PGA", "SA(0.5)"]
            extentDeg = [129.0, 35.9, 129.5, 36.3]
            """);
    mapped("--quiet", "--config", config);
    assertEquals(6 * 5, column("sa05PercentG").length);
    assertEquals(129.0, column("lon")[0], 1e-9);
    assertEquals(36.3, column("lat")[0], 1e-9);
    assertEquals(
        "BSSA14-larger", CommandRun.summary(out()).at("/methods/groundMotionModel").asString());
  }

  @Test
  void pointsAreMappedInPlaceOfAGrid() throws IOException {
    file("schools.txt", "129.36 36.10 300 school\n129.40 36.05 760 hospital\n");
    mapped("--quiet", "--config", config("[map]\npoints = \"schools.txt\""));
    assertArrayEquals(new double[] {300, 760}, column("vs30Mps"));
    assertFalse(Files.exists(out().resolve("grid.xml")), "points are no grid");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[map]\ncolour = 1",
        "[map]\nmeasures = [\"PGX\"]",
        "[map]\nmeasures = []",
        "[map]\nextentDeg = [1, 2]",
        "[map]\npoints = \"absent.txt\"",
        "[map]\noutlierDeviations = -1"
      })
  void wrongSettingsAreRefused(String settings) throws IOException {
    refused(shake("--config", file("wrong.toml", settings)), "expected");
  }

  @Test
  void anUnknownModelIsRefusedWithAllNames() throws IOException {
    Path config = file("wrong.toml", "[shaking]\nmotionModel = \"BSSA15\"\n");
    refused(shake("--config", config), "BSSA15", "BSSA14", "Korea");
  }

  @Test
  void noObservationsInAFileAreAsNone() throws IOException {
    mapped("--quiet", "--config", config(""));
    double[] without = column("pgaPercentG");
    mapped("--quiet", "--observations", stations(), "--config", config(""));
    assertArrayEquals(without, column("pgaPercentG"));
    assertEquals(0, CommandRun.summary(out()).get("instruments").asInt());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--rupture", "--observations", "--felt", "--sites", "--config"})
  void filesThatAreMissingOrEmptyAreRefused(String option) throws IOException {
    refused(shake(option, work.resolve("absent.x")), "absent.x");
    if (!option.equals("--config")) {
      refused(shake(option, file("empty.x", "")), "empty.x");
    }
  }

  /** Two that contradict each other at one place count as their mean, and it is said. */
  @Test
  void stationsAtOnePlaceAreMergedAloud() throws IOException {
    Path list =
        stations(
            station("A", 36.1, 129.41, "5", "4"),
            station("B", 36.1, 129.41, "20", "15"),
            station("C", 36.2, 129.3, "8", "7"));
    CommandRun run = mapped("--observations", list, "--config", config(""));
    assertTrue(run.err().contains("very place"), run.err());
    assertTrue(CommandRun.summary(out()).at("/measures/PGA/mergedObservations").asInt() >= 1);
    assertFinite();
  }

  /** Thirty stations within 3 m: their covariance is singular to the last digits. */
  @Test
  void aSingularCovarianceGivesAMap() throws IOException {
    String[] all = new String[30];
    Arrays.setAll(all, i -> station("S" + i, 36.1 + 1e-6 * i, 129.4, "" + (8 + i % 3), "7"));
    mapped("--quiet", "--observations", stations(all), "--config", config(""));
    assertFinite();
  }

  private void assertFinite() throws IOException {
    for (String name : List.of("mmi", "pgaPercentG", "lnPgaSigma", "lnPgvSigma")) {
      for (double value : column(name)) {
        assertTrue(Double.isFinite(value) && value > 0, name + " " + value);
      }
    }
  }

  @Test
  void whatIsNotANumberIsNotObserved() throws IOException {
    Path list = stations(station("A", 36.1, 129.41, "NaN", "null"));
    mapped("--quiet", "--observations", list, "--config", config(""));
    assertEquals(0, CommandRun.summary(out()).at("/measures/PGA/observations").asInt());
  }

  @Test
  void anEventWithoutANumberIsRefused() throws IOException {
    Path wrong = file("nan.xml", "<earthquake id='x' lat='36' lon='129' mag='NaN' depth='7'/>");
    CommandRun run = CommandRun.of("shake", "--event", wrong, "--out", out());
    refused(run, "nan.xml", "magnitude");
  }

  @Test
  void aRefusalLeavesTheMapThatWasThere() throws IOException {
    mapped("--quiet", "--config", config(""));
    byte[] before = Files.readAllBytes(out().resolve("summary.json"));
    assertEquals(2, shake("--sites", work.resolve("absent.asc")).code());
    assertArrayEquals(before, Files.readAllBytes(out().resolve("summary.json")));
    try (var files = Files.list(out())) {
      assertTrue(files.noneMatch(f -> f.toString().endsWith(".part")));
    }
  }

  @Test
  void groundOfAModelConfIsNotFollowedAloud() throws IOException {
    Path conf =
        file(
            "model.conf",
            "[data]\n vs30file = somewhere/vs30.grd\n[interp]\n"
                + " imt_list = PGA, MMI, PGV\n [[prediction_location]]\n  extent = 129.3, 36, 129.5, 36.2\n");
    CommandRun run = mapped("--config", conf);
    assertTrue(run.err().contains("vs30file") && run.err().contains("--sites"), run.err());
  }

  @Test
  void groundOfModelConfIsUsed() throws IOException {
    file("vs30.csv", "lon,lat,vs30\n128,35,310\n131,35,310\n128,37,310\n131,37,310\n");
    Path conf =
        file(
            "model.conf",
            """
            [data]
            vs30file = vs30.csv
            [extent]
            [[bounds]]
            extent = 129.3, 36.0, 129.5, 36.2
            """);
    mapped("--quiet", "--config", conf);
    assertEquals(310, column("vs30Mps")[0], 1e-9);
    assertEquals(25 * 25, column("vs30Mps").length);
  }

  @Test
  void aMissingGridOfModelConfIsSaid() throws IOException {
    Path conf = file("model.conf", "[data]\nvs30file = /far/away.grd\nvs30default = 500\n");
    CommandRun run = mapped("--config", conf);
    assertTrue(run.err().contains("vs30file /far/away.grd is not there"), run.err());
    assertEquals(500, column("vs30Mps")[0], 1e-9);
  }

  @Test
  void answersOfFeltCellsAreCarriedThrough() throws IOException {
    Path felt =
        stations(
            "<station code='c1' name='cell' lat='36.1' lon='129.41' source='DYFI' netid='DYFI'"
                + " intensity='5.1' intensity_stddev='0.2' nresp='17'/>");
    mapped("--quiet", "--felt", felt, "--config", config(""));
    assertEquals(17, stationlist().at("/features/0/properties/nresp").asInt());
  }

  private Path flat(String name, double value) throws IOException {
    String row = "," + value + "\n";
    return file(
        name + ".csv",
        "lon,lat,v\n128,35" + row + "131,35" + row + "128,37" + row + "131,37" + row);
  }

  private List<Object> land() throws IOException {
    List<Object> more = new ArrayList<>(List.of("--ground"));
    more.add("precipitation=" + flat("precipitation", 1200));
    more.add("coast=" + flat("coast", 3));
    more.add("river=" + flat("river", 1));
    more.add("water-table=" + flat("water", 2));
    return more;
  }

  /** A strong made quake on soft land that lies level in the west and is steep in the east. */
  @Test
  void groundFailureIsMappedWhereItsLayersAreGiven() throws IOException {
    Path slope = file("slope.csv", "lon,lat,v\n128,35,0\n131,35,60\n128,37,0\n131,37,60\n");
    List<Object> more = land();
    more.add("slope=" + slope);
    more.add("cti=" + flat("cti", 8));
    more.add("lithology=" + flat("lithology", 3));
    more.add("land-cover=" + flat("cover", 14));
    more.addAll(List.of("--sites", flat("vs30", 250), "--config", config(""), "--quiet"));
    String strong = "<earthquake id='m' lat='36.1' lon='129.4' mag='7' depth='9' type='RS'/>";
    more.addAll(0, List.of("shake", "--event", file("strong.xml", strong), "--out", out()));
    CommandRun run = CommandRun.of(more.toArray());
    assertEquals(0, run.code(), run.err());
    List<String> lines = Files.readAllLines(out().resolve("ground-failure.csv"));
    assertEquals(
        "lon,lat,liquefactionProbability,liquefactionAreaFraction,liquefactionZhu2015Probability,"
            + "liquefactionZhu2015AreaFraction,landslideProbability,landslideAreaFraction",
        lines.getFirst());
    assertEquals(column("lon").length, lines.size() - 1);
    JsonNode failure = CommandRun.summary(out()).get("groundFailure");
    assertTrue(failure.at("/liquefaction/model").asString().contains("COASTAL"));
    assertTrue(failure.at("/landslide/largestProbability").doubleValue() > 0);
    assertEquals(0, failure.at("/liquefaction/largestProbability").doubleValue(), "slope above 5");
    assertTrue(failure.at("/liquefactionZhu2015/largestProbability").doubleValue() > 0.05);
    assertTrue(failure.at("/liquefactionZhu2015/largestAreaFraction").isNull());
  }

  @Test
  void groundFailureWithoutItsLayersIsLeftOutAndSaidSo() throws IOException {
    List<Object> more = land();
    more.addAll(List.of("--config", config("")));
    CommandRun run = mapped(more.toArray());
    assertTrue(run.err().contains("is left out: no layer [SLOPE_DEG]"), run.err());
    assertFalse(Files.exists(out().resolve("ground-failure.csv")));
    JsonNode failure = CommandRun.summary(out()).get("groundFailure");
    assertTrue(failure.at("/landslide/absent").asString().contains("LITHOLOGY"));
  }

  @Test
  void anUnknownLayerIsRefused() throws IOException {
    refused(shake("--ground", "soil=" + flat("soil", 1)), "--ground names 'soil'", "expected");
  }

  @ParameterizedTest
  @CsvSource({
    "80, 5, 8, reverse",
    "3, 85, 2, normal",
    "11, 1, 79, strike-slip",
    "40, 40, 25, none"
  })
  void theStyleComesFromTheMoment(double t, double p, double n, String style) throws IOException {
    String axes =
        "<q><e><focalMechanism><principalAxes>%s%s%s</principalAxes></focalMechanism></e></q>"
            .formatted(axis("tAxis", t), axis("pAxis", p), axis("nAxis", n));
    OptionalDouble rake = MomentXml.rakeDeg(file("moment.xml", axes));
    OptionalDouble expected =
        switch (style) {
          case "reverse" -> OptionalDouble.of(90);
          case "normal" -> OptionalDouble.of(-90);
          case "strike-slip" -> OptionalDouble.of(0);
          default -> OptionalDouble.empty();
        };
    assertEquals(expected, rake);
  }

  private static String axis(String name, double plungeDeg) {
    return "<%s><azimuth><value>110</value></azimuth><plunge><value>%s</value></plunge></%s>"
        .formatted(name, plungeDeg, name);
  }

  @Test
  void aNodalPlaneGivesTheRakeOfTheMap() throws IOException {
    Path moment =
        file(
            "moment.xml",
            "<q><nodalPlanes><nodalPlane1><strike><value>30</value></strike><rake><value>95</value>"
                + "</rake></nodalPlane1><nodalPlane2><rake><value>-60</value></rake></nodalPlane2>"
                + "</nodalPlanes></q>");
    assertEquals(OptionalDouble.of(95), MomentXml.rakeDeg(moment));
    mapped("--quiet", "--config", config(""));
    double[] unknown = column("pgaPercentG");
    mapped("--quiet", "--config", config(""), "--moment", moment);
    assertFalse(Arrays.equals(unknown, column("pgaPercentG")));
  }
}
