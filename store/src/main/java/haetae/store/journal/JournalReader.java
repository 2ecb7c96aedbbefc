package haetae.store.journal;

import haetae.world.InvalidValue;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
    lines(ended(to));
  }

  /**
   * As {@link #read}, from the file of a day on: an entry may be somewhat older than the instant.
   */
  public void readSince(Instant from, Consumer<JournalEntry> to) throws IOException {
    String first = folder.of(from).getFileName().toString();
    for (Path file : folder.list()) {
      if (file.getFileName().toString().compareTo(first) >= 0) {
        lines(file, ended(to));
      }
    }
  }

  /** The entries that follow a number, at most so many. */
  public List<JournalEntry> after(long number, int most) throws IOException {
    List<JournalEntry> found = new ArrayList<>();
    for (Path file : filesAfter(number)) {
      lines(
          file,
          ended(entry -> {
            if (entry.number() > number && found.size() < most) {
              found.add(entry);
            }
          }));
      if (found.size() >= most) {
        break;
      }
    }
    return found;
  }

  private List<Path> filesAfter(long number) throws IOException {
    return filesAfter(folder.list(), number);
  }

  /** The last file that begins at or before the entry after {@code number}, and all later ones. */
  static List<Path> filesAfter(List<Path> files, long number) throws IOException {
    int from = files.size() - 1;
    while (from > 0 && firstNumber(files.get(from)) > number + 1) {
      from--;
    }
    return files.subList(Math.max(0, from), files.size());
  }

  private static long firstNumber(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      String line = reader.readLine();
      int tab = line == null ? -1 : line.indexOf('\t');
      return tab > 0 ? Long.parseLong(line.substring(0, tab)) : Long.MAX_VALUE;
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }

  private static Consumer<Line> ended(Consumer<JournalEntry> to) {
    return line -> {
      if (line.ended()) {
        to.accept(entry(line));
      }
    };
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
