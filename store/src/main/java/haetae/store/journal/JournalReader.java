package haetae.store.journal;

import haetae.world.InvalidValue;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads a journal from its first entry to its last, a line at a time. */
public final class JournalReader {
  /** Longest line, bytes: a body of four-byte letters and the other fields. */
  private static final int MOST_LINE = 4 * JournalEntry.MOST_BODY + 1000;

  private final JournalFolder folder;

  /** Reader of a folder, which may be empty or absent. */
  public JournalReader(Path folder) {
    this.folder = new JournalFolder(folder);
  }

  /** A line of a file, counted from 1. */
  record Line(Path file, int number, String text, boolean ended) {}

  /**
   * Hands on every entry, in order. An unfinished last line is left out: it was never acknowledged.
   *
   * @throws InvalidValue if a line is no entry; whether entries follow each other is said by {@link
   *     JournalCheck}
   */
  public void read(Consumer<JournalEntry> to) throws IOException {
    lines(line -> {
      if (line.ended()) {
        to.accept(entry(line));
      }
    });
  }

  private static JournalEntry entry(Line line) {
    try {
      return EntryLine.read(line.text());
    } catch (InvalidValue e) {
      throw new InvalidValue(
          line.file().getFileName() + " line " + line.number() + ": " + e.getMessage(), e);
    }
  }

  void lines(Consumer<Line> to) throws IOException {
    for (Path file : folder.list()) {
      lines(file, to);
    }
  }

  static void lines(Path file, Consumer<Line> to) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      int number = 1;
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (b == '\n') {
          to.accept(new Line(file, number++, bytes.toString(StandardCharsets.UTF_8), true));
          bytes.reset();
        } else if (bytes.size() < MOST_LINE) {
          bytes.write(b);
        }
      }
      if (bytes.size() > 0) {
        to.accept(new Line(file, number, bytes.toString(StandardCharsets.UTF_8), false));
      }
    }
  }
}
