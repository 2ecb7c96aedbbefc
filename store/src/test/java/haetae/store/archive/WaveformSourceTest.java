package haetae.store.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.signal.format.MiniSeedWriter;
import haetae.signal.format.RecordFormat;
import haetae.world.InvalidValue;
import haetae.world.data.Packet;
import haetae.world.station.ChannelId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaveformSourceTest {
  private static final ChannelId Z = ChannelId.of("KG", "PHA2", "00", "HGZ");
  private static final Instant START = Instant.parse("2017-11-15T05:29:00Z");

  @TempDir Path folder;

  private static Path write(Path file, ChannelId id, Instant start, int samples)
      throws IOException {
    Files.createDirectories(file.getParent());
    try (OutputStream out = Files.newOutputStream(file)) {
      new MiniSeedWriter(out, RecordFormat.MINISEED2_STEIM2, 512)
          .write(id, Packet.nanos(start), 100, new int[samples]);
    }
    return file;
  }

  @Test
  void filesAreReadInTheOrderGiven() throws IOException {
    Path b = write(folder.resolve("b"), Z, START, 10);
    Path a = write(folder.resolve("a"), Z, START.plusSeconds(60), 20);
    List<Integer> counts = new ArrayList<>();
    WaveformReport report = WaveformSource.of(List.of(b, a)).read(p -> counts.add(p.count()));
    assertEquals(List.of(10, 20), counts);
    assertEquals(2, report.filesRead());
    assertEquals(30, report.records().samples());
  }

  @Test
  void foldersAreSortedAndStrangersReported() throws IOException {
    write(folder.resolve("x/b"), Z, START, 10);
    write(folder.resolve("a"), Z, START, 20);
    Files.writeString(folder.resolve("readme.txt"), "hello there, this is no waveform");
    List<Integer> counts = new ArrayList<>();
    WaveformReport report = WaveformSource.of(List.of(folder)).read(p -> counts.add(p.count()));
    assertEquals(List.of(20, 10), counts);
    assertEquals(1, report.notMiniSeed().size());
    assertTrue(report.notMiniSeed().getFirst().reason().startsWith("is not miniSEED"));
  }

  @Test
  void aNamedFileThatIsNotMiniSeedIsRefusedByName() throws IOException {
    Path text = Files.writeString(folder.resolve("picks.csv"), "station,phase,time and so on");
    WaveformSource source = WaveformSource.of(List.of(text));
    String message = assertThrows(InvalidValue.class, () -> source.read(p -> {})).getMessage();
    assertTrue(message.startsWith(text + " is not miniSEED: first bytes 'station,"), message);
  }

  @Test
  void nothingToReadIsRefused() throws IOException {
    Path absent = folder.resolve("absent");
    assertThrows(InvalidValue.class, () -> WaveformSource.of(List.of(absent)));
    assertThrows(InvalidValue.class, () -> WaveformSource.of(List.of(folder)));
    Files.writeString(folder.resolve("t"), "text");
    assertThrows(InvalidValue.class, () -> WaveformSource.of(List.of(folder)).read(p -> {}));
  }

  @Test
  void aStreamIsReadToItsEnd() throws IOException {
    byte[] bytes = Files.readAllBytes(write(folder.resolve("a"), Z, START, 1000));
    var report = WaveformSource.read("stream", new ByteArrayInputStream(bytes), p -> {});
    assertEquals(1000, report.samples());
  }

  @Test
  void anSdsArchiveFindsItsDays() throws IOException {
    SdsArchive archive = new SdsArchive(folder);
    Path day = archive.path(Z, LocalDate.of(2017, 11, 15));
    assertEquals(folder.resolve("2017/KG/PHA2/HGZ.D/KG.PHA2.00.HGZ.D.2017.319"), day);
    write(day, Z, START, 10);
    write(archive.path(Z, LocalDate.of(2017, 11, 17)), Z, START, 10);
    assertEquals(List.of(day), archive.list(List.of(Z), START, START.plusSeconds(60)));
    assertEquals(
        List.of(day),
        archive.list(List.of(Z), START.plusSeconds(86_400), START.plusSeconds(86_460)));
    assertEquals(
        List.of(),
        archive.list(List.of(Z), START.minusSeconds(86_400), START.minusSeconds(40_000)));
    assertEquals(2, WaveformSource.of(List.of(folder)).listFiles().size());
  }

  @Test
  void aCodeCannotLeaveTheArchive() {
    ChannelId evil = ChannelId.of("KG", "../../etc", "", "HGZ");
    assertThrows(
        InvalidValue.class, () -> new SdsArchive(folder).path(evil, LocalDate.of(2017, 1, 1)));
  }
}
