package haetae.store.journal;

import haetae.world.InvalidValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a journal is as it was written. Every altered, removed, added or displaced entry is named
 * by its file, line and number; the check goes on after a fault with what the line says.
 */
public final class JournalCheck {
  private final List<String> faults = new ArrayList<>();
  private String before = Chain.BEGINNING;
  private long last;
  private long entries;

  private JournalCheck() {}

  /**
   * What was found.
   *
   * @param entries good and bad
   * @param head hash of the last entry; it stands for everything before it
   * @param faults none if nothing was touched
   */
  public record Result(long entries, String head, List<String> faults) {
    public Result {
      faults = List.copyOf(faults);
    }

    /** Whether nothing was touched. */
    public boolean holds() {
      return faults.isEmpty();
    }
  }

  /**
   * Reads the whole journal.
   *
   * @param known a head that was kept elsewhere, such as on paper; if no entry has it, entries were
   *     cut off or the whole journal was written anew
   */
  public static Result of(Path folder, Optional<String> known) throws IOException {
    JournalCheck check = new JournalCheck();
    boolean[] met = {known.isEmpty() || known.get().equals(Chain.BEGINNING)};
    new JournalReader(folder)
        .lines(line -> {
          check.line(line);
          met[0] |= known.isPresent() && known.get().equals(check.before);
        });
    if (!met[0]) {
      check.faults.add(
          "no entry has the hash "
              + known.orElse("")
              + " that was kept elsewhere: entries were cut off or all were written anew");
    }
    return new Result(check.entries, check.before, check.faults);
  }

  private void line(JournalReader.Line line) {
    String where = line.file().getFileName() + " line " + line.number() + ": ";
    if (!line.ended()) {
      faults.add(where + "the line is not finished; the writer was stopped, nothing was lost");
      return;
    }
    entries++;
    try {
      entry(where, EntryLine.read(line.text()));
    } catch (InvalidValue e) {
      faults.add(where + "after entry " + last + ", " + e.getMessage());
      last++;
    }
  }

  private void entry(String where, JournalEntry entry) {
    if (entry.number() != last + 1) {
      faults.add(where + order(entry.number()));
    } else if (!Chain.holds(before, entry)) {
      faults.add(
          where
              + "entry "
              + entry.number()
              + " was altered, or the one before it: its hash does not follow");
    }
    before = entry.hash();
    last = entry.number();
  }

  private String order(long number) {
    if (number > last + 1) {
      String missing = number == last + 2 ? "entry " : "entries " + (last + 1) + " to ";
      return missing + (number - 1) + " removed or moved: entry " + number + " follows " + last;
    }
    return "entry " + number + " stands after entry " + last + ": moved or put in";
  }
}
