package haetae.store.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.data.Packet;
import haetae.world.station.ChannelId;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies between the spool and the files of days when something breaks. */
class FilingTest {
  private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");
  private static final long LONG = 60_000_000_000L;

  @TempDir Path folder;

  private static ChannelId id(int station) {
    return ChannelId.of("XX", "S" + station, "", "HNZ");
  }

  private static Packet packet(int station, int second) {
    double[] samples = new double[100];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (second * 31 + station * 7 + i * 13) % 500;
    }
    return new Packet(id(station), Packet.nanos(START.plusSeconds(second)), 100, samples, 100);
  }

  /** What a process leaves that dies before it has filed anything. */
  private void left(int stations, int fromS, int toS) throws Exception {
    Records records = new Records();
    try (Spool spool = new Spool(folder, LONG)) {
      for (int second = fromS; second < toS; second++) {
        for (int station = 0; station < stations; station++) {
          spool.append(ByteBuffer.wrap(records.of(packet(station, second))));
        }
      }
    }
  }

  private Path day(int station) {
    return new SdsArchive(folder).path(id(station), LocalDate.of(2026, 11, 23));
  }

  private List<String> found(WaveformArchive archive) {
    List<String> found = new ArrayList<>();
    archive.since(
        START,
        p ->
            found.add(
                p.channel().station().station()
                    + " "
                    + (p.startNanos() - Packet.nanos(START)) / 1_000_000_000L));
    found.sort(null);
    return found;
  }

  private WaveformArchive open() throws Exception {
    return WaveformArchive.open(folder, ArchiveSettings.DEFAULT);
  }

  @Test
  void whatADeadProcessHasLeftIsFiledOnceHoweverOftenItIsLookedAt() throws Exception {
    left(3, 0, 4);
    byte[] segment = Files.readAllBytes(Spool.left(folder).getFirst());
    Path name = Spool.left(folder).getFirst();
    for (int start = 0; start < 3; start++) {
      Files.createDirectories(name.getParent());
      Files.write(name, segment); // as if the death had come between filing and removing
      try (WaveformArchive archive = open()) {
        assertEquals(12, found(archive).size());
      }
    }
    assertEquals(List.of(), Spool.left(folder), "brought to the disk at the end");
  }

  @Test
  void whatWasFiledInPartIsCompleted() throws Exception {
    left(3, 0, 4);
    SegmentRecords records = new SegmentRecords(new SdsArchive(folder), new HashMap<>());
    records.add(Spool.left(folder).getFirst());
    List<ByteBuffer> ofStation = records.byFile().get(day(1));
    assertEquals(4, ofStation.size());
    new DayFiles().append(day(1), ofStation.subList(0, 2));
    Files.write(day(1), new byte[100], StandardOpenOption.APPEND); // torn in the third
    try (WaveformArchive archive = open()) {
      assertEquals(
          List.of(
              "S0 0", "S0 1", "S0 2", "S0 3", "S1 0", "S1 1", "S1 2", "S1 3", "S2 0", "S2 1",
              "S2 2", "S2 3"),
          found(archive));
    }
  }

  @Test
  void aTornEndOfTheSpoolIsNoRecord() throws Exception {
    left(1, 0, 3);
    Path segment = Spool.left(folder).getFirst();
    byte[] all = Files.readAllBytes(segment);
    Files.write(segment, Arrays.copyOf(all, all.length - 50));
    try (WaveformArchive archive = open()) {
      assertEquals(List.of("S0 0", "S0 1"), found(archive));
    }
  }

  @Test
  void whoReadsSeesWhatWasAcknowledgedAMomentAgo() throws Exception {
    try (WaveformArchive archive = open()) {
      for (int second = 0; second < 20; second++) {
        archive.write(packet(0, second)).get();
        Instant from = START.plusSeconds(second);
        assertEquals(
            1,
            archive.reader().records(ChannelPattern.ALL, from, from.plusSeconds(1)).size(),
            "second " + second);
      }
    }
  }

  @Test
  void aFileThatCannotBeWrittenHoldsUpNoOtherAndIsMadeUpFor() throws Exception {
    Files.createDirectories(day(1)); // a folder where the file should be
    try (WaveformArchive archive = open()) {
      for (int second = 0; second < 3; second++) {
        for (int station = 0; station < 3; station++) {
          archive.write(packet(station, second)).get();
        }
      }
      assertEquals(6, found(archive).size());
      assertTrue(archive.trouble().contains(day(1).getFileName().toString()), archive.trouble());
      Files.delete(day(1));
      long until = System.nanoTime() + LONG;
      while (!archive.trouble().isEmpty() && System.nanoTime() < until) {
        Thread.sleep(20);
      }
      assertEquals(9, found(archive).size());
    }
    assertEquals(List.of(), Spool.left(folder));
  }

  @Test
  void manySegmentsAreFiledInTheirOrder() throws Exception {
    for (int second = 0; second < 30; second++) {
      left(2, second, second + 1); // a segment each
    }
    assertEquals(30, Spool.left(folder).size());
    try (WaveformArchive archive = open()) {
      assertEquals(60, found(archive).size());
    }
    Records records = new Records();
    long expected = 0;
    for (int second = 0; second < 30; second++) {
      expected += records.of(packet(0, second)).length;
    }
    assertEquals(expected, Files.size(day(0)));
  }
}
