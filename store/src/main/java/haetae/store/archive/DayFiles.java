package haetae.store.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Appends records to the files of days; a file is open only for that. For one thread. */
final class DayFiles {
  /** More names are not remembered; a file that is forgotten is only looked at again. */
  private static final int MOST_MENDED = 100_000;

  /** Read back beyond what may stand there already, bytes: what else came in between. */
  private static final int BEYOND = 1 << 16;

  private final Set<Path> mended = new HashSet<>();
  private final TornEnd tornEnd = new TornEnd();

  /**
   * Appends all or nothing, in order. A torn record at the end of an older file is cut off first.
   *
   * @param records each whole; read, not changed
   */
  void append(Path file, List<ByteBuffer> records) throws IOException {
    try (FileChannel channel = open(file)) {
      append(channel, records);
    }
  }

  /** The same, but for those that stand near the end of the file already. */
  void appendMissing(Path file, List<ByteBuffer> records) throws IOException {
    try (FileChannel channel = open(file)) {
      Set<ByteBuffer> there = lastRecords(channel, 2 * bytes(records) + BEYOND);
      append(channel, records.stream().filter(record -> !there.contains(record)).toList());
    }
  }

  private static long bytes(List<ByteBuffer> records) {
    return records.stream().mapToLong(ByteBuffer::remaining).sum();
  }

  private static Set<ByteBuffer> lastRecords(FileChannel channel, long bytes) throws IOException {
    long size = channel.size();
    long from = Math.max(0, size - bytes);
    ByteBuffer tail = ByteBuffer.allocate(Math.toIntExact(size - from));
    while (tail.hasRemaining() && channel.read(tail, from + tail.position()) >= 0) {}
    Set<ByteBuffer> records = new HashSet<>();
    new RecordScan()
        .scan(
            channel,
            from,
            size,
            (header, position, length) -> records.add(tail.slice((int) (position - from), length)));
    return records;
  }

  private static void append(FileChannel channel, List<ByteBuffer> records) throws IOException {
    ByteBuffer[] all = records.stream().map(ByteBuffer::duplicate).toArray(ByteBuffer[]::new);
    long left = bytes(records);
    long size = channel.size();
    channel.position(size);
    try {
      while (left > 0) {
        left -= channel.write(all);
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
      mend(channel);
    }
    return channel;
  }

  private void mend(FileChannel channel) throws IOException {
    long whole = tornEnd.whole(channel);
    if (whole < channel.size()) {
      channel.truncate(whole);
    }
    if (mended.size() > MOST_MENDED) {
      mended.clear();
    }
  }

  /** Reading, too, is needed to look at the end. */
  private static FileChannel create(Path file) throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  /**
   * Brings a file to the disk; one that has gone meanwhile needs none.
   *
   * @throws IOException if the disk does not take it
   */
  static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(false);
    } catch (NoSuchFileException e) {
      // removed meanwhile
    }
  }
}
