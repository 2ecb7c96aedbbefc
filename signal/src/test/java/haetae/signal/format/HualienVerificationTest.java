package haetae.signal.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.data.Packet;
import haetae.world.station.Channel;
import haetae.world.station.ChannelId;
import haetae.world.station.GroundQuantity;
import haetae.world.station.Inventory;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The Hualien earthquake of 2021-04-18 as CWB recorded it: 103 stations, 3 components, 110 s. */
class HualienVerificationTest {
  private static final String FOLDER = "events/hualien-2021-M5.8/";

  @Test
  void everyStationHasItsThreeComponents() throws IOException {
    Map<ChannelId, Integer> samples = new TreeMap<>();
    Instant start = Instant.parse("2021-04-18T14:11:30Z");
    long startNanos = Packet.nanos(start);
    byte[] bytes = Files.readAllBytes(Shared.path(FOLDER + "waveforms.mseed"));
    ReadReport report =
        new MiniSeedReader()
            .read(
                "waveforms.mseed",
                bytes,
                p -> {
                  assertEquals(100, p.sampleRateHz());
                  int before = samples.merge(p.channel(), p.count(), Integer::sum) - p.count();
                  assertEquals(startNanos + before * 10_000_000L, p.startNanos());
                });
    assertEquals(309, samples.size());
    assertTrue(samples.values().stream().allMatch(n -> n == 11_000), samples.toString());
    assertEquals(309 * 11_000, report.samples());
    assertEquals(Map.of(), report.reasons());
  }

  @Test
  void theStationsAreWhereCwbSaysTheyAre() throws IOException {
    Inventory inventory;
    try (var in = Files.newInputStream(Shared.path(FOLDER + "stations.xml"))) {
      inventory = StationXmlReader.read("stations.xml", in);
    }
    assertEquals(103, inventory.places().size());
    assertEquals(309, inventory.listChannels().size());
    Channel z =
        inventory
            .find(ChannelId.of("TW", "ANP", "", "HNZ"), Instant.parse("2021-04-18T14:11:39Z"))
            .orElseThrow();
    assertEquals(25.183, z.place().latDeg());
    assertEquals(121.529, z.place().lonDeg());
    assertEquals(-90, z.dipDeg());
    assertEquals(GroundQuantity.ACCELERATION, z.sensitivity().orElseThrow().quantity());
    assertEquals(1e5, z.sensitivity().orElseThrow().countsPerUnit());
  }

  @Test
  void channelsWithoutResponseHaveNoSensitivity() throws IOException {
    Inventory inventory;
    try (var in =
        Files.newInputStream(Shared.path("events/southern-alps-2014-M2.9/stations.xml"))) {
      inventory = StationXmlReader.read("stations.xml", in);
    }
    assertEquals(15, inventory.places().size());
    assertEquals(43, inventory.listChannels().size());
    assertTrue(inventory.listChannels().stream().allMatch(c -> c.sensitivity().isEmpty()));
    assertTrue(
        inventory.listChannels().stream()
            .filter(c -> c.id().direction() == 'Z')
            .allMatch(c -> c.dipDeg() == -90));
  }
}
