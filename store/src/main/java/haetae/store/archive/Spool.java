package haetae.store.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What has been taken and need not yet stand in the files of its days: records one after the other
 * in segments of some seconds, of all channels together. So a packet is safe with one write,
 * however many files its kind needs. Safe for threads.
 */
final class Spool implements AutoCloseable {
  /** Folder beside those of the years. */
  static final String FOLDER = "spool";

  private static final long MOST_BYTES = 64L << 20;
  private static final String SUFFIX = ".mseed";

  private final Path folder;
  private final long mostNanos;
  private final Deque<Path> closed = new ArrayDeque<>();
  private final List<Path> unforced = new ArrayList<>();
  private long number;
  private long ended;
  private @Nullable FileChannel open;
  private @Nullable Path path;
  private long openedNanos;

  /**
   * A spool that begins behind what an earlier process has left.
   *
   * @param root folder of the archive
   * @param mostNanos a segment is closed after so long
   */
  Spool(Path root, long mostNanos) throws IOException {
    folder = root.resolve(FOLDER);
    this.mostNanos = mostNanos;
    List<Path> left = left(root);
    number = left.isEmpty() ? 0 : number(left.getLast());
  }

  /** Segments that stand in an archive, oldest first. */
  static List<Path> left(Path root) throws IOException {
    List<Path> left =
        new ArrayList<>(
            ArchiveFiles.below(root.resolve(FOLDER), name -> name.matches("\\d{12}\\.mseed")));
    left.sort(null);
    return left;
  }

  private static long number(Path segment) {
    String name = String.valueOf(segment.getFileName());
    return Long.parseLong(name.substring(0, name.length() - SUFFIX.length()));
  }

  /** Appends all or nothing. */
  synchronized void append(ByteBuffer records) throws IOException {
    FileChannel channel = open == null ? begin() : open;
    long size = channel.position();
    try {
      while (records.hasRemaining()) {
        channel.write(records);
      }
    } catch (IOException e) {
      channel.truncate(size);
      throw e;
    }
    if (channel.position() >= MOST_BYTES) {
      end();
    }
  }

  private FileChannel begin() throws IOException {
    Files.createDirectories(folder);
    Path next = folder.resolve(String.format(Locale.ROOT, "%012d%s", ++number, SUFFIX));
    FileChannel channel =
        FileChannel.open(next, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    open = channel;
    path = next;
    openedNanos = System.nanoTime();
    return channel;
  }

  /** Closes the segment that is being written, if there is one. */
  synchronized void end() throws IOException {
    FileChannel channel = open;
    Path segment = path;
    if (channel != null && segment != null) {
      open = null;
      path = null;
      closed.add(segment);
      unforced.add(segment); // whoever forces takes his time; nobody may wait for that here
      ended++;
      channel.close();
    }
  }

  /** The same once it has been written for long enough. */
  synchronized void endIfDue() throws IOException {
    if (open != null && System.nanoTime() - openedNanos >= mostNanos) {
      end();
    }
  }

  /** The oldest closed segment that nobody has taken yet. */
  synchronized Optional<Path> next() {
    return Optional.ofNullable(closed.poll());
  }

  /** Segments that were closed so far. */
  synchronized long ended() {
    return ended;
  }

  /** Segments that wait to be taken. */
  synchronized int waiting() {
    return closed.size();
  }

  /** Brings to the disk what is being written and what was closed since; holds up nobody. */
  void force() throws IOException {
    List<Path> whole;
    Path growing;
    synchronized (this) {
      whole = List.copyOf(unforced);
      growing = path;
    }
    for (Path segment : whole) {
      DayFiles.force(segment);
      synchronized (this) {
        unforced.remove(segment);
      }
    }
    if (growing != null) {
      DayFiles.force(growing);
    }
  }

  @Override
  public void close() throws IOException {
    end();
    force();
  }
}
