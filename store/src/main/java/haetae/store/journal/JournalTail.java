package haetae.store.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The end of a journal when it is opened again. */
final class JournalTail {
  private static final int STEP = 1 << 16;

  private JournalTail() {}

  /**
   * Puts an unfinished last line aside and finds the last entry, without reading what comes before.
   *
   * @return null for a journal without entries
   * @throws haetae.world.InvalidValue if the last line is no entry
   */
  static @Nullable JournalEntry mend(List<Path> files) throws IOException {
    for (Path file : files.reversed()) {
      byte[] tail = cutTorn(file);
      if (tail.length > 0) {
        return EntryLine.read(new String(tail, java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    return null;
  }

  /** The last finished line without its end; empty if the file has none. */
  private static byte[] cutTorn(Path file) throws IOException {
    try (RandomAccessFile random = new RandomAccessFile(file.toFile(), "rw")) {
      long size = random.length();
      long end = lastEnd(random, size);
      if (end < size) {
        byte[] torn = new byte[Math.toIntExact(size - end)];
        random.seek(end);
        random.readFully(torn);
        Path aside = file.resolveSibling(file.getFileName() + ".torn");
        Files.write(aside, torn, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        random.setLength(end);
      }
      if (end == 0) {
        return new byte[0];
      }
      long begin = lastEnd(random, end - 1);
      byte[] line = new byte[Math.toIntExact(end - 1 - begin)];
      random.seek(begin);
      random.readFully(line);
      return line;
    }
  }

  /** Where the last line that ends before {@code size} ends; 0 if none does. */
  private static long lastEnd(RandomAccessFile random, long size) throws IOException {
    byte[] piece = new byte[STEP];
    for (long to = size; to > 0; ) {
      int n = (int) Math.min(STEP, to);
      random.seek(to - n);
      random.readFully(piece, 0, n);
      for (int i = n - 1; i >= 0; i--) {
        if (piece[i] == '\n') {
          return to - n + i + 1;
        }
      }
      to -= n;
    }
    return 0;
  }
}
