package haetae.signal.locate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.InvalidValue;
import haetae.world.quake.Phase;
import haetae.world.quake.Pick;
import haetae.world.quake.Polarity;
import haetae.world.station.StationId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NllocReadersTest {
  private static String pick(String station, String phase, String seconds) {
    return station + " ? HNZ ? " + phase + " U 20181130 1729 " + seconds + " GAU 2.0e-02 0 1 1 1 >";
  }

  @Test
  void blankLinesAndPublicIdsPartQuakes() {
    var contents =
        NllocObsReader.read(
            List.of(
                pick("A", "P", "1.5"),
                "",
                "",
                pick("A", "P", "2"),
                "PUBLIC_ID x",
                "# remark",
                pick("B", "S", "61.25")),
            "x.obs");
    assertEquals(3, contents.quakes().size());
    assertEquals(List.of(), contents.problems());
    Pick last = contents.quakes().getLast().getFirst();
    assertEquals(Instant.parse("2018-11-30T17:30:01.25Z"), last.time());
    assertEquals(new StationId("", "B"), last.station());
    assertEquals(0.02, last.sigmaS());
    assertEquals(Polarity.UP, last.polarity());
  }

  @ParameterizedTest
  @CsvSource({"P,P", "Pn,P", "Pg,P", "p,P", "S,S", "Sg,S", "Sn,S"})
  void firstArrivalsGoByManyNames(String name, Phase phase) {
    var contents = NllocObsReader.read(List.of(pick("A", name, "1")), "x.obs");
    assertEquals(phase, contents.quakes().getFirst().getFirst().phase());
  }

  @Test
  void badLinesAreReportedByFileAndLine() {
    var contents =
        NllocObsReader.read(
            List.of("A ? HNZ", pick("A", "P", "x"), pick("A", "Lg", "1"), pick("A", "P", "1")),
            "x.obs");
    assertEquals(1, contents.quakes().getFirst().size());
    assertEquals(3, contents.problems().size());
    assertEquals("x.obs:1: line has 3 columns; expected at least 11", contents.problems().get(0));
    assertTrue(contents.problems().get(1).startsWith("x.obs:2: "));
    assertTrue(contents.problems().get(2).startsWith("x.obs:3: phase is 'Lg'; expected P"));
  }

  @Test
  void stationsHaveElevationLessDepth() {
    Sites sites =
        NllocStationReader.read(
            List.of("#x", "GTSRCE  A  LATLON  61.2 -149.9  0.1  0.4", "LAYER 0 5 0 3 0 2 0"), "s");
    assertEquals(0.3, sites.find(new StationId("", "A")).orElseThrow().elevationKm(), 1e-12);
    assertTrue(sites.find(new StationId("", "B")).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "GTSRCE A XYZ 1 2 0 0, 's:1: coordinates are ''XYZ''; expected LATLON'",
    "GTSRCE A LATLON 91 2 0 0, 's:1: latDeg is 91.0 degrees; expected -90.0 to 90.0 degrees'",
    "GTSRCE A LATLON 1 2, 's:1: line has 5 columns; expected at least 7'",
    "nothing, 's holds no station; expected lines ''GTSRCE label LATLON lat lon depth elevation'''"
  })
  void badStationLinesAreRefused(String line, String message) {
    var refused =
        assertThrows(InvalidValue.class, () -> NllocStationReader.read(List.of(line), "s"));
    assertEquals(message, refused.getMessage());
  }
}
