package haetae.app.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import haetae.app.replay.RecordedFeed;
import haetae.app.replay.Replay;
import haetae.app.replay.ShakingHistory;
import haetae.app.settings.Settings;
import haetae.hazard.shaking.PredictionScore;
import haetae.hazard.shaking.ShakingVersion;
import haetae.hazard.shaking.StationRow;
import haetae.signal.format.StationXmlReader;
import haetae.store.archive.WaveformSource;
import haetae.world.quake.QuakeVersion;
import haetae.world.shaking.IntensityMeasure;
import haetae.world.station.Inventory;
import java.io.BufferedInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Maps of the Hualien earthquake of 2021 while it happens, from its strong-motion records. */
class LiveShakingTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("haetae.shared", "absent"), "data/events/hualien-2021-M5.8");

  private static Replay.Outcome outcome;

  @BeforeAll
  static void replay() throws Exception {
    assumeTrue(Files.exists(FOLDER), "the recordings (property haetae.shared) are not here");
    Inventory inventory;
    try (InputStream in =
        new BufferedInputStream(Files.newInputStream(FOLDER.resolve("stations.xml")))) {
      inventory = StationXmlReader.read("stations.xml", in);
    }
    RecordedFeed feed =
        new RecordedFeed(
            WaveformSource.of(List.of(FOLDER.resolve("waveforms.mseed"))),
            0.5,
            Replay.latestPlausible());
    outcome =
        new Replay(Settings.DEFAULT, inventory, 2).run("Hualien", feed, 0.5, Replay.fullSpeed());
  }

  private static ShakingVersion firstAfter(double seconds) {
    return outcome.shaking().kept().values().iterator().next().stream()
        .filter(v -> afterOriginS(v) >= seconds)
        .findFirst()
        .orElseThrow();
  }

  private static double afterOriginS(ShakingVersion version) {
    return Duration.between(version.quake().origin().time(), version.at()).toMillis() / 1000.0;
  }

  @Test
  void theFirstMapComesWithTheFirstVersionOfTheQuake() {
    QuakeVersion first = outcome.result().events().getFirst().versions().getFirst();
    ShakingHistory.Line map = outcome.shaking().lines().getFirst();
    double waitS =
        Duration.between(first.at(), map.at()).toMillis() / 1000.0 + map.computeMs() / 1000;
    assertTrue(waitS <= 2.5, "first map " + waitS + " s after the first version");
  }

  /** Every version's map knows only what had been recorded by then. */
  @Test
  void mapsFollowEachOtherWithMoreAndMoreStations() {
    List<ShakingHistory.Line> lines = outcome.shaking().lines();
    for (int i = 1; i < lines.size(); i++) {
      assertEquals(lines.get(i - 1).mapVersion() + 1, lines.get(i).mapVersion());
      assertTrue(lines.get(i).at().isAfter(lines.get(i - 1).at()));
      assertTrue(lines.get(i).stations() >= lines.get(i - 1).stations());
    }
    assertEquals(103, lines.getLast().stations());
  }

  /**
   * At 20 s, of the stations whose strong motion is over (within about 35 km), six of ten lie
   * within one deviation of the unconditioned prediction. Farther stations, which are recorded
   * later, lie a factor of three below every model of active crust: see docs/validation/figures.md.
   */
  @Test
  void atTwentySecondsTheStationsShakenAreForetold() {
    List<StationRow> rows = firstAfter(20).map().stations();
    PredictionScore pga = PredictionScore.of(rows, IntensityMeasure.PGA).orElseThrow();
    PredictionScore pgv = PredictionScore.of(rows, IntensityMeasure.PGV).orElseThrow();
    System.out.println("Hualien at 20 s: " + pga + " " + pgv);
    assertTrue(pga.withinOneSigma() >= 0.6, pga.toString());
  }

  /**
   * What the other stations say beats what the model says, for every measure, at 20 s and later.
   */
  @Test
  void observationsMakePredictionsBetter() {
    List<ShakingVersion> versions = outcome.shaking().kept().values().iterator().next();
    List<StationRow> rows = Settings.DEFAULT.liveMaps().against(firstAfter(20), versions.getLast());
    for (IntensityMeasure measure :
        List.of(
            IntensityMeasure.PGA,
            IntensityMeasure.PGV,
            IntensityMeasure.SA03,
            IntensityMeasure.SA10,
            IntensityMeasure.SA30)) {
      PredictionScore score = PredictionScore.of(rows, measure).orElseThrow();
      System.out.println("Hualien, source of 20 s, records of the end: " + score);
      assertTrue(score.leaveOneOutRms() < score.rms(), score.toString());
    }
  }
}
