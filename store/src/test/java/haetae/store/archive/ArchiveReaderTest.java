package haetae.store.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.InvalidValue;
import haetae.world.data.Packet;
import haetae.world.station.ChannelId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveReaderTest {
  private static final Instant START = Instant.parse("2026-11-23T23:59:00Z");
  private static final ChannelId HNZ = ChannelId.of("XX", "A", "", "HNZ");
  private static final ChannelId HNE = ChannelId.of("XX", "B", "00", "HNE");

  @TempDir Path folder;

  private static Packet packet(ChannelId id, int second) {
    double[] samples = new double[100];
    Arrays.setAll(samples, i -> 100.0 * second + i);
    return new Packet(id, Packet.nanos(START.plusSeconds(second)), 100, samples, 100);
  }

  private void write(ChannelId id, int... seconds) throws Exception {
    try (WaveformArchive archive = WaveformArchive.open(folder, ArchiveSettings.DEFAULT)) {
      for (int second : seconds) {
        archive.write(packet(id, second)).get();
      }
    }
  }

  private static int[] to(int end) {
    return java.util.stream.IntStream.range(0, end).toArray();
  }

  private List<Double> samples(ArchiveReader reader, int from, int to) {
    List<Double> all = new ArrayList<>();
    reader.read(
        ChannelPattern.of(HNZ),
        START.plusSeconds(from),
        START.plusSeconds(to),
        p -> Arrays.stream(p.array(), 0, p.count()).forEach(all::add));
    return all;
  }

  @Test
  void aWindowIsReadInOrderThoughItWasWrittenInDisorderAcrossMidnight() throws Exception {
    int[] order = to(120);
    for (int i = 0; i + 7 < order.length; i += 11) {
      int swapped = order[i];
      order[i] = order[i + 7];
      order[i + 7] = swapped;
    }
    write(HNZ, order);
    List<Double> all = samples(new ArchiveReader(folder), 50, 70);
    assertEquals(2000, all.size());
    for (int i = 0; i < 2000; i++) {
      assertEquals(5000.0 + i, all.get(i));
    }
  }

  @Test
  void gapsAreKnownAndFollowWhatIsAppended() throws Exception {
    ArchiveReader reader = new ArchiveReader(folder);
    assertEquals(List.of(), reader.stretches(ChannelPattern.ALL, Instant.MIN, Instant.MAX));
    write(HNZ, 0, 1, 2, 5, 6);
    assertEquals(List.of("0-3", "5-7"), stretches(reader));
    write(HNZ, 9);
    assertEquals(List.of("0-3", "5-7", "9-10"), stretches(reader));
    write(HNZ, 4, 3);
    assertEquals(List.of("0-7", "9-10"), stretches(reader));
  }

  private static List<String> stretches(ArchiveReader reader) {
    long zero = Packet.nanos(START);
    return reader.stretches(ChannelPattern.ALL, Instant.MIN, Instant.MAX).stream()
        .map(s ->
            (s.startNanos() - zero) / 1_000_000_000L + "-" + (s.endNanos() - zero) / 1_000_000_000L)
        .toList();
  }

  @Test
  void stretchesAreCutToTheWindow() throws Exception {
    write(HNZ, to(30));
    List<Stretch> cut =
        new ArchiveReader(folder)
            .stretches(ChannelPattern.ALL, START.plusSeconds(10), START.plusSeconds(12));
    assertEquals(2, cut.getFirst().lengthS());
  }

  @Test
  void channelsAreChosenByPattern() throws Exception {
    write(HNZ, 0);
    write(HNE, 0);
    ArchiveReader reader = new ArchiveReader(folder);
    assertEquals(List.of(HNZ, HNE), channels(reader, ChannelPattern.ALL));
    assertEquals(List.of(HNZ), channels(reader, ChannelPattern.of("*", "*", "--", "H?Z")));
    assertEquals(List.of(HNE), channels(reader, ChannelPattern.of("X?", "B*", "0*", "HN*")));
    assertEquals(List.of(), channels(reader, ChannelPattern.of("*", "*", "1?", "*")));
    InvalidValue e =
        assertThrows(InvalidValue.class, () -> ChannelPattern.of("../x", "*", "*", "*"));
    assertEquals("network is '../x'; expected at most 20 letters, digits, - _ * ?", e.getMessage());
  }

  private static List<ChannelId> channels(ArchiveReader reader, ChannelPattern pattern) {
    return reader.records(pattern, START, START.plusSeconds(9)).stream()
        .map(ArchivedRecord::channel)
        .toList();
  }

  @Test
  void aTornEndAndForeignBytesAreNoRecords() throws Exception {
    write(HNZ, 0, 1);
    Path file = new SdsArchive(folder).path(HNZ, LocalDate.of(2026, 11, 23));
    byte[] record = Arrays.copyOf(Files.readAllBytes(file), 256);
    Files.write(file, new byte[256], StandardOpenOption.APPEND);
    Files.write(file, Arrays.copyOf(record, 200), StandardOpenOption.APPEND);
    ArchiveReader reader = new ArchiveReader(folder);
    assertEquals(200, samples(reader, 0, 60).size());
  }

  @Test
  void whatStandsTwiceIsGivenOnce() throws Exception {
    write(HNZ, 0, 1, 2);
    write(HNZ, 0, 1, 2, 3); // a new run that has not read back what there was
    assertEquals(400, samples(new ArchiveReader(folder), 0, 60).size());
  }

  @Test
  void anEventWindowStaysWhenItsDayGoes() throws Exception {
    write(HNZ, to(120));
    EventWindows events = new EventWindows(folder);
    Instant from = START.plusSeconds(20);
    assertFalse(events.kept("ev1"));
    long bytes = events.keep("ev1", ChannelPattern.ALL, from, from.plusSeconds(60));
    assertTrue(bytes >= 60 * 256, () -> bytes + " bytes");
    assertEquals(0, events.keep("ev1", ChannelPattern.ALL, from, from.plusSeconds(60)));
    try (WaveformArchive archive = WaveformArchive.open(folder, ArchiveSettings.DEFAULT)) {
      assertEquals(12_000, since(archive, START).stream().mapToLong(Packet::count).sum());
      assertEquals(2, archive.sweep(LocalDate.of(2027, 6, 1)).size());
      assertEquals(List.of(), archive.sweep(LocalDate.of(2029, 6, 1)));
    }
    assertEquals(6000, samples(new ArchiveReader(folder), 0, 120).size());
    assertTrue(new EventWindows(folder).kept("ev1"));
  }

  @Test
  void anIdThatIsNoFileNameIsRefused() {
    EventWindows events = new EventWindows(folder);
    InvalidValue e = assertThrows(InvalidValue.class, () -> events.kept("../x"));
    assertEquals(
        "event id is '../x'; expected 1 to 120 letters, digits, dots, hyphens, _", e.getMessage());
  }

  @Test
  void aHundredThousandRecordsAreIndexedOnce() throws Exception {
    byte[] records = manyRecords(100_000);
    Path file = new SdsArchive(folder).path(HNZ, LocalDate.of(2026, 11, 23));
    Files.createDirectories(file.getParent());
    Files.write(file, records);
    ArchiveReader reader = new ArchiveReader(folder);
    assertEquals(1, reader.stretches(ChannelPattern.ALL, Instant.MIN, Instant.MAX).size());
    assertEquals(100, samples(reader, 40_000, 40_001).size());
  }

  private static byte[] manyRecords(int count) throws Exception {
    var out = new java.io.ByteArrayOutputStream(512 * count);
    var writer =
        new haetae.signal.format.MiniSeedWriter(
            out, haetae.signal.format.RecordFormat.MINISEED2_STEIM2, 512);
    for (int s = 0; s < count; s++) {
      Packet p = packet(HNZ, s);
      writer.write(HNZ, p.startNanos(), 100, p.array(), 100);
    }
    return out.toByteArray();
  }

  private static List<Packet> since(WaveformArchive archive, Instant from) {
    List<Packet> packets = new ArrayList<>();
    archive.since(from, packets::add);
    return packets;
  }
}
