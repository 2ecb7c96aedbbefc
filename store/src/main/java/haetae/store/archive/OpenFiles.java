package haetae.store.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Files that are being appended to, at most so many open; whole records only. For one thread. */
final class OpenFiles implements AutoCloseable {
  private static final int MOST_OPEN = 1000;

  private final LinkedHashMap<Path, FileChannel> open = new LinkedHashMap<>(16, 0.75f, true);
  private final Set<Path> unforced = new HashSet<>();

  /** Appends all or nothing. A torn record at the end of an older file is cut off first. */
  void append(Path file, byte[] records) throws IOException {
    FileChannel channel = channel(file);
    long size = channel.size();
    try {
      ByteBuffer buffer = ByteBuffer.wrap(records);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      unforced.add(file);
    } catch (IOException e) {
      channel.truncate(size);
      throw e;
    }
  }

  private FileChannel channel(Path file) throws IOException {
    FileChannel known = open.get(file);
    if (known != null) {
      return known;
    }
    Files.createDirectories(file.getParent());
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    long torn = channel.size() % WaveformArchive.RECORD;
    if (torn > 0) {
      channel.truncate(channel.size() - torn);
    }
    open.put(file, channel);
    if (open.size() > MOST_OPEN) {
      Map.Entry<Path, FileChannel> oldest = open.pollFirstEntry();
      oldest.getValue().force(false);
      oldest.getValue().close();
      unforced.remove(oldest.getKey());
    }
    return channel;
  }

  /** Brings everything to the disk. */
  void force() throws IOException {
    for (Path file : unforced) {
      FileChannel channel = open.get(file);
      if (channel != null) {
        channel.force(false);
      }
    }
    unforced.clear();
  }

  @Override
  public void close() throws IOException {
    force();
    for (FileChannel channel : open.values()) {
      channel.close();
    }
    open.clear();
  }
}
