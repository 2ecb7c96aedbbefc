package haetae.store.archive;

import haetae.world.data.Packet;
import haetae.world.flow.Urgency;
import haetae.world.station.ChannelId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * The waveform archive, SDS folders of miniSEED 2, written behind: whoever hands over samples goes
 * on at once. Every packet becomes a record of 256 to 4096 bytes, Steim 2, appended whole to a
 * spool of all channels, which is when it is safe, and some seconds later to the file of its day;
 * what an earlier packet of the channel has covered already is not written again.
 */
public final class WaveformArchive implements AutoCloseable {
  /** Packets that may wait for the disk. */
  public static final int MOST_WAITING = 200_000;

  private static final int MOST_AT_ONCE = 5000;

  /** Bytes that are written at once: more than the records of the longest packet. */
  private static final int MOST_ENCODED = 4 << 20;

  /** So long are packets gathered before they go to the files of their days. A design choice. */
  private static final long SEGMENT_NANOS = 10_000_000_000L;

  /** Writes begin at least this far apart: each has its price, however little there is to write. */
  private static final long GATHER_NANOS = 4_000_000;

  /** Who reads waits so long for what has just come in. */
  private static final long MOST_SETTLE_NANOS = 2_000_000_000L;

  private final SdsArchive sds;
  private final Path root;
  private final ArchiveSettings settings;
  private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
  private final AtomicLong refused = new AtomicLong();
  private final AtomicLong repeated = new AtomicLong();
  private final AtomicLong written = new AtomicLong();
  private final Spool spool;
  private final Filing filing;
  private final ByteBuffer encoded = ByteBuffer.allocateDirect(MOST_ENCODED);
  private final List<Waiting> encodedOf = new ArrayList<>();
  private final Map<ChannelId, ArchivedChannel> channels = new ConcurrentHashMap<>();
  private final Records records = new Records();
  private final ArchiveReader reader;
  private final Thread writer;
  private final Thread forcer;
  private volatile boolean closing;
  private volatile String trouble = "";

  /** Why a packet is not taken; thousands a second may be refused, so it carries no stack trace. */
  private static final class Refused extends IOException {
    private static final long serialVersionUID = 1;

    Refused(String why) {
      super(why);
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }

  private record Waiting(Packet packet, CompletableFuture<Void> done) {}

  private WaveformArchive(Path root, ArchiveSettings settings) throws IOException {
    this.root = root;
    this.settings = settings;
    sds = new SdsArchive(root);
    List<Path> left = Spool.left(root);
    spool = new Spool(root, SEGMENT_NANOS);
    filing = new Filing(spool, sds, left);
    reader = new ArchiveReader(root, () -> filing.settle(MOST_SETTLE_NANOS));
    writer = Urgency.WARNING.thread("haetae-archive").unstarted(this::run); // senders wait for it
    forcer = Thread.ofPlatform().name("haetae-archive-force").daemon(true).unstarted(this::force);
  }

  /** Opens an archive; the folder is made where missing. */
  public static WaveformArchive open(Path root, ArchiveSettings settings) throws IOException {
    Files.createDirectories(root);
    WaveformArchive archive = new WaveformArchive(root, settings);
    archive.writer.start();
    archive.forcer.start();
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
          new Refused(closing ? "the archive is closed" : "too many packets wait for the disk"));
    }
    return done;
  }

  private void run() {
    List<Waiting> batch = new ArrayList<>();
    long began = System.nanoTime();
    try {
      while (!closing || !waiting.isEmpty()) {
        Waiting first = waiting.poll(100, TimeUnit.MILLISECONDS);
        if (first != null) {
          batch.add(first);
          TimeUnit.NANOSECONDS.sleep(began + GATHER_NANOS - System.nanoTime());
          began = System.nanoTime();
          waiting.drainTo(batch, MOST_AT_ONCE);
          batch.forEach(this::take);
          batch.clear();
          spool();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** In a thread of its own: the disk may take long, and nobody waits for it. */
  private void force() {
    try {
      while (!closing) {
        TimeUnit.NANOSECONDS.sleep(Math.round(settings.forceS() * 1e9));
        forceOnce();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void forceOnce() {
    try {
      spool.force();
    } catch (IOException e) {
      trouble = "the archive cannot be brought to the disk: " + e.getMessage();
    }
  }

  private void take(Waiting one) {
    Packet packet = one.packet;
    try {
      ArchivedChannel known = channel(packet);
      if (known.touches(packet)) {
        spool(); // whether it is a repetition depends on what becomes of the other
      }
      if (known.covered().contains(packet.startNanos(), packet.endNanos())) {
        repeated.incrementAndGet(); // came before: a door has sent it again
        one.done.complete(null);
        return;
      }
      known.file(packet.startNanos()); // a channel whose codes are no file name is refused here
      byte[] record = records.of(packet);
      if (record.length > encoded.capacity()) {
        throw new IOException(
            "a packet of "
                + packet.channel()
                + " makes "
                + record.length
                + " bytes; expected at most "
                + encoded.capacity());
      }
      if (record.length > encoded.remaining()) {
        spool();
      }
      encoded.put(record);
      known.take(packet);
      encodedOf.add(one);
    } catch (IOException | RuntimeException e) { // the next is tried again
      refuse(one, e);
    }
  }

  /** One write for all that was taken; then all of it is safe, or none. */
  private void spool() {
    if (encodedOf.isEmpty()) {
      return;
    }
    IOException failure = null;
    try {
      spool.append(encoded.flip());
      trouble = "";
    } catch (IOException e) {
      failure = e;
    }
    encoded.clear();
    for (Waiting one : encodedOf) {
      channel(one.packet).settle(failure == null);
    }
    for (Waiting one : encodedOf) {
      if (failure == null) {
        written.incrementAndGet();
        one.done.complete(null);
      } else {
        refuse(one, failure);
      }
    }
    encodedOf.clear();
  }

  private void refuse(Waiting one, Exception e) {
    trouble = "the archive cannot be written: " + e.getMessage();
    refused.incrementAndGet();
    one.done.completeExceptionally(e);
  }

  private ArchivedChannel channel(Packet packet) {
    return channels.computeIfAbsent(packet.channel(), id -> new ArchivedChannel(id, sds));
  }

  /**
   * Tells what was kept of the time since, in the order of the packets' ends but for what came
   * late. To be called before anything is written: what it finds counts as covered.
   *
   * @throws UncheckedIOException if a file cannot be read
   */
  public void since(Instant from, Consumer<? super Packet> out) {
    filing.settle(MOST_SETTLE_NANOS);
    new LastMinutes(root, from)
        .read(packet -> {
          channel(packet).covered().add(packet.startNanos(), packet.endNanos());
          out.accept(packet);
        });
  }

  /** Reads by channel and time what has been kept, also while this archive is being written. */
  public ArchiveReader reader() {
    return reader;
  }

  /**
   * Removes the days that are too old and, while the archive is too large, the oldest. Today stays.
   *
   * @return the days that were removed
   * @throws IOException if a file cannot be removed
   */
  public List<LocalDate> sweep(LocalDate today) throws IOException {
    return sweep(today, settings);
  }

  /** The same by other settings than those it was opened with. */
  public List<LocalDate> sweep(LocalDate today, ArchiveSettings now) throws IOException {
    filing.settle(MOST_SETTLE_NANOS);
    return new Retention(root, now).sweep(today);
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
    return trouble.isEmpty() ? filing.trouble() : trouble;
  }

  /** Handed over in the moment of closing, when nobody wrote any more. */
  private void refuseLate() {
    for (Waiting late = waiting.poll(); late != null; late = waiting.poll()) {
      refused.incrementAndGet();
      late.done.completeExceptionally(new IOException("the archive is closed"));
    }
  }

  /** Writes what waits and brings it to the disk. */
  @Override
  public void close() {
    closing = true;
    try {
      writer.join();
      forcer.interrupt();
      forcer.join();
      refuseLate();
      spool.close();
      filing.close();
    } catch (IOException e) {
      trouble = "closing the archive: " + e.getMessage();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
