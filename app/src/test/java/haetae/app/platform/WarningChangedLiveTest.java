package haetae.app.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.app.control.Dial;
import haetae.app.control.Values;
import haetae.app.flow.CityFlow;
import haetae.app.flow.RegionNews;
import haetae.app.impact.CityFolder;
import haetae.app.live.LocalRunner;
import haetae.app.settings.Settings;
import haetae.response.alert.Alert;
import haetae.response.alert.WarningSettings;
import haetae.signal.associate.QuakeReport;
import haetae.world.quake.QuakeVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The threshold is changed between two versions of a quake: the next one is judged by it. */
class WarningChangedLiveTest {
  private final Values file = Values.of(WarningSettings.DEFAULT, 30, 100);
  private final AtomicReference<WarningSettings> inForce =
      new AtomicReference<>(file.with(Dial.LEAST_MAGNITUDE, 7).warning());
  private final List<Object> said = new ArrayList<>();

  @Test
  void theNextVersionIsJudgedByTheNewThreshold() {
    var city = CityFolder.read(Path.of("..", "cities", "pohang").toString());
    try (var runner =
        new LocalRunner<RegionNews>(
            CityFlow.warnings(Settings.DEFAULT, inForce::get, city), 1, said::add)) {
      tick(runner, MadeQuakes.version("q1", 1, 5.4));
      assertEquals(1, said.size());
      assertTrue(!alert(0).level().isPublic(), "watched only: smaller than 7");
      inForce.set(file.warning());
      tick(runner, MadeQuakes.version("q1", 2, 5.4));
      assertEquals(2, said.size());
      assertTrue(alert(1).level().isPublic(), "people are warned of 5.4 again");
      assertEquals("level changed", alert(1).reason());
      assertEquals(Alert.Kind.UPDATE, alert(1).kind(), "what was said before is known");
    }
  }

  private Alert alert(int i) {
    return (Alert) said.get(i);
  }

  private static void tick(LocalRunner<RegionNews> runner, QuakeVersion version) {
    runner.tick(List.of(new RegionNews.Quake(new QuakeReport.Revised(version))), version.at());
  }
}
