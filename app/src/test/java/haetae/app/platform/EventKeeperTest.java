package haetae.app.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.app.situation.Kind;
import haetae.app.situation.Newsroom;
import haetae.store.archive.ArchiveReader;
import haetae.store.archive.ArchiveSettings;
import haetae.store.archive.ChannelPattern;
import haetae.store.archive.EventWindows;
import haetae.store.archive.WaveformArchive;
import haetae.world.data.Packet;
import haetae.world.station.ChannelId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventKeeperTest {
  private static final Instant ORIGIN = Instant.parse("2017-11-15T05:29:31Z");

  @TempDir Path folder;

  @Test
  void waveformsOfAQuakeOutliveTheirDayAndOthersDoNot() throws Exception {
    ChannelId id = ChannelId.of("XX", "A", "", "HNZ");
    Path root = folder.resolve("archive");
    try (Newsroom room =
            Newsroom.open(folder.resolve("journal"), () -> ORIGIN, "{\"id\":\"platform\"}");
        WaveformArchive archive = WaveformArchive.open(root, ArchiveSettings.DEFAULT)) {
      EventWindows windows = new EventWindows(root, archive.reader());
      for (int s = -300; s < 600; s++) {
        long start = Packet.nanos(ORIGIN.plusSeconds(s));
        archive.write(new Packet(id, start, 100, new double[100], 100)).get();
      }
      quake(room, "one:1");
      quake(room, "two");
      room.publish(ORIGIN, Kind.QUAKE_GONE, "flow", "{\"id\":\"two\",\"reason\":\"none\"}");
      EventKeeper keeper = new EventKeeper(windows);
      keeper.keep(room.now(), ORIGIN.plus(Duration.ofMinutes(29)));
      assertFalse(windows.kept(EventKeeper.name("one:1")), "not over yet");
      keeper.keep(room.now(), ORIGIN.plus(Duration.ofMinutes(31)));
      assertTrue(windows.kept(EventKeeper.name("one:1")));
      assertFalse(windows.kept(EventKeeper.name("two")), "it was none");
      archive.sweep(LocalDate.of(2018, 6, 1));
    }
    assertEquals(
        360.0,
        new ArchiveReader(root)
            .stretches(ChannelPattern.ALL, Instant.MIN, Instant.MAX)
            .getFirst()
            .lengthS(),
        1e-6);
  }

  private static void quake(Newsroom room, String id) {
    room.publish(
        ORIGIN,
        Kind.QUAKE,
        "flow",
        "{\"id\":\"%s\",\"version\":1,\"at\":\"%s\",\"originTime\":\"%s\"}"
            .formatted(id, ORIGIN, ORIGIN));
  }
}
