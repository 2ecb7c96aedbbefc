package haetae.store.backup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.store.journal.Journal;
import haetae.store.journal.JournalCheck;
import haetae.world.InvalidValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  private static final Instant NOON = Instant.parse("2017-11-15T12:00:00Z");

  @TempDir Path folder;
  private Path data;
  private Path file;

  @BeforeEach
  void fill() throws IOException {
    data = folder.resolve("data");
    file = folder.resolve("backup.zip");
    write("PURPOSE", "LIVE\n");
    write("accounts.tsv", "admin\t…\n");
    write("archive/2017/XX/A/HNZ.D/XX.A..HNZ.D.2017.319", "waveforms of a day");
    write("archive/events/q1/XX.A..HNZ.D.2017.319", "waveforms of a quake");
    write("observations/2017-11-15.tsv", "a line\nanother that is being wri");
    write("database/haetae.mv.db", "tables");
    try (Journal journal = Journal.open(data.resolve("journal"))) {
      for (int i = 0; i < 50; i++) {
        journal.append(NOON, "pick", "flow", "{\"id\":\"p" + i + "\"}").kept().join();
      }
    }
  }

  private void write(String name, String text) throws IOException {
    Path to = data.resolve(name);
    Files.createDirectories(to.getParent());
    Files.writeString(to, text);
  }

  private String restored(String name) throws IOException {
    return Files.readString(folder.resolve("again").resolve(name));
  }

  private void restore() throws IOException {
    new Restore(file).to(folder.resolve("again"), bytes -> {});
  }

  @Test
  void whatIsRestoredIsWhatWasThereButTablesAndDaysOfWaveforms() throws Exception {
    Backup.Written written = new Backup(data, false).to(file, bytes -> {});
    assertEquals(5, written.files());
    restore();
    assertEquals("admin\t…\n", restored("accounts.tsv"));
    assertEquals("waveforms of a quake", restored("archive/events/q1/XX.A..HNZ.D.2017.319"));
    assertEquals("a line\n", restored("observations/2017-11-15.tsv"), "whole lines only");
    assertFalse(Files.exists(folder.resolve("again/database")));
    assertFalse(Files.exists(folder.resolve("again/archive/2017")));
    JournalCheck.Result journal =
        JournalCheck.of(folder.resolve("again/journal"), Optional.empty());
    assertEquals(50, journal.entries());
    assertTrue(journal.holds());
    assertFalse(Files.exists(folder.resolve("again.restoring")));
  }

  @Test
  void withAllWaveforms() throws Exception {
    new Backup(data, true).to(file, bytes -> {});
    restore();
    assertEquals("waveforms of a day", restored("archive/2017/XX/A/HNZ.D/XX.A..HNZ.D.2017.319"));
  }

  @Test
  void whileTheJournalIsBeingWritten() throws Exception {
    try (Journal journal = Journal.open(data.resolve("journal"))) {
      for (int i = 0; i < 20; i++) {
        for (int k = 0; k < 200; k++) {
          journal.append(NOON, "pick", "flow", "{\"id\":\"more\"}");
        }
        Path next = folder.resolve("backup" + i + ".zip");
        new Backup(data, false).to(next, bytes -> {});
        Path again = folder.resolve("again" + i);
        new Restore(next).to(again, bytes -> {});
        assertTrue(JournalCheck.of(again.resolve("journal"), Optional.empty()).holds());
      }
    }
  }

  @Test
  void nothingIsReplaced() throws Exception {
    new Backup(data, false).to(file, bytes -> {});
    InvalidValue exists =
        assertThrows(InvalidValue.class, () -> new Backup(data, false).to(file, bytes -> {}));
    assertTrue(exists.getMessage().contains("expected a new name"), exists.getMessage());
    InvalidValue full =
        assertThrows(InvalidValue.class, () -> new Restore(file).to(data, bytes -> {}));
    assertTrue(full.getMessage().contains("expected a new folder"), full.getMessage());
    InvalidValue none =
        assertThrows(
            InvalidValue.class,
            () -> new Backup(folder.resolve("nothing"), false).to(file, bytes -> {}));
    assertTrue(none.getMessage().contains("no data folder"), none.getMessage());
  }

  /** The backup with one entry given other bytes, or left out where these are none. */
  private void forge(String name, Optional<byte[]> bytes, Optional<String> newName)
      throws IOException {
    Path forged = folder.resolve("forged.zip");
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file));
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(forged))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        boolean meant = entry.getName().equals(name);
        if (meant && bytes.isEmpty()) {
          continue;
        }
        out.putNextEntry(new ZipEntry(meant ? newName.orElse(name) : entry.getName()));
        out.write(meant ? bytes.get() : in.readAllBytes());
        out.closeEntry();
      }
    }
    file = forged;
  }

  private void refused(String says) {
    InvalidValue e = assertThrows(InvalidValue.class, this::restore);
    assertTrue(e.getMessage().contains(says), e.getMessage());
    assertFalse(Files.exists(folder.resolve("again")), "nothing half done");
    assertFalse(Files.exists(folder.resolve("again.restoring")));
  }

  @Test
  void whatWasAlteredIsRefused() throws Exception {
    new Backup(data, false).to(file, bytes -> {});
    forge("accounts.tsv", Optional.of("mallory\n".getBytes("UTF-8")), Optional.empty());
    refused("accounts.tsv has 8 bytes");
  }

  @Test
  void whatLacksSomethingIsRefused() throws Exception {
    new Backup(data, false).to(file, bytes -> {});
    forge("accounts.tsv", Optional.empty(), Optional.empty());
    refused("lacks accounts.tsv");
  }

  @Test
  void namesThatLeadOutsideAreRefused() throws Exception {
    new Backup(data, false).to(file, bytes -> {});
    forge("accounts.tsv", Optional.of(new byte[3]), Optional.of("../outside"));
    refused("../outside");
    assertFalse(Files.exists(folder.resolve("outside")));
  }

  @Test
  void whatIsCutOffIsRefused() throws Exception {
    new Backup(data, false).to(file, bytes -> {});
    byte[] all = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(all, all.length / 2));
    refused("no backup or is cut off");
  }

  @Test
  void aJournalThatWasTouchedBeforeIsRefused() throws Exception {
    Path day;
    try (var files = Files.list(data.resolve("journal"))) {
      day = files.filter(f -> f.toString().endsWith(".journal")).findFirst().orElseThrow();
    }
    List<String> lines = Files.readAllLines(day);
    lines.remove(10);
    Files.write(day, lines, StandardOpenOption.TRUNCATE_EXISTING);
    new Backup(data, false).to(file, bytes -> {});
    refused("the journal is not whole");
  }

  @Test
  void theSameDataGiveTheSameFiles() throws Exception {
    new Backup(data, false).to(file, bytes -> {});
    restore();
    assertArrayEquals(
        Files.readAllBytes(data.resolve("journal/2017-11-15.journal")),
        Files.readAllBytes(folder.resolve("again/journal/2017-11-15.journal")));
  }
}
