package haetae.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.place.GeoPoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The 2018 Anchorage picks, stations and layers, against NonLinLoc's main shock. */
class LocateCommandTest {
  private static final GeoPoint MAIN_SHOCK = new GeoPoint(61.335856, -149.948920);
  private static final double MAIN_DEPTH_KM = 44.94;
  private static final Instant MAIN_TIME = Instant.parse("2018-11-30T17:29:29.073Z");
  private static final String NAME = "2018-11-30-mww70-southern-alaska";

  @TempDir Path out;

  private CommandRun locate(Path picks, Path stations) {
    Path folder = CommandRun.sharedEvent("anchorage-2018-picks");
    Path model = folder.resolve("nlloc_sample.in");
    return CommandRun.of(
        "locate", "--picks", picks, "--stations", stations, "--model", model, "--out", out);
  }

  private CommandRun locate(String picks) {
    Path folder = CommandRun.sharedEvent("anchorage-2018-picks");
    return locate(folder.resolve(picks), folder.resolve("station_coordinates.txt"));
  }

  private static void isMainShock(JsonNode quake) {
    double kmOff = MAIN_SHOCK.distanceKm(CommandRun.place(quake));
    assertEquals(0, kmOff, 3, "epicentre off, km");
    assertEquals(MAIN_DEPTH_KM, quake.get("depthKm").doubleValue(), 6, "depth, km");
    assertTrue(quake.get("rmsS").doubleValue() <= 0.30, "rms " + quake.get("rmsS"));
    assertTrue(quake.get("magnitude").isNull());
  }

  private static double offS(JsonNode quake) {
    Instant time = Instant.parse(quake.get("originTime").stringValue());
    return Math.abs(Duration.between(MAIN_TIME, time).toNanos() * 1e-9);
  }

  @ParameterizedTest
  @ValueSource(strings = {NAME + "_ALL_EVENTS.obs", NAME + ".obs"})
  void allSevenQuakesAreLocated(String picks) throws IOException {
    CommandRun run = locate(picks);
    assertEquals(0, run.code(), run.err());
    JsonNode events = CommandRun.summary(out).get("events");
    assertTrue(events.size() >= 7, events.size() + " events");
    List<JsonNode> main =
        StreamSupport.stream(events.spliterator(), false).filter(e -> offS(e) < 3).toList();
    assertEquals(1, main.size(), "main shocks");
    isMainShock(main.getFirst());
    assertEquals(
        events.size() + 1,
        Files.readString(out.resolve("events.quakeml")).split("<event ", -1).length);
  }

  /** The picks of the main shock: they come first, up to an empty line. */
  private Path mainShockAlone() throws IOException {
    Path folder = CommandRun.sharedEvent("anchorage-2018-picks");
    List<String> first =
        Files.readAllLines(folder.resolve(NAME + ".obs")).stream()
            .takeWhile(l -> !l.isBlank())
            .toList();
    return Files.write(out.resolve("main.obs"), first);
  }

  @Test
  void oneQuakeAloneIsLocated() throws IOException {
    Path folder = CommandRun.sharedEvent("anchorage-2018-picks");
    CommandRun run = locate(mainShockAlone(), folder.resolve("station_coordinates.txt"));
    assertEquals(0, run.code(), run.err());
    JsonNode events = CommandRun.summary(out).get("events");
    assertEquals(1, events.size());
    isMainShock(events.get(0));
  }

  @Test
  void unknownStationsAreNamedInTheNotes() throws IOException {
    Path folder = CommandRun.sharedEvent("anchorage-2018-picks");
    Path fewer = out.resolve("fewer.txt");
    Files.write(
        fewer,
        Files.readAllLines(folder.resolve("station_coordinates.txt")).stream()
            .filter(l -> !l.contains("AK_RC01_--"))
            .toList());
    CommandRun run = locate(mainShockAlone(), fewer);
    assertEquals(0, run.code(), run.err());
    JsonNode summary = CommandRun.summary(out);
    isMainShock(summary.get("events").get(0));
    String notes = summary.get("notes").toString();
    assertTrue(notes.contains("AK_RC01_--: no such station"), notes);
    assertTrue(run.err().contains("note: .AK_RC01_--: no such station"), run.err());
  }

  @Test
  void missingFilesAndWrongDepthsAreRefusedInOneLine() throws IOException {
    Path none = out.resolve("none.obs");
    refused("none.obs", "locate", "--picks", none, "--stations", none, "--out", out);
    Path text = Files.writeString(out.resolve("text.obs"), "nothing to see\n");
    refused("text.obs", "locate", "--picks", text, "--stations", text, "--out", out);
    Path site = out.resolve("site.txt");
    Files.writeString(site, "GTSRCE A LATLON 61.2 -149.9 0 0.028\n");
    refused("text.obs", "locate", "--picks", text, "--stations", site, "--out", out);
    Object[] deep = {
      "locate", "--picks", text, "--stations", site, "--out", out, "--max-depth", "900"
    };
    refused("--max-depth", deep);
    Object[] model = {
      "locate", "--picks", text, "--stations", site, "--out", out, "--model", "no-such-model"
    };
    refused("no-such-model", model);
  }

  private static void refused(String naming, Object... args) {
    CommandRun run = CommandRun.of(args);
    assertEquals(2, run.code(), run.err());
    assertEquals(1, run.lines().size(), run.err());
    assertTrue(run.err().contains(naming), run.err());
  }
}
