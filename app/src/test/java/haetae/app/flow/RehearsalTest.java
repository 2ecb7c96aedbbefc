package haetae.app.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.app.settings.Settings;
import haetae.store.city.CityReader;
import haetae.world.city.City;
import haetae.world.place.GeoPoint;
import haetae.world.station.Channel;
import haetae.world.station.ChannelId;
import haetae.world.station.Inventory;
import haetae.world.station.StationId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A rehearsal must go all the way, or it would warm nothing. */
class RehearsalTest {
  private static final City CITY = CityReader.read(Path.of("../cities/pohang"));

  private static Inventory network(int stations) {
    List<Channel> channels =
        IntStream.range(0, stations)
            .mapToObj(i ->
                new Channel(
                    new ChannelId(new StationId("SY", "S" + i), "", "HNZ"),
                    new GeoPoint(35.8 + 0.1 * (i % 6), 129.1 + 0.1 * (i / 6)),
                    0,
                    0,
                    0,
                    -90,
                    100,
                    Optional.empty(),
                    Instant.MIN,
                    Instant.MAX))
            .toList();
    return new Inventory(channels);
  }

  @Test
  void leadsToAlertsWhereANetworkStands() {
    assertTrue(Rehearsal.hold(Settings.DEFAULT, network(30), CITY) >= 6, "one a quake at least");
  }

  @Test
  void wavesLeadToPicksAtEveryStation() {
    assertTrue(WaveRehearsal.hold(Settings.DEFAULT) >= 30, "P at each of thirty");
  }

  @Test
  void whereThereAreNoStationsNothingHappens() {
    assertEquals(0, Rehearsal.hold(Settings.DEFAULT, network(0), CITY));
    assertEquals(0, Rehearsal.hold(Settings.DEFAULT, network(2), CITY));
  }
}
