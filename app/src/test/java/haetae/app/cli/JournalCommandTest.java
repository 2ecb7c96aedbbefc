package haetae.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.store.journal.Journal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalCommandTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @TempDir Path data;

  @BeforeEach
  void write() throws Exception {
    try (Journal journal = Journal.open(data.resolve("journal"))) {
      for (int i = 1; i <= 20; i++) {
        String kind = i % 2 == 0 ? "quake" : "alert";
        journal.append(NOON.plusSeconds(i), kind, "flow", "{\"i\":" + i + "}").kept().get();
      }
    }
  }

  private Path file() {
    return data.resolve("journal/2026-11-23.journal");
  }

  private int verify(String... more) {
    List<Object> all = new ArrayList<>(List.of("journal", "verify", data));
    all.addAll(List.of(more));
    return CommandRun.of(all.toArray()).code();
  }

  @Test
  void aWholeJournalIsWhole() {
    assertEquals(0, verify());
    assertEquals(0, CommandRun.of("journal", "show", data, "--kind", "alert").code());
    assertEquals(0, CommandRun.of("journal", "export", data).code());
  }

  @Test
  void everyTouchedEntryIsFound() throws Exception {
    List<String> good = Files.readAllLines(file());
    for (int line = 0; line < good.size(); line++) {
      List<String> altered = new ArrayList<>(good);
      altered.set(line, good.get(line).replace("\"i\":", "\"j\":"));
      Files.write(file(), altered);
      assertEquals(1, verify(), "altered line " + (line + 1));
      List<String> doubled = new ArrayList<>(good);
      doubled.add(line, good.get(line));
      Files.write(file(), doubled);
      assertEquals(1, verify(), "doubled line " + (line + 1));
      if (line + 1 < good.size()) {
        List<String> removed = new ArrayList<>(good);
        removed.remove(line);
        Files.write(file(), removed);
        assertEquals(1, verify(), "removed line " + (line + 1));
        List<String> swapped = new ArrayList<>(good);
        swapped.add(line, swapped.remove(line + 1));
        Files.write(file(), swapped);
        assertEquals(1, verify(), "swapped line " + (line + 1));
      }
    }
    String head = good.getLast().split("\t")[4];
    Files.write(file(), good.subList(0, 15));
    assertEquals(0, verify(), "the chain alone cannot know of a cut-off end");
    assertEquals(1, verify("--head", head));
  }

  @Test
  void exportWritesEveryEntryAsJson() throws Exception {
    Path out = data.resolve("all.jsonl");
    assertEquals(0, CommandRun.of("journal", "export", data, "--out", out).code());
    List<String> lines = Files.readAllLines(out);
    assertEquals(20, lines.size());
    assertTrue(lines.getFirst().startsWith("{\"number\":1,\"at\":\"2026-11-23T12:00:01Z\""));
  }

  @Test
  void whatIsNotThereIsSaid() {
    CommandRun run = CommandRun.of("journal", "verify", data.resolve("nowhere"));
    assertEquals(2, run.code());
    assertTrue(run.err().contains("there is no folder"), run.err());
    assertEquals(2, CommandRun.of("journal", "show", data, "--from", "noon").code());
  }

  @Test
  void theConfigurationIsShownAndChecked() throws Exception {
    assertEquals(0, CommandRun.of("config", "show").code());
    Path file = data.resolve("haetae.toml");
    Files.writeString(file, "stations = [\"nowhere.xml\"]\n");
    assertEquals(2, CommandRun.of("config", "check", file).code());
    Files.writeString(file, "data = \"x\"\nhttpp = 3\n");
    CommandRun run = CommandRun.of("config", "check", file);
    assertEquals(2, run.code());
    assertTrue(run.err().contains("'httpp' is no setting"), run.err());
  }
}
