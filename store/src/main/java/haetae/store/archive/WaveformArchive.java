package haetae.store.archive;

import haetae.signal.format.MiniSeedReader;
import haetae.signal.format.MiniSeedWriter;
import haetae.signal.format.RecordFormat;
import haetae.world.InvalidValue;
import haetae.world.data.Packet;
import haetae.world.station.ChannelId;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The waveform archive, SDS folders of miniSEED 2, written behind: whoever hands over samples goes
 * on at once. Every packet becomes records of 512 bytes, Steim 2, appended whole; what an earlier
 * packet of the channel has covered already is not written again.
 */
public final class WaveformArchive implements AutoCloseable {
  /** Length of every record, bytes. */
  static final int RECORD = MiniSeedWriter.USUAL_LENGTH;

  /** Packets that may wait for the disk. */
  public static final int MOST_WAITING = 200_000;

  private static final int MOST_AT_ONCE = 5000;

  private final SdsArchive sds;
  private final Path root;
  private final ArchiveSettings settings;
  private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
  private final AtomicLong refused = new AtomicLong();
  private final AtomicLong repeated = new AtomicLong();
  private final AtomicLong written = new AtomicLong();
  private final OpenFiles files = new OpenFiles();
  private final Map<ChannelId, Covered> covered = new ConcurrentHashMap<>();
  private final ByteArrayOutputStream encoded = new ByteArrayOutputStream(4 * RECORD);
  private final MiniSeedWriter encoder =
      new MiniSeedWriter(encoded, RecordFormat.MINISEED2_STEIM2, RECORD);
  private final Thread writer;
  private volatile boolean closing;
  private volatile String trouble = "";

  private record Waiting(Packet packet, CompletableFuture<Void> done) {}

  private WaveformArchive(Path root, ArchiveSettings settings) {
    this.root = root;
    this.settings = settings;
    sds = new SdsArchive(root);
    writer = Thread.ofPlatform().name("haetae-archive").daemon(true).unstarted(this::run);
  }

  /** Opens an archive; the folder is made where missing. */
  public static WaveformArchive open(Path root, ArchiveSettings settings) throws IOException {
    Files.createDirectories(root);
    WaveformArchive archive = new WaveformArchive(root, settings);
    archive.writer.start();
    return archive;
  }

  /**
   * Hands over samples; never waits for the disk. They are written as whole counts.
   *
   * @return done when the samples will survive the death of this process; failed if they could not
   *     be written or too many wait
   */
  public CompletableFuture<Void> write(Packet packet) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    if (closing || !waiting.offer(new Waiting(packet, done))) {
      refused.incrementAndGet();
      done.completeExceptionally(
          new IOException(
              closing ? "the archive is closed" : "too many packets wait for the disk"));
    }
    return done;
  }

  private void run() {
    List<Waiting> batch = new ArrayList<>();
    long forced = System.nanoTime();
    try {
      while (!closing || !waiting.isEmpty()) {
        Waiting first = waiting.poll(100, TimeUnit.MILLISECONDS);
        if (first != null) {
          batch.add(first);
          waiting.drainTo(batch, MOST_AT_ONCE);
          batch.forEach(this::write);
          batch.clear();
        }
        if ((System.nanoTime() - forced) * 1e-9 > settings.forceS()) {
          force();
          forced = System.nanoTime();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void force() {
    try {
      files.force();
    } catch (IOException e) {
      trouble = "the archive cannot be brought to the disk: " + e.getMessage();
    }
  }

  private void write(Waiting one) {
    Packet packet = one.packet;
    Covered known = covered.computeIfAbsent(packet.channel(), id -> new Covered());
    if (known.contains(packet.startNanos(), packet.endNanos())) {
      repeated.incrementAndGet(); // came before: a door has sent it again
      one.done.complete(null);
      return;
    }
    try {
      encoded.reset();
      encoder.write(
          packet.channel(),
          packet.startNanos(),
          packet.sampleRateHz(),
          packet.array(),
          packet.count());
      LocalDate day = LocalDate.ofInstant(Packet.instant(packet.startNanos()), ZoneOffset.UTC);
      files.append(sds.path(packet.channel(), day), encoded.toByteArray());
      known.add(packet.startNanos(), packet.endNanos());
      written.incrementAndGet();
      trouble = "";
      one.done.complete(null);
    } catch (IOException | InvalidValue e) {
      trouble = "the archive cannot be written: " + e.getMessage();
      refused.incrementAndGet();
      one.done.completeExceptionally(e);
    }
  }

  /**
   * What was kept of the time since, in the order of the packets' ends. To be called before
   * anything is written: what it finds counts as covered.
   *
   * @throws UncheckedIOException if a file cannot be read
   */
  public List<Packet> since(Instant from) {
    List<Packet> packets = new ArrayList<>();
    for (Path file : filesSince(from)) {
      tail(file, from, packets);
    }
    packets.sort(Comparator.comparingLong(Packet::endNanos));
    for (Packet packet : packets) {
      covered
          .computeIfAbsent(packet.channel(), id -> new Covered())
          .add(packet.startNanos(), packet.endNanos());
    }
    return packets;
  }

  private List<Path> filesSince(Instant from) {
    String first = dayOfName(LocalDate.ofInstant(from, ZoneOffset.UTC).minusDays(1));
    Predicate<Path> late =
        file -> {
          String name = file.getFileName().toString();
          return name.length() > first.length()
              && name.substring(name.length() - first.length()).compareTo(first) >= 0;
        };
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).filter(late).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the archive cannot be listed", e);
    }
  }

  /** What the name of a file of a day ends with. */
  private static String dayOfName(LocalDate day) {
    return String.format(Locale.ROOT, ".D.%04d.%03d", day.getYear(), day.getDayOfYear());
  }

  /** Reads a file from its end backwards in growing pieces until it reaches the time. */
  private static void tail(Path file, Instant from, List<Packet> to) {
    long fromNanos = Packet.nanos(from);
    try (FileChannel channel = FileChannel.open(file)) {
      long size = channel.size() - channel.size() % RECORD;
      for (long length = Math.min(size, 1 << 18); ; length = Math.min(size, length * 4)) {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(length, 1 << 30));
        while (bytes.hasRemaining()
            && channel.read(bytes, size - length + bytes.position()) >= 0) {}
        List<Packet> found = new ArrayList<>();
        boolean[] reached = {length >= size};
        new MiniSeedReader()
            .scan(
                new ByteArrayInputStream(bytes.array(), 0, bytes.position()),
                packet -> {
                  if (packet.endNanos() >= fromNanos) {
                    found.add(copy(packet));
                  } else {
                    reached[0] = true;
                  }
                });
        if (reached[0]) {
          to.addAll(found);
          return;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
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

  /**
   * Writes the records that touch a stretch of time, file by file, as they are.
   *
   * @param wanted which channels
   * @param to first instant after the stretch
   * @return their number
   * @throws IOException if a file cannot be read, or nobody takes what is written
   */
  public long records(Predicate<ChannelId> wanted, Instant from, Instant to, OutputStream out)
      throws IOException {
    long fromNanos = Packet.nanos(from);
    long toNanos = Packet.nanos(to);
    long[] records = {0};
    MiniSeedReader reader = new MiniSeedReader();
    for (Path file : filesSince(from)) {
      if (!wanted.test(channel(file))) {
        continue;
      }
      try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
        for (byte[] record = in.readNBytes(RECORD);
            record.length == RECORD;
            record = in.readNBytes(RECORD)) {
          boolean[] touches = {false};
          reader.scan(
              new ByteArrayInputStream(record),
              p -> touches[0] |= p.endNanos() > fromNanos && p.startNanos() < toNanos);
          if (touches[0]) {
            out.write(record);
            records[0]++;
          }
        }
      }
    }
    return records[0];
  }

  /** The channel of a file of SDS, by its name. */
  private static ChannelId channel(Path file) {
    String[] codes = file.getFileName().toString().split("\\.", -1);
    return codes.length == 7
        ? ChannelId.of(codes[0], codes[1], codes[2], codes[3])
        : ChannelId.of("", "?", "", "");
  }

  /**
   * Removes the days that are too old and, while the archive is too large, the oldest. Today stays.
   *
   * @return the days that were removed
   * @throws IOException if a file cannot be removed
   */
  public List<LocalDate> sweep(LocalDate today) throws IOException {
    return new Retention(root, settings).sweep(today);
  }

  /** Packets waiting for the disk. */
  public int backlog() {
    return waiting.size();
  }

  /** Packets that could not be kept. */
  public long refused() {
    return refused.get();
  }

  /** Packets that had been kept before. */
  public long repeated() {
    return repeated.get();
  }

  /** Packets kept. */
  public long written() {
    return written.get();
  }

  /** Why nothing can be written at the moment; empty if all is well. */
  public String trouble() {
    return trouble;
  }

  /** Writes what waits and brings it to the disk. */
  @Override
  public void close() {
    closing = true;
    try {
      writer.join();
      files.close();
    } catch (IOException e) {
      trouble = "closing the archive: " + e.getMessage();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
