package haetae.signal.associate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import haetae.signal.pick.StationReport;
import haetae.signal.stream.Health;
import haetae.world.place.GeoPoint;
import haetae.world.station.Channel;
import haetae.world.station.ChannelId;
import haetae.world.station.Inventory;
import haetae.world.station.StationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Stations that come, move and go while the region listens. */
class MovedStationTest {
  private static final StationId STATION = new StationId("XX", "A");
  private static final Instant NOW = Instant.parse("2026-11-24T05:29:00Z");

  private final Region region = new Region();

  private static Inventory at(double latDeg) {
    Channel channel =
        new Channel(
            new ChannelId(STATION, "", "HNZ"),
            new GeoPoint(latDeg, 129),
            0,
            0,
            0,
            -90,
            100,
            Optional.empty(),
            Instant.MIN,
            Instant.MAX);
    return new Inventory(List.of(channel));
  }

  private void heard(Inventory inventory) {
    region.note(
        new StationReport.Heard(STATION, NOW, NOW.minusSeconds(9), Health.GREEN, 0, NOW),
        inventory);
  }

  @Test
  void aStationIsWhereTheNewestInventoryHasIt() {
    heard(new Inventory(List.of()));
    assertThrows(IllegalStateException.class, () -> region.station(STATION));
    heard(at(36));
    assertEquals(36, region.station(STATION).place.latDeg());
    heard(at(36.5));
    assertEquals(36.5, region.station(STATION).place.latDeg());
    heard(new Inventory(List.of()));
    assertEquals(36.5, region.station(STATION).place.latDeg(), "its picks may still be in quakes");
  }
}
