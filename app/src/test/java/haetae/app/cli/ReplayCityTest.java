package haetae.app.cli;

import static haetae.app.cli.CommandRun.summary;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A simulated earthquake replayed with a city and without. */
class ReplayCityTest {
  @TempDir static Path work;

  @BeforeAll
  static void replay() throws IOException {
    MadeTown.pack(work.resolve("town"));
    Path plain = work.resolve("plain");
    assertEquals(0, replay(plain, "--scenario", "../scenarios/pohang-2017.toml"));
    Path records = plain.resolve("simulated");
    assertEquals(
        0,
        replay(
            work.resolve("out"),
            "--waveforms",
            records.resolve("waveforms.mseed"),
            "--stations",
            records.resolve("stations.xml"),
            "--city",
            work.resolve("town"),
            "--threads",
            1));
  }

  private static int replay(Path out, Object... options) {
    List<Object> all = new ArrayList<>(List.of("replay", "--quiet", "--out", out));
    all.addAll(List.of(options));
    return CommandRun.of(all.toArray()).code();
  }

  private static List<JsonNode> lines(String name) throws IOException {
    List<JsonNode> nodes = new ArrayList<>();
    for (String line : Files.readAllLines(work.resolve("out").resolve(name))) {
      nodes.add(JsonMapper.builder().build().readTree(line));
    }
    return nodes;
  }

  /** Quakes, their versions and times are the same to the digit: nothing waits for the city. */
  @Test
  void theCityChangesNothingBeforeIt() throws IOException {
    ObjectNode plain = (ObjectNode) summary(work.resolve("plain"));
    ObjectNode with = (ObjectNode) summary(work.resolve("out"));
    List<String> times = List.of("wallSeconds", "samplesPerSecond", "computeMs");
    ObjectNode plainEvent = (ObjectNode) plain.get("events").get(0);
    ObjectNode warned = (ObjectNode) with.get("events").get(0);
    assertTrue(plainEvent.remove("firstAlert").isNull(), "nobody to warn without a city");
    assertTrue(warned.remove("firstAlert").get("afterOriginS").doubleValue() < 6);
    assertEquals(plain.remove(times), with.remove(times));
    assertEquals(
        Files.readAllLines(work.resolve("plain/timeline.jsonl")),
        Files.readAllLines(work.resolve("out/timeline.jsonl")).stream()
            .filter(line -> !line.contains("\"level\""))
            .toList());
    assertFalse(Files.exists(work.resolve("plain/impact")));
    assertFalse(Files.exists(work.resolve("plain/impact-versions.jsonl")));
  }

  @Test
  void everyAlertIsAMessageAndALineOfTime() throws IOException {
    List<JsonNode> told =
        lines("timeline.jsonl").stream().filter(line -> line.has("level")).toList();
    assertEquals("alert", told.getFirst().get("kind").stringValue());
    for (JsonNode line : told) {
      Path cap = work.resolve("out/alerts").resolve(line.get("id").stringValue() + ".xml");
      assertTrue(Files.readString(cap).contains("<status>Test</status>"), cap.toString());
    }
    assertFalse(Files.exists(work.resolve("plain/alerts")));
  }

  @Test
  void everyMapHasItsImpact() throws IOException {
    List<JsonNode> maps = lines("shaking-versions.jsonl");
    List<JsonNode> impacts = lines("impact-versions.jsonl");
    assertEquals(maps.size(), impacts.size());
    assertTrue(impacts.size() > 5);
    for (int i = 0; i < maps.size(); i++) {
      assertEquals(maps.get(i).get("at"), impacts.get(i).get("at"));
      assertEquals(maps.get(i).get("version"), impacts.get(i).get("mapVersion"));
      double damaged = impacts.get(i).get("damaged").doubleValue();
      assertTrue(damaged >= 0 && damaged <= MadeTown.BUILDINGS);
    }
  }

  @Test
  void theFolderIsThatOfTheCommand() throws IOException {
    JsonNode impact = summary(work.resolve("out/impact"));
    JsonNode event = summary(work.resolve("out")).get("events").get(0);
    assertEquals(event.get("id"), impact.at("/event/id"));
    assertEquals(
        Instant.parse(event.get("originTime").stringValue()),
        Instant.parse(impact.at("/event/originTime").stringValue()));
    assertEquals(1000, impact.get("fields").intValue());
    for (String name :
        List.of("districts.csv", "buildings.csv", "facilities.csv", "inspection.csv", "map.png")) {
      assertTrue(Files.size(work.resolve("out/impact").resolve(name)) > 100, name);
    }
    assertEquals(
        MadeTown.BUILDINGS, CsvTable.read(work.resolve("out/impact/buildings.csv")).rows());
  }

  @Test
  void theReportTellsOfIt() throws IOException {
    String report = Files.readString(work.resolve("out/report.html"));
    for (String part : List.of("지은시의 피해 추정", "둘째동", "First Hospital", "집을 떠나는 가구")) {
      assertTrue(report.contains(part), part);
    }
    assertFalse(Files.readString(work.resolve("plain/report.html")).contains("피해 추정"));
  }
}
