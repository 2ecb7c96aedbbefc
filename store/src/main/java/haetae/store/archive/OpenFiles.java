package haetae.store.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Files that are being appended to. So many stay open; those beyond are opened for each append,
 * which costs several times as much but never lets all of them take turns in being closed.
 * Everything but {@link #force} is for one thread.
 */
final class OpenFiles implements AutoCloseable {
  /** A file that nobody has appended to for so long is closed: its day is over. */
  private static final long STALE_NANOS = 120_000_000_000L;

  /** More names are not remembered; a file that is forgotten is only looked at again. */
  private static final int MOST_MENDED = 100_000;

  private int mostOpen;
  private final Map<Path, Open> open = new LinkedHashMap<>(16, 0.75f, true);
  private final Set<Path> mended = new LinkedHashSet<>();
  private final TornEnd tornEnd = new TornEnd();
  private final Set<Path> unforced = new LinkedHashSet<>(); // guarded by itself

  private static final class Open {
    private final FileChannel channel;
    private long usedNanos;

    Open(FileChannel channel) {
      this.channel = channel;
    }
  }

  OpenFiles(int mostOpen) {
    this.mostOpen = mostOpen;
  }

  /** Appends all or nothing. A torn record at the end of an older file is cut off first. */
  void append(Path file, byte[] records) throws IOException {
    Open known = open.get(file);
    Open one = known == null && open.size() < mostOpen ? keep(file) : known;
    if (one == null) {
      try (FileChannel once = open(file)) {
        append(once, records);
      }
    } else {
      one.usedNanos = System.nanoTime();
      append(one.channel, records);
    }
    synchronized (unforced) {
      unforced.add(file);
    }
  }

  /** Null if the process may open no more: then it makes room, for others too. */
  private @Nullable Open keep(Path file) throws IOException {
    try {
      Open one = new Open(open(file));
      open.put(file, one);
      return one;
    } catch (FileSystemException e) {
      if (open.isEmpty() || !String.valueOf(e.getReason()).contains("Too many open files")) {
        throw e;
      }
      mostOpen = open.size() * 3 / 4;
      Iterator<Open> oldestFirst = open.values().iterator();
      while (open.size() > mostOpen) {
        oldestFirst.next().channel.close();
        oldestFirst.remove();
      }
      return null;
    }
  }

  private static void append(FileChannel channel, byte[] records) throws IOException {
    long size = channel.position();
    try {
      ByteBuffer buffer = ByteBuffer.wrap(records);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    } catch (IOException e) {
      channel.truncate(size);
      throw e;
    }
  }

  private FileChannel open(Path file) throws IOException {
    FileChannel channel;
    try {
      channel = create(file);
    } catch (NoSuchFileException e) {
      Files.createDirectories(file.getParent());
      channel = create(file);
    }
    if (mended.add(file)) {
      long whole = tornEnd.whole(channel);
      if (whole < channel.size()) {
        channel.truncate(whole);
      }
      if (mended.size() > MOST_MENDED) {
        mended.clear();
      }
    }
    return channel;
  }

  /** Reading, too, is needed to look at the end; every append goes to the end by its position. */
  private static FileChannel create(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    channel.position(channel.size());
    return channel;
  }

  /** Closes what has not been appended to for long. */
  void closeStale() throws IOException {
    long now = System.nanoTime();
    Iterator<Open> oldestFirst = open.values().iterator();
    while (oldestFirst.hasNext()) {
      Open one = oldestFirst.next();
      if (now - one.usedNanos < STALE_NANOS) {
        return;
      }
      one.channel.close();
      oldestFirst.remove();
    }
  }

  /**
   * Brings to the disk what was appended, longest waiting first. May be called by another thread.
   *
   * @param mostNanos what is not reached in so long waits for the next time
   */
  void force(long mostNanos) throws IOException {
    long begun = System.nanoTime();
    Set<Path> round;
    synchronized (unforced) {
      round = new LinkedHashSet<>(unforced);
    }
    for (Path file : round) {
      if (System.nanoTime() - begun > mostNanos) {
        return;
      }
      synchronized (unforced) {
        unforced.remove(file); // before: what is appended meanwhile is for the next round
      }
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.force(false);
      } catch (NoSuchFileException e) {
        // removed meanwhile
      }
    }
  }

  @Override
  public void close() throws IOException {
    force(Long.MAX_VALUE);
    for (Open one : open.values()) {
      one.channel.close();
    }
    open.clear();
  }
}
