package haetae.app.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.signal.simulate.Fault;
import haetae.signal.simulate.Scenario;
import haetae.world.InvalidValue;
import haetae.world.station.StationId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes wrong in an exercise, as its file says it. */
class InjectsTest {
  private static final String FILE =
      """
      base = "pohang-2017"
      nameEn = "tried"
      [[inject]]
      kind = "outage"
      atS = 33.0
      forS = 25.0
      stationShare = 0.5
      [[inject]]
      kind = "false-report"
      atS = 8
      peakMps2 = 0.5
      stations = ["KS.OPHB", "XX.C01"]
      [[inject]]
      kind = "late-packets"
      atS = 10
      packetShare = 0.5
      lateS = 3
      stationCount = 2
      [[inject]]
      kind = "second-quake"
      atS = 60
      latDeg = 36.0
      lonDeg = 129.3
      depthKm = 6
      mw = 4.5
      """;

  @TempDir Path folder;

  @BeforeEach
  void base() throws IOException {
    Path file = Path.of("..", "scenarios", "pohang-2017.toml");
    Files.copy(file, folder.resolve("pohang-2017.toml"));
  }

  private Exercise read(String text) throws IOException {
    return ScenarioReader.read(Files.writeString(folder.resolve("try.toml"), text));
  }

  @Test
  void theRestIsAsInTheScenarioItIsBasedOn() throws IOException {
    Scenario base = new ScenarioFolder(folder).get("pohang-2017");
    Scenario scenario = read(FILE).scenario();
    assertEquals("tried", scenario.nameEn());
    assertEquals(base.nameKo(), scenario.nameKo());
    assertEquals(base.stations(), scenario.stations());
    assertEquals(base.seed(), scenario.seed());
    assertEquals(2, scenario.quakes().size());
    assertEquals(60, scenario.quakes().getLast().offsetS());
  }

  @Test
  void injectsComeInOrderOfTimeWithTheirStations() throws IOException {
    List<Inject> injects = read(FILE).injects();
    assertEquals(
        List.of("false-report", "late-packets", "outage", "second-quake"),
        injects.stream().map(Inject::kind).toList());
    assertEquals(
        List.of(new StationId("KS", "OPHB"), new StationId("XX", "C01")),
        injects.getFirst().stations());
    assertEquals(2, injects.get(1).stations().size());
    assertEquals(21, injects.get(2).stations().size()); // half of 42
    assertEquals(injects, read(FILE).injects(), "drawn from the seed: always the same");
  }

  @Test
  void whatStationsRecordIsInTheScenario() throws IOException {
    Exercise exercise = read(FILE);
    List<Fault> faults = exercise.scenario().injections().stream().map(i -> i.fault()).toList();
    assertEquals(21, faults.stream().filter(Fault.Silence.class::isInstance).count());
    List<Fault.Pulse> pulses =
        faults.stream().filter(Fault.Pulse.class::isInstance).map(Fault.Pulse.class::cast).toList();
    assertEquals(3, pulses.size(), "OPHB has two instruments");
    Fault.Pulse velocity = assertInstanceOf(Fault.Pulse.class, pulses.getFirst());
    assertEquals(0.5 / (2 * Math.PI * 5) * 6.29e8, velocity.counts(), 1);
    assertEquals(0.5 * 26_730, pulses.getLast().counts(), 1e-6);
  }

  @Test
  void scenariosWithoutInjectsAreAsTheyWere() {
    Exercise exercise = new ScenarioFolder(folder).exercise("pohang-2017");
    assertEquals(List.of(), exercise.injects());
    assertTrue(exercise.scenario().injections().isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kind = \"outage\"|kind = \"strike\"|try.toml line 4: inject[1].kind is \"strike\"; expected outage, false-report, second-quake, clock-step, packet-loss, late-packets or duplicate-packets",
        "stationShare = 0.5|stationShare = 1.5|try.toml line 3: inject[1].stations are 63.0; expected 1 to 42 stations",
        "stationShare = 0.5||try.toml line 3: inject[1].stations is missing; expected stations = [\"NET.CODE\"], stationShare = 0 to 1, or stationCount = 1 or more",
        "stationCount = 2|stationCount = 2\\nstationShare = 0.1|try.toml line 13: inject[3].stations is said in 2 ways; expected stations = [\"NET.CODE\"], stationShare = 0 to 1, or stationCount = 1 or more",
        "\"KS.OPHB\"|\"KS.NONE\"|try.toml line 12: inject[2].stations has \"KS.NONE\"; expected stations of the scenario, such as \"KS.OPHB\"",
        "atS = 33.0|atS = -1|try.toml line 3: inject[1]: atS is -1.0 s; expected 0.0 to 1.0E7 s",
        "lateS = 3|lateMin = 3|try.toml line 13: inject[3].lateS is missing; expected a number",
        "depthKm = 6|depthKm = 6000|try.toml line 19: inject[4]: depthKm is 6000.0 km; expected 0.0 to 700.0 km",
        "peakMps2 = 0.5|peakMps2 = 0.5\\npeakG = 1|try.toml line 12: inject[2].peakG is not known; expected one of atS, forS, kind, peakMps2, stationCount, stationShare, stations",
      })
  void saysWhatIsWrongAndInWhichLine(String old, String replacement, String message) {
    String with = replacement == null ? "" : replacement.replace("\\n", "\n");
    String text = FILE.replace(old, with);
    assertEquals(message, assertThrows(InvalidValue.class, () -> read(text)).getMessage());
  }

  @Test
  void aBaseThatIsNotThereIsNamed() {
    InvalidValue e = assertThrows(InvalidValue.class, () -> read("base = \"busan\"\n"));
    assertTrue(e.getMessage().endsWith("busan.toml cannot be read; expected a scenario file"));
  }
}
