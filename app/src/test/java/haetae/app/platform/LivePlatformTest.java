package haetae.app.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import haetae.world.place.GeoPoint;
import haetae.world.station.Channel;
import haetae.world.station.ChannelId;
import haetae.world.station.Inventory;
import haetae.world.station.StationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LivePlatformTest {
  private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

  private static Channel channel(int station, Instant end) {
    return new Channel(
        new ChannelId(new StationId("XX", "S" + station), "", "HNZ"),
        new GeoPoint(36, 129),
        0,
        0,
        0,
        -90,
        100,
        Optional.empty(),
        Instant.MIN,
        end);
  }

  private static Duration remembered(int channels, Instant end) {
    List<Channel> all = new ArrayList<>();
    for (int i = 0; i < channels; i++) {
      all.add(channel(i, end));
    }
    return LivePlatform.remember(5, new Inventory(all), NOW);
  }

  @Test
  void aRestartLooksBackAsFarAsAskedButNotThroughMoreThanAHundredMillionSamples() {
    assertEquals(Duration.ofMinutes(5), remembered(0, Instant.MAX));
    assertEquals(Duration.ofMinutes(5), remembered(3000, Instant.MAX));
    assertEquals(Duration.ofSeconds(100), remembered(10_000, Instant.MAX));
    assertEquals(Duration.ofMinutes(5), remembered(10_000, NOW), "epochs that are over");
  }
}
