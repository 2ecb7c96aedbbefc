package haetae.app.cli;

import static haetae.app.cli.CommandRun.place;
import static haetae.app.cli.CommandRun.summary;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.place.GeoPoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The 2021 Hualien M5.8 earthquake against CWB's catalogue, and the files a replay writes. */
class HualienReplayTest {
  private static final Instant ORIGIN = Instant.parse("2021-04-18T14:11:39Z");
  private static final GeoPoint EPICENTRE = new GeoPoint(23.87, 121.49);
  private static final List<String> FILES =
      List.of(
          "events.quakeml",
          "report.html",
          "shaking-versions.jsonl",
          "shaking/contours.geojson",
          "shaking/grid.csv",
          "shaking/grid.xml",
          "shaking/map.png",
          "shaking/stationlist.json",
          "shaking/summary.json",
          "stations.csv",
          "summary.json",
          "timeline.jsonl");

  @TempDir static Path work;

  /** Packets of 0.5 and 0.2 s, each on one and two threads, and once at a speed. */
  @BeforeAll
  static void replay() {
    replay("0.5-1", "--packet", "0.5", "--threads", 1);
    replay("0.5-2", "--packet", "0.5", "--threads", 2);
    replay("0.5-speed", "--packet", "0.5", "--threads", 2, "--speed", 2000);
    replay("0.2-1", "--packet", "0.2", "--threads", 1);
    replay("0.2-2", "--packet", "0.2", "--threads", 2);
  }

  private static void replay(String name, Object... options) {
    Path event = CommandRun.sharedEvent("hualien-2021-M5.8");
    Stream<Object> files =
        Stream.of("replay", "--waveforms", event.resolve("waveforms.mseed"), "--stations");
    Stream<Object> rest = Stream.of(event.resolve("stations.xml"), "--out", work.resolve(name));
    Stream<Object> all =
        Stream.of(files, rest, Stream.of((Object) "--quiet"), Stream.of(options))
            .flatMap(part -> part);
    CommandRun run = CommandRun.of(all.toArray());
    assertEquals(new CommandRun(0, ""), run);
  }

  private static JsonNode event(String name) throws IOException {
    JsonNode events = summary(work.resolve(name)).get("events");
    assertEquals(1, events.size(), "events");
    return events.get(0);
  }

  private static double after(JsonNode node, String field) {
    return Duration.between(ORIGIN, Instant.parse(node.get(field).stringValue())).toNanos() * 1e-9;
  }

  private static void within(double expected, double tolerance, double actual, String what) {
    assertEquals(expected, actual, tolerance, what);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.5-1", "0.2-1"})
  void finalSolutionIsThatOfCwb(String name) throws IOException {
    JsonNode event = event(name);
    within(0, 4, EPICENTRE.distanceKm(place(event)), "epicentre off, km");
    within(15, 6, event.get("depthKm").doubleValue(), "depth, km");
    within(0, 2, after(event, "originTime"), "origin time off, s");
    within(5.8, 0.3, event.get("magnitude").doubleValue(), "magnitude");
    assertEquals("M", event.get("magnitudeType").stringValue());
  }

  @ParameterizedTest
  @CsvSource({"0.5-1, 5.5", "0.2-1, 5.2"})
  void firstVersionIsQuickAndNear(String name, double latestS) throws IOException {
    JsonNode first = event(name).get("versions").get(0);
    double atS = after(first, "at");
    assertTrue(atS <= latestS, "first version after " + atS + " s; at most " + latestS);
    within(0, 5, EPICENTRE.distanceKm(place(first)), "epicentre of the first version off, km");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.5-1", "0.2-1"})
  void magnitudeHoldsFromTenSecondsOn(String name) throws IOException {
    int later = 0;
    for (JsonNode version : event(name).get("versions")) {
      double atS = after(version, "at");
      if (atS >= 10) {
        within(5.8, 0.5, version.get("magnitude").doubleValue(), "magnitude at " + atS + " s");
        later++;
      }
    }
    assertTrue(later > 0, "no version from 10 s on");
  }

  @ParameterizedTest
  @CsvSource({"0.5-1, 0.5-2", "0.5-1, 0.5-speed", "0.2-1, 0.2-2"})
  void neitherThreadsNorSpeedChangeAByte(String one, String other) throws IOException {
    for (String file : FILES) {
      assertArrayEquals(bytes(one, file), bytes(other, file), file + " of " + one + ", " + other);
    }
  }

  private static byte[] bytes(String name, String file) throws IOException {
    Path path = work.resolve(name).resolve(file);
    if (file.equals("shaking-versions.jsonl")) {
      return Files.readString(path)
          .replaceAll("\"computeMs\":[0-9.]+", "")
          .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
    if (!file.equals("summary.json")) {
      return Files.readAllBytes(path);
    }
    ObjectNode summary = (ObjectNode) summary(work.resolve(name));
    summary.remove(List.of("wallSeconds", "samplesPerSecond", "computeMs"));
    return summary.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void everyFileIsThereAndNoOther() throws IOException {
    Path folder = work.resolve("0.5-1");
    try (Stream<Path> files = Files.walk(folder)) {
      assertEquals(
          FILES,
          files
              .filter(Files::isRegularFile)
              .map(f -> folder.relativize(f).toString().replace('\\', '/'))
              .sorted()
              .toList());
    }
    assertFalse(Files.exists(work.resolve("0.5-1").resolve("alerts")));
    for (String file : FILES) {
      assertTrue(Files.size(work.resolve("0.5-1").resolve(file)) > 100, file);
    }
  }

  @Test
  void stationsHaveOneLineEach() throws IOException {
    List<String> lines = Files.readAllLines(work.resolve("0.5-1").resolve("stations.csv"));
    assertEquals(1 + 103, lines.size());
    assertEquals(lines.size(), new TreeSet<>(lines).size());
  }

  @Test
  void summaryHasEveryFieldOfTheContract() throws IOException {
    JsonNode summary = summary(work.resolve("0.5-1"));
    holds(
        summary,
        "stations samples dataStart dataEnd wallSeconds samplesPerSecond firstPickAt events"
            + " rejectedTriggers computeMs");
    holds(summary.get("computeMs"), "median p99 max");
    JsonNode event = summary.get("events").get(0);
    holds(
        event,
        "id originTime latitudeDeg longitudeDeg depthKm magnitude magnitudeType magnitudeSigma"
            + " horizontalErrorKm depthErrorKm rmsS azimuthalGapDeg picksUsed stationsUsed versions"
            + " firstAlert");
    assertTrue(event.get("firstAlert").isNull(), "no alerts yet");
    holds(
        event.get("versions").get(0),
        "at afterOriginS latitudeDeg longitudeDeg depthKm magnitude stationsUsed");
    assertEquals(103, summary.get("stations").intValue());
    assertTrue(summary.get("rejectedTriggers").size() > 0, "rejected triggers by reason");
    for (JsonNode count : summary.get("rejectedTriggers")) {
      assertTrue(count.longValue() > 0);
    }
  }

  private static void holds(JsonNode node, String names) {
    Set<String> missing = new TreeSet<>(List.of(names.split(" ")));
    missing.removeAll(node.propertyNames());
    assertEquals(Set.of(), missing, "missing fields");
  }

  @Test
  void quakeMlIsValid() throws IOException, SAXException {
    Path schema =
        Path.of(System.getProperty("haetae.shared", ""), "data", "schemas", "QuakeML-1.2.xsd");
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(schema.toFile())
        .newValidator()
        .validate(new StreamSource(work.resolve("0.5-1").resolve("events.quakeml").toFile()));
  }
}
