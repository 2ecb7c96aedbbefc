package haetae.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.place.GeoPoint;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** GeoNet 2014p611252, M 2.9: 50, 100 and 250 Hz mixed, counts without any response. */
class SouthernAlpsReplayTest {
  private static final GeoPoint GEONET = new GeoPoint(-43.3042, 170.3023);

  @TempDir Path out;

  @Test
  void isLocatedAndNotSized() throws IOException {
    Path event = CommandRun.sharedEvent("southern-alps-2014-M2.9");
    CommandRun run =
        CommandRun.of(
            "replay",
            "--waveforms",
            event.resolve("waveforms.mseed"),
            "--stations",
            event.resolve("stations.xml"),
            "--out",
            out,
            "--quiet");
    assertEquals(new CommandRun(0, ""), run);
    JsonNode summary = CommandRun.summary(out);
    assertEquals(15, summary.get("stations").intValue());
    assertEquals(1, summary.get("events").size(), "events");
    JsonNode quake = summary.get("events").get(0);
    assertEquals(0, GEONET.distanceKm(CommandRun.place(quake)), 5, "epicentre off, km");
    assertTrue(quake.get("magnitude").isNull(), "no magnitude without response");
    assertTrue(quake.get("magnitudeType").isNull());
    String remark = quake.get("remark").stringValue();
    assertTrue(remark.contains("response"), "remark says why: '" + remark + "'");
    assertFalse(summary.get("rejectedTriggers").isEmpty());
  }
}
