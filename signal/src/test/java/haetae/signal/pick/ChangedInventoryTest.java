package haetae.signal.pick;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import haetae.world.data.Packet;
import haetae.world.place.GeoPoint;
import haetae.world.station.Channel;
import haetae.world.station.ChannelId;
import haetae.world.station.GroundQuantity;
import haetae.world.station.Inventory;
import haetae.world.station.Sensitivity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a station is known by changes while it sends. */
class ChangedInventoryTest {
  private static final ChannelId Z = ChannelId.of("XX", "A", "", "HNZ");
  private static final ChannelId N = ChannelId.of("XX", "A", "", "HNN");
  private static final ChannelId OTHER = ChannelId.of("XX", "A", "", "EHZ");

  private Inventory inventory = new Inventory(List.of());
  private final PickStep step = new PickStep(PickSettings.DEFAULT, () -> inventory);
  private final StationWatch station = step.start();
  private long startNanos = 1_700_000_000_000_000_000L;

  private static Channel channel(ChannelId id, double countsPerUnit) {
    return new Channel(
        id,
        new GeoPoint(36, 129),
        0,
        0,
        0,
        id.direction() == 'Z' ? -90 : 0,
        100,
        Optional.of(new Sensitivity(GroundQuantity.ACCELERATION, countsPerUnit)),
        Instant.MIN,
        Instant.MAX);
  }

  private void second() {
    for (ChannelId id : List.of(Z, N, OTHER)) {
      step.on(station, new Packet(id, startNanos, 100, new double[100], 100), ignored -> {});
    }
    startNanos += 1_000_000_000L;
    step.onTime(station, Packet.instant(startNanos), ignored -> {});
  }

  private double countsPerUnit(ChannelId id) {
    ChannelWatch watch = station.channels().get(id);
    return watch.metadata().orElseThrow().sensitivity().orElseThrow().countsPerUnit();
  }

  @Test
  void aChannelBeginsAnewWithItsNewMetadataAndTheOthersGoOn() {
    second();
    assertEquals(Optional.empty(), station.channels().get(Z).metadata());
    ChannelWatch other = station.channels().get(OTHER);
    inventory = new Inventory(List.of(channel(Z, 1e6), channel(N, 1e6)));
    second();
    assertEquals(1e6, countsPerUnit(Z));
    assertEquals(1e6, countsPerUnit(N));
    ChannelWatch vertical = station.channels().get(Z);
    inventory = new Inventory(List.of(channel(Z, 1e6), channel(N, 2e6)));
    second();
    assertEquals(2e6, countsPerUnit(N));
    assertNotSame(vertical, station.channels().get(Z), "of the same instrument");
    vertical = station.channels().get(Z);
    inventory = new Inventory(List.of(channel(Z, 1e6), channel(N, 2e6)));
    second();
    assertSame(vertical, station.channels().get(Z), "nothing has changed");
    assertSame(other, station.channels().get(OTHER), "another instrument");
  }
}
