package haetae.store.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.InvalidValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @TempDir Path folder;

  private static String body(int i) {
    return "{\"지진\":" + i + "}";
  }

  private void write(int from, int to) throws Exception {
    try (Journal journal = Journal.open(folder)) {
      List<CompletableFuture<JournalEntry>> done = new ArrayList<>();
      for (int i = from; i <= to; i++) {
        Journal.Handed handed = journal.append(NOON.plusSeconds(i), "quake", "flow", body(i));
        assertEquals(i, handed.number());
        done.add(handed.kept());
      }
      for (int i = from; i <= to; i++) {
        assertEquals(i, done.get(i - from).get().number());
      }
    }
  }

  private List<JournalEntry> read() throws IOException {
    List<JournalEntry> entries = new ArrayList<>();
    new JournalReader(folder).read(entries::add);
    return entries;
  }

  private JournalCheck.Result check() throws IOException {
    return JournalCheck.of(folder, Optional.empty());
  }

  private Path file() {
    return folder.resolve("2026-11-23.journal");
  }

  @Test
  void whatWasWrittenIsReadInOrderAndHolds() throws Exception {
    write(1, 500);
    write(501, 600);
    List<JournalEntry> entries = read();
    assertEquals(600, entries.size());
    assertEquals(body(317), entries.get(316).body());
    JournalCheck.Result result = check();
    assertEquals(List.of(), result.faults());
    assertEquals(600, result.entries());
    assertEquals(entries.getLast().hash(), result.head());
  }

  @Test
  void anEmptyJournalHolds() throws IOException {
    JournalCheck.Result result = check();
    assertTrue(result.holds());
    assertEquals(0, result.entries());
  }

  /** By sha256sum of GNU coreutils 9.1 over the fields, joined as the package says. */
  @Test
  void theHashIsPlainSha256OverTheFields() {
    assertEquals(
        "b6ba6258c0c5b22ee0622ee7b9cbbfa32d65830c28d9e1af8cd9f3f916e72b18",
        Chain.hash(Chain.BEGINNING, 1, NOON, "quake", "flow", "{}"));
  }

  @Test
  void anAlteredEntryIsNamed() throws Exception {
    write(1, 20);
    String text = Files.readString(file());
    Files.writeString(file(), text.replace(body(7), body(8)));
    assertEquals(
        List.of(
            "2026-11-23.journal line 7: entry 7 was altered, or the one before it: its hash does"
                + " not follow"),
        check().faults());
  }

  @Test
  void aRemovedEntryIsNamed() throws Exception {
    write(1, 20);
    List<String> lines = new ArrayList<>(Files.readAllLines(file()));
    lines.remove(9);
    Files.write(file(), lines);
    assertEquals(
        List.of("2026-11-23.journal line 10: entry 10 removed or moved: entry 11 follows 9"),
        check().faults());
  }

  @Test
  void entriesThatChangedPlacesAreNamed() throws Exception {
    write(1, 20);
    List<String> lines = new ArrayList<>(Files.readAllLines(file()));
    String fifth = lines.remove(4);
    lines.add(11, fifth);
    Files.write(file(), lines);
    List<String> faults = check().faults();
    assertTrue(faults.stream().anyMatch(f -> f.contains("entry 5 removed or moved")), "" + faults);
    assertTrue(faults.stream().anyMatch(f -> f.contains("entry 5 stands after")), "" + faults);
  }

  @Test
  void anEntryPutInWithItsOwnHashIsFound() throws Exception {
    write(1, 20);
    List<String> lines = new ArrayList<>(Files.readAllLines(file()));
    JournalEntry sixth = EntryLine.read(lines.get(5));
    String forged = Chain.hash(sixth.hash(), 7, NOON, "quake", "flow", "{\"forged\":1}");
    lines.set(
        6,
        EntryLine.write(new JournalEntry(7, NOON, "quake", "flow", "{\"forged\":1}", forged))
            .strip());
    Files.write(file(), lines);
    assertEquals(1, check().faults().size());
    assertTrue(check().faults().getFirst().startsWith("2026-11-23.journal line 8: entry 8"));
  }

  @Test
  void entriesCutOffTheEndAreFoundByAHeadKeptElsewhere() throws Exception {
    write(1, 20);
    String head = check().head();
    List<String> lines = Files.readAllLines(file());
    Files.write(file(), lines.subList(0, 15));
    assertTrue(check().holds(), "the chain alone cannot know");
    JournalCheck.Result result = JournalCheck.of(folder, Optional.of(head));
    assertEquals(1, result.faults().size());
    assertTrue(result.faults().getFirst().contains("were cut off"));
    write(16, 30);
    assertTrue(JournalCheck.of(folder, Optional.of(check().head())).holds());
  }

  @Test
  void everySingleByteChangedIsFound() throws Exception {
    write(1, 4);
    byte[] good = Files.readAllBytes(file());
    for (int i = 0; i < good.length; i++) {
      byte[] bad = good.clone();
      bad[i] ^= 1;
      Files.write(file(), bad);
      assertFalse(check().holds(), "byte " + i + " of " + good.length);
    }
  }

  @Test
  void aTornLineIsPutAsideAndTheNumbersGoOn() throws Exception {
    write(1, 5);
    Files.writeString(file(), "6\t2026-11-23T12:0", StandardOpenOption.APPEND);
    assertEquals(5, read().size());
    write(6, 8);
    assertTrue(check().holds());
    assertEquals(8, read().size());
    assertEquals("6\t2026-11-23T12:0", Files.readString(folder.resolve("2026-11-23.journal.torn")));
  }

  @Test
  void everyDayHasAFileAndAClockThatGoesBackStaysInTheLast() throws Exception {
    try (Journal journal = Journal.open(folder)) {
      journal.append(NOON, "a", "t", "1").kept().get();
      journal.append(NOON.plusSeconds(86_400), "a", "t", "2").kept().get();
      journal.append(NOON, "a", "t", "3").kept().get();
    }
    assertEquals(1, Files.readAllLines(file()).size());
    assertEquals(2, Files.readAllLines(folder.resolve("2026-11-24.journal")).size());
    assertTrue(check().holds());
  }

  @Test
  void onlyOneWriterAtATime() throws Exception {
    try (Journal journal = Journal.open(folder)) {
      InvalidValue e = assertThrows(InvalidValue.class, () -> Journal.open(folder));
      assertTrue(e.getMessage().contains("being written by another process"));
      assertEquals("", journal.trouble());
    }
    Journal.open(folder).close();
  }

  @Test
  void whatTheFormatCannotHoldIsRefusedAtOnce() throws Exception {
    try (Journal journal = Journal.open(folder)) {
      assertThrows(InvalidValue.class, () -> journal.append(NOON, "two words", "t", "{}"));
      assertThrows(InvalidValue.class, () -> journal.append(NOON, "a", "t", "{\n}"));
      assertThrows(InvalidValue.class, () -> journal.append(NOON, "a", "t\tu", "{}"));
      assertThrows(InvalidValue.class, () -> journal.append(NOON, "a", "t", ""));
      journal.append(NOON, "a", "t", "{}").kept().get();
    }
    assertEquals(1, read().size());
    Journal closed = Journal.open(folder);
    closed.close();
    IllegalStateException e =
        assertThrows(IllegalStateException.class, () -> closed.append(NOON, "a", "t", "{}"));
    assertTrue(e.getMessage().contains("closed"));
  }

  @Test
  void manyWritersAtOnceKeepTheChain() throws Exception {
    try (Journal journal = Journal.open(folder)) {
      List<Thread> writers = new ArrayList<>();
      for (int t = 0; t < 8; t++) {
        int number = t;
        writers.add(
            Thread.ofPlatform()
                .start(() -> {
                  for (int i = 0; i < 200; i++) {
                    journal.append(NOON, "a", "writer-" + number, body(i));
                  }
                }));
      }
      for (Thread writer : writers) {
        writer.join();
      }
    }
    assertEquals(1600, read().size());
    assertTrue(check().holds());
  }
}
