package haetae.store.archive;

import haetae.signal.format.RecordHeader;
import haetae.world.station.ChannelId;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What stands in one file, found from its record headers: its stretches, and for every {@value
 * #RECORDS_PER_BLOCK} records the time they span. Only what was appended since is read again. Safe
 * for threads.
 */
final class FileIndex {
  static final int RECORDS_PER_BLOCK = 128;

  private final Path file;
  private final ChannelId channel;
  private final Stretches stretches;
  private final List<Block> blocks = new ArrayList<>();
  private Object key = "";
  private long read;

  /** Records that stand side by side. */
  private static final class Block {
    private final long from;
    private long to;
    private long startNanos = Long.MAX_VALUE;
    private long endNanos = Long.MIN_VALUE;
    private int records;

    Block(long from) {
      this.from = from;
    }
  }

  FileIndex(Path file, ChannelId channel) {
    this.file = file;
    this.channel = channel;
    stretches = new Stretches(channel);
  }

  /** Stretches of the file as it is now. */
  synchronized List<Stretch> stretches() throws IOException {
    try (FileChannel open = FileChannel.open(file)) {
      follow(open);
    } catch (NoSuchFileException e) {
      return List.of(); // removed meanwhile
    }
    return stretches.list();
  }

  /** Records with samples in a time window, as they stand in the file. */
  synchronized void records(long fromNanos, long toNanos, Consumer<ArchivedRecord> out)
      throws IOException {
    try (FileChannel open = FileChannel.open(file)) {
      follow(open);
      RecordScan scan = new RecordScan();
      for (Block block : blocks) {
        if (block.startNanos < toNanos && block.endNanos > fromNanos) {
          scan.scan(
              open,
              block.from,
              block.to,
              (header, position, bytes) -> {
                long end = end(header);
                if (meant(header) && header.startNanos() < toNanos && end > fromNanos) {
                  out.accept(record(header, end, position, bytes));
                }
              });
        }
      }
    } catch (NoSuchFileException e) {
      // removed meanwhile
    }
  }

  private ArchivedRecord record(RecordHeader header, long end, long position, int bytes) {
    return new ArchivedRecord(
        file, position, bytes, channel, header.startNanos(), end, header.sampleRateHz());
  }

  private boolean meant(RecordHeader header) {
    return header.channel().equals(channel);
  }

  private static long end(RecordHeader header) {
    return header.startNanos() + Math.round(header.sampleCount() * 1e9 / header.sampleRateHz());
  }

  /** Reads what was appended; a file that was replaced is read anew. */
  private void follow(FileChannel open) throws IOException {
    Object found = String.valueOf(Files.getAttribute(file, "creationTime"));
    if (open.size() < read || !found.equals(key)) {
      key = found;
      read = 0;
      blocks.clear();
      stretches.clear();
    }
    if (open.size() > read) {
      read = new RecordScan().scan(open, read, open.size(), this::add);
    }
  }

  private void add(RecordHeader header, long position, int bytes) {
    if (!meant(header)) {
      return;
    }
    if (blocks.isEmpty() || blocks.getLast().records == RECORDS_PER_BLOCK) {
      blocks.add(new Block(position));
    }
    long end = end(header);
    Block block = blocks.getLast();
    block.records++;
    block.to = position + bytes;
    block.startNanos = Math.min(block.startNanos, header.startNanos());
    block.endNanos = Math.max(block.endNanos, end);
    stretches.add(header.startNanos(), end, header.sampleRateHz());
  }
}
