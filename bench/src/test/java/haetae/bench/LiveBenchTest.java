package haetae.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A little load through the real doors of a platform in a process of its own. */
class LiveBenchTest {
  @Test
  @Timeout(120)
  void everyPacketIsKeptAndTheEarthquakeIsPicked() throws Exception {
    System.setProperty("haetae.home", Path.of("..").toAbsolutePath().toString());
    LiveResult result =
        new LiveBench(new LiveLoad(20, 5, 20, "", LiveLoad.Trouble.NONE), what -> {}).run();
    assertEquals(25 * 3 * 20, result.value("sent"));
    assertEquals(0, result.lost());
    assertEquals(5 * 20, result.value("mqttAcknowledged"));
    assertEquals(0, result.value("haetae.flow.shed"));
    assertTrue(
        result.rows().stream().anyMatch(row -> row.name().equals("packet to pick, p99")),
        "nothing was picked");
  }
}
