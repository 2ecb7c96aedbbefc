package haetae.store.archive;

import haetae.signal.format.MiniSeedReader;
import haetae.signal.format.RecordHeader;
import haetae.world.data.Packet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * What an archive has kept since a time, for whoever begins again. Read a slice of time after the
 * other, the shorter the more channels there are, so that about {@value #CHANNEL_SECONDS} channel
 * seconds are in memory at once, however long the time.
 */
final class LastMinutes {
  /** At 100 Hz 15 million samples, 120 MB. */
  private static final long CHANNEL_SECONDS = 150_000;

  private static final int SHORTEST_SLICE_S = 2;
  private static final int MOST_SLICES = 4000;
  private static final int FIRST_PIECE = 1 << 16;

  private final Path root;
  private final long fromNanos;
  private final long channelSeconds;
  private final List<Tail> tails = new ArrayList<>();
  private final MiniSeedReader decoder = new MiniSeedReader();

  LastMinutes(Path root, Instant from) {
    this(root, from, CHANNEL_SECONDS);
  }

  LastMinutes(Path root, Instant from, long channelSeconds) {
    this.root = root;
    this.channelSeconds = channelSeconds;
    fromNanos = Packet.nanos(from);
  }

  /** The end of a file, and where in it each slice of time begins. */
  private static final class Tail {
    private final Path file;
    private final long[] begins;
    private final long end;

    Tail(Path file, long[] begins, long end) {
      this.file = file;
      this.begins = begins;
      this.end = end;
    }

    long begin(int slice) {
      return slice < begins.length ? begins[slice] : end;
    }
  }

  /**
   * Tells all packets, those of a slice of time in the order of their ends. A packet that had come
   * late stands in its file behind later ones and is told with them.
   *
   * @throws UncheckedIOException if a file cannot be read
   */
  void read(Consumer<? super Packet> out) {
    List<Path> files = files();
    long sliceNanos =
        Math.max(SHORTEST_SLICE_S, channelSeconds / Math.max(1, files.size())) * 1_000_000_000L;
    int slices = 0;
    for (Path file : files) {
      Tail tail = tail(file, sliceNanos);
      slices = Math.max(slices, tail.begins.length);
      tails.add(tail);
    }
    for (int slice = 0; slice < slices; slice++) {
      List<Packet> packets = new ArrayList<>();
      for (Tail tail : tails) {
        decode(tail, slice, packets);
      }
      packets.sort(Comparator.comparingLong(Packet::endNanos));
      packets.forEach(out);
    }
  }

  /** Of the day of the time, the one before (its last record may reach over) and all later ones. */
  private List<Path> files() {
    LocalDate before = LocalDate.ofInstant(Packet.instant(fromNanos), ZoneOffset.UTC).minusDays(1);
    try {
      return new ArchiveFiles(root).list(before);
    } catch (IOException e) {
      throw new UncheckedIOException("the archive cannot be listed", e);
    }
  }

  /** Goes back from the end in growing pieces until the time is reached. */
  private Tail tail(Path file, long sliceNanos) {
    try (FileChannel channel = FileChannel.open(file)) {
      long size = channel.size();
      long whole = size - size % Records.SHORTEST;
      for (long length = Math.min(whole, FIRST_PIECE); ; length = Math.min(whole, length * 4)) {
        Slices slices = new Slices(sliceNanos);
        new RecordScan()
            .scan(
                channel,
                whole - length,
                whole,
                (header, position, bytes) -> slices.record(header, position));
        if (slices.reached || length == whole) {
          return new Tail(file, slices.begins, whole);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  /** Finds where slices begin, from the records of a file in the order in which they stand. */
  private final class Slices {
    private final long sliceNanos;
    private long[] begins = new long[0];
    private boolean reached;

    Slices(long sliceNanos) {
      this.sliceNanos = sliceNanos;
    }

    void record(RecordHeader header, long position) {
      long endNanos =
          header.startNanos() + Math.round(header.sampleCount() * 1e9 / header.sampleRateHz());
      if (endNanos < fromNanos) {
        reached = true;
        return;
      }
      // A time far ahead, of a clock that runs wild, falls into the last slice.
      long slice = Math.floorDiv(header.startNanos() - fromNanos, sliceNanos);
      int known = begins.length;
      int needed = Math.clamp(slice, 0, MOST_SLICES - 1) + 1;
      if (needed > known) {
        begins = Arrays.copyOf(begins, needed);
        Arrays.fill(begins, known, needed, position);
      }
    }
  }

  private void decode(Tail tail, int slice, List<Packet> to) {
    long begin = tail.begin(slice);
    int length = Math.toIntExact(tail.begin(slice + 1) - begin);
    if (length <= 0) {
      return;
    }
    try (FileChannel channel = FileChannel.open(tail.file)) {
      ByteBuffer bytes = ByteBuffer.allocate(length);
      while (bytes.hasRemaining() && channel.read(bytes, begin + bytes.position()) >= 0) {}
      decoder.scan(
          new ByteArrayInputStream(bytes.array(), 0, bytes.position()),
          packet -> {
            if (packet.endNanos() >= fromNanos) {
              to.add(copy(packet));
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(tail.file + " cannot be read", e);
    }
  }

  private static Packet copy(Packet packet) {
    return new Packet(
        packet.channel(),
        packet.startNanos(),
        packet.sampleRateHz(),
        Arrays.copyOf(packet.array(), packet.count()),
        packet.count());
  }
}
