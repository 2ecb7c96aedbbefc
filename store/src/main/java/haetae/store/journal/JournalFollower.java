package haetae.store.journal;

import haetae.world.InvalidValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a journal while it is being written, each entry once: it remembers how far it has come, so
 * that what was read is not read again. Not safe for threads.
 */
public final class JournalFollower {
  private static final int PIECE = 1 << 16;

  private final JournalFolder folder;
  private final long after;
  private final ByteBuffer piece = ByteBuffer.allocate(PIECE);
  private @Nullable Path file;
  private long position;

  /**
   * @param after number of the entry after which to begin; 0 for all
   */
  public JournalFollower(Path folder, long after) {
    this.folder = new JournalFolder(folder);
    this.after = after;
  }

  /**
   * The next entries, in order, at most so many; none if there are none yet.
   *
   * @throws InvalidValue if a line is no entry
   */
  public List<JournalEntry> next(int most) throws IOException {
    List<JournalEntry> found = new ArrayList<>();
    for (Path next : fromHere()) {
      if (!next.equals(file)) {
        file = next;
        position = 0;
      }
      read(next, most, found);
      if (found.size() >= most) {
        break;
      }
    }
    return found;
  }

  private List<Path> fromHere() throws IOException {
    Path here = file;
    List<Path> files = folder.list();
    return here == null
        ? JournalReader.filesAfter(files, after)
        : files.stream().filter(other -> other.compareTo(here) >= 0).toList();
  }

  /** Whole lines only: an unfinished one is being written, or was never acknowledged. */
  private void read(Path from, int most, List<JournalEntry> to) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try (FileChannel channel = FileChannel.open(from)) {
      long at = position;
      while (to.size() < most && channel.read(piece.clear(), at) > 0) {
        piece.flip();
        while (piece.hasRemaining() && to.size() < most) {
          byte b = piece.get();
          at++;
          if (b != '\n') {
            line.write(b);
            continue;
          }
          take(from, line.toString(StandardCharsets.UTF_8), to);
          line.reset();
          position = at;
        }
      }
    }
  }

  private void take(Path from, String line, List<JournalEntry> to) {
    try {
      JournalEntry entry = EntryLine.read(line);
      if (entry.number() > after) {
        to.add(entry);
      }
    } catch (InvalidValue e) {
      throw new InvalidValue(
          from.getFileName() + " at byte " + position + ": " + e.getMessage(), e);
    }
  }
}
