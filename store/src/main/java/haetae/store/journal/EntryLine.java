package haetae.store.journal;

import haetae.world.InvalidValue;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * An entry as a line: number, time, kind, by, hash, body, with tabs between; no field holds a tab.
 */
final class EntryLine {
  private static final int FIELDS = 6;

  private EntryLine() {}

  static String write(JournalEntry e) {
    return e.number()
        + "\t"
        + e.at()
        + '\t'
        + e.kind()
        + '\t'
        + e.by()
        + '\t'
        + e.hash()
        + '\t'
        + e.body()
        + '\n';
  }

  /**
   * Reads a line without its end.
   *
   * @throws InvalidValue if it is no entry
   */
  static JournalEntry read(String line) {
    String[] fields = line.split("\t", -1);
    if (fields.length != FIELDS) {
      throw new InvalidValue("line has " + fields.length + " fields; expected " + FIELDS);
    }
    try {
      return new JournalEntry(
          Long.parseLong(fields[0]),
          Instant.parse(fields[1]),
          fields[2],
          fields[3],
          fields[5],
          fields[4]);
    } catch (NumberFormatException | DateTimeException e) {
      throw new InvalidValue("line is no entry of a journal: " + e.getMessage(), e);
    }
  }
}
