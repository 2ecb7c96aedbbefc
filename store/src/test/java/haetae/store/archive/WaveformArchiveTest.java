package haetae.store.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import haetae.signal.format.MiniSeedReader;
import haetae.world.data.Packet;
import haetae.world.station.ChannelId;
import haetae.world.station.StationId;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaveformArchiveTest {
  private static final Instant START = Instant.parse("2026-11-23T23:59:00Z");
  private static final ChannelId HNZ = new ChannelId(new StationId("XX", "A"), "", "HNZ");

  @TempDir Path folder;

  private static Packet packet(ChannelId id, double fromS, int count) {
    Random random = new Random(Math.round(fromS * 1000));
    double[] samples = new double[count];
    Arrays.setAll(samples, i -> random.nextInt(-1_000_000, 1_000_000));
    return new Packet(id, Packet.nanos(START) + Math.round(fromS * 1e9), 100, samples, count);
  }

  private static double[] samples(Packet packet) {
    return Arrays.copyOf(packet.array(), packet.count());
  }

  @Test
  void whatIsKeptIsReadAgainAcrossMidnightAndARestart() throws Exception {
    try (WaveformArchive archive = WaveformArchive.open(folder, ArchiveSettings.DEFAULT)) {
      for (int s = 0; s < 120; s++) {
        archive.write(packet(HNZ, s, 100)).get();
      }
      assertEquals(120, archive.written());
    }
    assertEquals(2, Files.walk(folder).filter(Files::isRegularFile).count(), "a file a day");
    try (WaveformArchive archive = WaveformArchive.open(folder, ArchiveSettings.DEFAULT)) {
      List<Packet> all = since(archive, START);
      double[] joined = all.stream().flatMapToDouble(p -> Arrays.stream(samples(p))).toArray();
      double[] expected = new double[12_000];
      for (int s = 0; s < 120; s++) {
        System.arraycopy(packet(HNZ, s, 100).array(), 0, expected, 100 * s, 100);
      }
      assertArrayEquals(expected, joined);
      long late = since(archive, START.plusSeconds(100)).stream().mapToLong(Packet::count).sum();
      assertEquals(2000, late, 200);
    }
  }

  @Test
  void whatComesTwiceIsKeptOnceButAGapCanBeFilled() throws Exception {
    try (WaveformArchive archive = WaveformArchive.open(folder, ArchiveSettings.DEFAULT)) {
      for (int s : new int[] {0, 1, 3, 1, 0, 3, 2, 2}) {
        archive.write(packet(HNZ, s, 100)).get();
      }
      assertEquals(4, archive.repeated());
    }
    try (WaveformArchive again = WaveformArchive.open(folder, ArchiveSettings.DEFAULT)) {
      assertEquals(400, since(again, START).stream().mapToLong(Packet::count).sum());
      again.write(packet(HNZ, 2, 100)).get();
      again.write(packet(HNZ, 4, 100)).get();
      assertEquals(1, again.repeated());
    }
  }

  @Test
  void aTornRecordIsCutOff() throws Exception {
    try (WaveformArchive archive = WaveformArchive.open(folder, ArchiveSettings.DEFAULT)) {
      archive.write(packet(HNZ, 0, 100)).get();
    }
    Path file = Files.walk(folder).filter(Files::isRegularFile).findFirst().orElseThrow();
    Files.write(file, new byte[77], StandardOpenOption.APPEND);
    try (WaveformArchive archive = WaveformArchive.open(folder, ArchiveSettings.DEFAULT)) {
      assertEquals(100, since(archive, START).stream().mapToLong(Packet::count).sum());
      archive.write(packet(HNZ, 1, 100)).get();
    }
    assertEquals(0, Files.size(file) % Records.SHORTEST);
    try (WaveformArchive archive = WaveformArchive.open(folder, ArchiveSettings.DEFAULT)) {
      assertEquals(200, since(archive, START).stream().mapToLong(Packet::count).sum());
    }
  }

  @Test
  void whatCannotBeWrittenIsSaidAndTheNextIsTaken() throws Exception {
    try (WaveformArchive archive = WaveformArchive.open(folder, ArchiveSettings.DEFAULT)) {
      Packet bad = new Packet(HNZ, Packet.nanos(START), 100, new double[] {Double.NaN}, 1);
      CompletableFuture<Void> kept = archive.write(bad);
      ExecutionException e = assertThrows(ExecutionException.class, kept::get);
      assertEquals(true, e.getMessage().contains("sample 0"), e.getMessage());
      archive.write(packet(HNZ, 0, 100)).get();
      assertEquals(1, archive.refused());
    }
  }

  @Test
  void oldDaysGoAndTheOldestWhileItIsTooLarge() throws Exception {
    Path year = Files.createDirectories(folder.resolve("2026/XX/A/HNZ.D"));
    for (int day = 300; day <= 327; day++) {
      Files.write(year.resolve("XX.A..HNZ.D.2026." + day), new byte[100_000]);
    }
    Path other = Files.write(folder.resolve("notes.txt"), new byte[10]);
    LocalDate today = LocalDate.ofYearDay(2026, 327);
    ArchiveSettings tenDays = new ArchiveSettings(10, 100_000_000, 5);
    try (WaveformArchive archive = WaveformArchive.open(folder, tenDays)) {
      assertEquals(17, archive.sweep(today).size());
      assertEquals(List.of(), archive.sweep(today));
    }
    ArchiveSettings small = new ArchiveSettings(10, 1_000_000, 5);
    try (WaveformArchive archive = WaveformArchive.open(folder, small)) {
      assertEquals(List.of(LocalDate.ofYearDay(2026, 317)), archive.sweep(today));
    }
    assertEquals(true, Files.exists(other) && Files.exists(year.resolve("XX.A..HNZ.D.2026.327")));
  }

  @Test
  void aPacketIsOneRecordOfTheSmallestLengthThatHoldsIt() throws Exception {
    double[] steps = new double[4000];
    Arrays.setAll(steps, i -> i % 2 * 100_000_000.0);
    double[] jumps = {0, 2e9, -2e9, 2e9};
    assertEquals(256, new Records().of(new Packet(HNZ, 0, 100, new double[100], 100)).length);
    assertEquals(512, new Records().of(packet(HNZ, 0, 100)).length);
    assertEquals(1024, new Records().of(new Packet(HNZ, 0, 100, steps, 200)).length);
    assertEquals(4 * 4096 + 2048, new Records().of(new Packet(HNZ, 0, 100, steps, 4000)).length);
    byte[] integers = new Records().of(new Packet(HNZ, 0, 100, jumps, 4));
    List<Double> read = new ArrayList<>();
    new MiniSeedReader().read("made", integers, p -> read.add(p.array()[1]));
    assertEquals(List.of(2e9), read, "steps beyond Steim 2 are kept as integers");
  }

  @Test
  void aTornRecordOfAnyLengthIsCutOffWhereItBegan() throws Exception {
    byte[] small = new Records().of(new Packet(HNZ, 0, 100, new double[100], 100));
    double[] steps = new double[200];
    Arrays.setAll(steps, i -> i % 2 * 100_000_000.0);
    byte[] large = new Records().of(new Packet(HNZ, 0, 100, steps, 200));
    Path file = folder.resolve("x");
    for (int kept = 0; kept < large.length; kept++) {
      Files.write(file, small);
      Files.write(file, large, StandardOpenOption.APPEND);
      Files.write(file, Arrays.copyOf(large, kept), StandardOpenOption.APPEND);
      try (FileChannel open = FileChannel.open(file)) {
        assertEquals(small.length + large.length, new TornEnd().whole(open), kept + " bytes");
      }
    }
  }

  @Test
  void manyFilesAreWrittenWithoutWaitingForThem() throws Exception {
    ArchiveSettings often = new ArchiveSettings(30, 1 << 30, 0.1);
    try (WaveformArchive archive = WaveformArchive.open(folder, often)) {
      List<CompletableFuture<Void>> kept = new ArrayList<>();
      for (int s = 0; s < 5; s++) {
        for (int station = 0; station < 40; station++) {
          ChannelId id = ChannelId.of("XX", "S" + station, "", "HNZ");
          kept.add(archive.write(packet(id, s, 100)));
        }
      }
      CompletableFuture.allOf(kept.toArray(CompletableFuture[]::new)).get();
      assertEquals(200, since(archive, START).size());
    }
  }

  @Test
  void afterClosingNothingIsTakenAndNobodyWaitsForEver() throws Exception {
    WaveformArchive archive = WaveformArchive.open(folder, ArchiveSettings.DEFAULT);
    archive.close();
    CompletableFuture<Void> late = archive.write(packet(HNZ, 0, 100));
    ExecutionException e = assertThrows(ExecutionException.class, late::get);
    assertEquals("the archive is closed", e.getCause().getMessage());
  }

  private static List<Packet> since(WaveformArchive archive, Instant from) {
    List<Packet> packets = new ArrayList<>();
    archive.since(from, packets::add);
    return packets;
  }
}
