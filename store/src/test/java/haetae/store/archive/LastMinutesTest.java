package haetae.store.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.data.Packet;
import haetae.world.station.ChannelId;
import haetae.world.station.StationId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The last minutes of an archive, told in slices of time. */
class LastMinutesTest {
  private static final Instant START = Instant.parse("2026-11-22T23:58:00Z");
  private static final int CHANNELS = 5;
  private static final int SECONDS = 240; // over midnight
  private static final double RATE_HZ = 20;

  @TempDir Path folder;

  private static ChannelId channel(int c) {
    return new ChannelId(new StationId("XX", "S" + c), "", "HNZ");
  }

  private static Packet packet(int c, long s) {
    double[] counts = new double[(int) RATE_HZ];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = 100 * c + s + i;
    }
    return new Packet(
        channel(c), Packet.nanos(START.plusSeconds(s)), RATE_HZ, counts, counts.length);
  }

  /** Every channel has all seconds; one heard some of them late, one has a clock that ran wild. */
  private void fill() throws Exception {
    try (WaveformArchive archive = WaveformArchive.open(folder, ArchiveSettings.DEFAULT)) {
      for (int s = 0; s < SECONDS; s++) {
        for (int c = 0; c < CHANNELS; c++) {
          if (c == 1 && s >= 200 && s < 210) {
            continue;
          }
          archive.write(packet(c, s));
        }
        if (s == 100) {
          archive.write(packet(2, 400_000_000));
        }
      }
      for (int s = 200; s < 210; s++) {
        archive.write(packet(1, s));
      }
    }
  }

  private List<Packet> since(long s, long channelSeconds) {
    List<Packet> packets = new ArrayList<>();
    new LastMinutes(folder, START.plusSeconds(s), channelSeconds).read(packets::add);
    return packets;
  }

  @Test
  void everyPacketOnceHoweverShortTheSlices() throws Exception {
    fill();
    for (long from : new long[] {0, 30, 150, 215}) {
      for (long channelSeconds : new long[] {1, 50, 100_000}) {
        Set<String> told = new HashSet<>();
        for (Packet packet : since(from, channelSeconds)) {
          assertTrue(
              told.add(packet.channel() + " " + packet.startNanos()), () -> "twice " + packet);
        }
        // the second before ends where the asked one begins: it may be told too
        long asked = CHANNELS * (SECONDS - from) + 1;
        long more = told.size() - asked;
        assertTrue(more >= 0 && more <= CHANNELS, () -> told.size() + " of " + asked);
      }
    }
  }

  @Test
  void inOrderOfTimeButForWhatCameLate() throws Exception {
    fill();
    long last = Long.MIN_VALUE;
    int back = 0;
    for (Packet packet : since(0, 50)) {
      if (packet.channel().equals(channel(2))
          && packet.count() > 0
          && packet.endNanos() > Packet.nanos(START.plusSeconds(SECONDS))) {
        continue;
      }
      back += packet.endNanos() < last ? 1 : 0;
      last = Math.max(last, packet.endNanos());
    }
    assertEquals(10, back, "packets that are told after later ones");
  }

  @Test
  void nothingWhereNothingWasKept() {
    assertEquals(List.of(), since(0, 50));
  }
}
