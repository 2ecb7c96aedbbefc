package haetae.app.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import haetae.signal.simulate.Fault;
import haetae.signal.simulate.Scenario;
import haetae.signal.simulate.SimulatedQuake;
import haetae.world.InvalidValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioReaderTest {
  private static final String GOOD =
      """
      nameKo = "시험"
      nameEn = "test"
      seed = 7
      start = "2026-01-01T00:00:00Z"
      durationS = 60.0
      velocityModel = "INCN"
      centre = { latDeg = 36.0, lonDeg = 129.3 }
      [telemetry]
      packetS = 0.5
      latencyS = 0.5
      jitterS = 0.1
      lossFraction = 0.0
      [[quakes]]
      id = "main"
      offsetS = 10.0
      latDeg = 36.1
      lonDeg = 129.3
      depthKm = 7.0
      mw = 5.4
      kind = "finite-fault"
      [[stations]]
      network = "KS"
      code = "PHA2"
      latDeg = 36.193
      lonDeg = 129.3708
      instruments = ["broadband", "mems"]
      [[injections]]
      channels = "KS.*"
      fromS = 5
      toS = 6
      fault = "gain"
      factor = 3
      """;

  @TempDir Path folder;

  private Scenario read(String text) throws IOException {
    return ScenarioReader.read(Files.writeString(folder.resolve("try.toml"), text)).scenario();
  }

  @Test
  void readsAllItIsGiven() throws IOException {
    Scenario scenario = read(GOOD);
    assertEquals("try", scenario.id());
    assertEquals(Instant.parse("2026-01-01T00:00:00Z"), scenario.start());
    assertEquals(SimulatedQuake.Kind.FINITE_FAULT, scenario.quakes().get(0).kind());
    assertEquals(2, scenario.stations().get(0).instruments().size());
    assertEquals(new Fault.Gain(3), scenario.injections().get(0).fault());
    assertEquals(
        1_000_000_000L,
        scenario.injections().get(0).toNanos() - scenario.injections().get(0).fromNanos());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "depthKm = 7.0|depthKm = \"deep\"|try.toml line 18: quakes[1].depthKm is \"deep\"; expected a number",
        "depthKm = 7.0|depthKm = 7000|try.toml line 13: quakes[1]: depthKm is 7000.0 km; expected 0.0 to 700.0 km",
        "mw = 5.4|magnitude = 5.4|try.toml line 13: quakes[1].mw is missing; expected a number",
        "\"finite-fault\"|\"fault\"|try.toml line 20: quakes[1].kind is \"fault\"; expected one of point, finite-fault, teleseism, blast",
        "seed = 7|seed = 7.5|try.toml line 3: seed is 7.5; expected a whole number",
        "\"mems\"|\"phone\"|try.toml line 26: stations[1].instruments is \"phone\"; expected broadband, strong-motion or mems",
        "jitterS = 0.1|jitter = 0.1|try.toml line 8: telemetry.jitterS is missing; expected a number",
        "\"2026-01-01T00:00:00Z\"|\"today\"|try.toml line 4: start is \"today\"; expected a time such as \"2017-11-15T05:29:31Z\"",
        "factor = 3|factor = 3\\ntimes = 2|try.toml line 33: injections[1].times is not known; expected one of channels, factor, fault, fromS, toS",
        "toS = 6|toS = 5|try.toml line 27: injections[1]: injection on \"KS.*\" lasts 0.0 s; expected a channel pattern and more than 0 s",
      })
  void saysWhatIsWrong(String old, String replacement, String message) {
    String text = GOOD.replace(old, replacement.replace("\\n", "\n"));
    assertEquals(message, assertThrows(InvalidValue.class, () -> read(text)).getMessage());
  }

  @Test
  void saysWhereTheTomlBreaks() {
    InvalidValue e = assertThrows(InvalidValue.class, () -> read("seed = 1\nname = = 2\n"));
    assertEquals("try.toml line 2", e.getMessage().substring(0, 15));
  }
}
