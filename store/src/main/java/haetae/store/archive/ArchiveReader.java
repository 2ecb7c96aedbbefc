package haetae.store.archive;

import haetae.signal.format.MiniSeedReader;
import haetae.world.data.Packet;
import haetae.world.station.ChannelId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads an archive by channel and time while it is being written: records, stretches without gaps,
 * packets. Kept event windows are read where the day itself is gone. Safe for threads.
 */
public final class ArchiveReader {
  /** Files whose index is remembered; about 30 KB each for a day of 1 s records. */
  private static final int MOST_KNOWN = 4000;

  private final ArchiveFiles files;
  private final Runnable settle;
  private final Map<Path, FileIndex> known =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Path, FileIndex> eldest) {
              return size() > MOST_KNOWN;
            }
          });

  /**
   * @param root folder of the archive, which need not exist yet
   */
  public ArchiveReader(Path root) {
    this(root, () -> {});
  }

  /**
   * Reads an archive that this process writes.
   *
   * @param settle brings to the files of the days what has just come in
   */
  ArchiveReader(Path root, Runnable settle) {
    files = new ArchiveFiles(root);
    this.settle = settle;
  }

  /**
   * Records with samples in a time window, by channel and in order of time; what was covered by an
   * earlier record is left out.
   *
   * @param from first instant
   * @param to first instant after the window
   * @throws UncheckedIOException if a file cannot be read
   */
  public List<ArchivedRecord> records(ChannelPattern pattern, Instant from, Instant to) {
    Map<ChannelId, List<ArchivedRecord>> byChannel = new TreeMap<>();
    long fromNanos = nanos(from);
    long toNanos = nanos(to);
    each(
        pattern,
        from,
        to,
        (channel, index) ->
            index.records(
                fromNanos,
                toNanos,
                byChannel.computeIfAbsent(channel, c -> new ArrayList<>())::add));
    return byChannel.values().stream().flatMap(records -> once(records).stream()).toList();
  }

  private static List<ArchivedRecord> once(List<ArchivedRecord> records) {
    records.sort(
        Comparator.comparingLong(ArchivedRecord::startNanos)
            .thenComparing(Comparator.comparingLong(ArchivedRecord::endNanos).reversed()));
    List<ArchivedRecord> once = new ArrayList<>();
    long covered = Long.MIN_VALUE;
    for (ArchivedRecord record : records) {
      long half = Math.round(0.5e9 / record.sampleRateHz());
      if (record.endNanos() > covered + half) {
        once.add(record);
        covered = record.endNanos();
      }
    }
    return once;
  }

  /**
   * Which stretches exist, by channel and in order of time, cut to the window. What lies between
   * two of a channel is a gap.
   *
   * @throws UncheckedIOException if a file cannot be read
   */
  public List<Stretch> stretches(ChannelPattern pattern, Instant from, Instant to) {
    Map<ChannelId, Stretches> byChannel = new TreeMap<>();
    long fromNanos = nanos(from);
    long toNanos = nanos(to);
    each(
        pattern,
        from,
        to,
        (channel, index) -> {
          Stretches all = byChannel.computeIfAbsent(channel, Stretches::new);
          for (Stretch stretch : index.stretches()) {
            if (stretch.startNanos() < toNanos && stretch.endNanos() > fromNanos) {
              all.add(
                  Math.max(stretch.startNanos(), fromNanos),
                  Math.min(stretch.endNanos(), toNanos),
                  stretch.sampleRateHz());
            }
          }
        });
    return byChannel.values().stream().flatMap(all -> all.list().stream()).toList();
  }

  /**
   * Packets with samples in a time window, by channel and in order of time. Whole records are
   * given, so a little more than the window.
   *
   * @throws UncheckedIOException if a file cannot be read
   */
  public void read(ChannelPattern pattern, Instant from, Instant to, Consumer<? super Packet> out) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      copy(records(pattern, from, to), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("the archive cannot be read", e);
    }
    if (bytes.size() > 0) {
      new MiniSeedReader().read("archive", bytes.toByteArray(), out);
    }
  }

  /** Copies records as they stand; one whose file has gone meanwhile is left out. */
  public static void copy(List<ArchivedRecord> records, OutputStream out) throws IOException {
    @Nullable FileChannel open = null;
    @Nullable Path path = null;
    try {
      for (ArchivedRecord record : records) {
        if (!record.file().equals(path)) {
          if (open != null) {
            open.close();
          }
          path = record.file();
          open = ArchiveFiles.open(path);
        }
        if (open != null) {
          copy(open, record, out);
        }
      }
    } finally {
      if (open != null) {
        open.close();
      }
    }
  }

  private static void copy(FileChannel file, ArchivedRecord record, OutputStream out)
      throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(record.bytes());
    while (bytes.hasRemaining() && file.read(bytes, record.position() + bytes.position()) >= 0) {}
    if (!bytes.hasRemaining()) {
      out.write(bytes.array());
    }
  }

  /** Does something with the index of a file. */
  @FunctionalInterface
  private interface Visit {
    void index(ChannelId channel, FileIndex index) throws IOException;
  }

  private void each(ChannelPattern pattern, Instant from, Instant to, Visit visit) {
    settle.run();
    LocalDate first = day(from).minusDays(1); // its last record may reach into the window
    try {
      for (ArchiveFiles.DayFile file : files.list(pattern, first, day(to.minusNanos(1)))) {
        FileIndex index =
            known.computeIfAbsent(file.path(), path -> new FileIndex(path, file.channel()));
        visit.index(file.channel(), index);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the archive cannot be read", e);
    }
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(Packet.instant(nanos(at)), ZoneOffset.UTC);
  }

  /** Bounded to the years that nanoseconds can say. */
  private static long nanos(Instant at) {
    Instant low = Packet.instant(-9_000_000_000_000_000_000L);
    Instant high = Packet.instant(9_000_000_000_000_000_000L);
    return Packet.nanos(at.isBefore(low) ? low : at.isAfter(high) ? high : at);
  }
}
