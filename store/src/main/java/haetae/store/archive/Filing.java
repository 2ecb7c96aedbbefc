package haetae.store.archive;

import haetae.world.flow.Urgency;
import haetae.world.station.ChannelId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Moves what the spool holds to the files of the days, in a thread of its own, behind everything
 * else: nobody waits for it but who reads. What cannot be written is tried again; a segment stays
 * until its records have reached the disk by all we know.
 */
final class Filing implements AutoCloseable {
  /** Linux as usually set writes what it keeps to itself after about 35 s. */
  private static final long TO_THE_DISK_NANOS = 60_000_000_000L;

  private static final long AGAIN_NANOS = 1_000_000_000L;
  private static final long IDLE_MS = 100;

  /** At the end so long is given to bring files to the disk; the next start looks at the rest. */
  private static final long LAST_FORCE_NANOS = 5_000_000_000L;

  /** Segments of so many bytes are looked at together. */
  private static final long MOST_AT_ONCE = 512L << 20;

  /** After so many files the processor is left to others for as long. */
  private static final int BREATH_FILES = 64;

  private final Spool spool;
  private final SdsArchive sds;
  private final DayFiles files = new DayFiles();
  private final Map<ChannelId, ArchivedChannel> channels = new HashMap<>();
  private final Deque<Path> late = new ArrayDeque<>();
  private final Deque<Filed> filed = new ArrayDeque<>();
  private final Semaphore wake = new Semaphore(0);
  private final Thread thread;
  private long lateTriedNanos;
  private long through; // segments, guarded by this
  private int waiters; // guarded by this
  private volatile boolean closing;
  private volatile String trouble = "";

  /** A segment whose records stand in the files of their days. */
  private record Filed(Path segment, Set<Path> files, long nanos) {}

  /** Does with the records of a file what is due. */
  @FunctionalInterface
  private interface Append {
    void to(Path file, List<ByteBuffer> records) throws IOException;
  }

  /**
   * Begins; what an earlier process has left in the spool is in its files when this returns.
   *
   * @param left segments of an earlier process, oldest first
   */
  Filing(Spool spool, SdsArchive sds, List<Path> left) {
    this.spool = spool;
    this.sds = sds;
    late.addAll(left);
    while (!late.isEmpty() && fileLate()) {}
    thread = Urgency.LATER.thread("haetae-archive-days").start(this::run);
  }

  private void run() {
    try {
      while (true) {
        Optional<Path> next = spool.next();
        if (next.isPresent()) {
          file(next.get());
          pass();
        } else if (closing) {
          return;
        } else {
          idle();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void file(Path segment) throws InterruptedException {
    try {
      SegmentRecords records = new SegmentRecords(sds, channels);
      records.add(segment);
      Set<Path> all = new HashSet<>(records.byFile().keySet());
      if (append(records.byFile(), files::append)) {
        filed.add(new Filed(segment, all, System.nanoTime()));
      } else {
        late.add(segment);
      }
    } catch (IOException e) {
      fail(e);
      late.add(segment);
    }
  }

  /** Whether all could be written; those that could are taken out. */
  private boolean append(Map<Path, List<ByteBuffer>> byFile, Append append)
      throws InterruptedException {
    long began = System.nanoTime();
    int written = 0;
    Iterator<Map.Entry<Path, List<ByteBuffer>>> each = byFile.entrySet().iterator();
    while (each.hasNext()) {
      Map.Entry<Path, List<ByteBuffer>> next = each.next();
      try {
        append.to(next.getKey(), next.getValue());
        each.remove();
      } catch (IOException e) {
        fail(e);
      }
      if (++written % BREATH_FILES == 0) {
        breathe(System.nanoTime() - began);
        began = System.nanoTime();
      }
    }
    if (byFile.isEmpty() && late.isEmpty()) {
      trouble = "";
    }
    return byFile.isEmpty();
  }

  private void breathe(long workedNanos) throws InterruptedException {
    synchronized (this) {
      if (waiters > 0 || closing) {
        return;
      }
    }
    if (thread == Thread.currentThread() && spool.waiting() < 2) {
      TimeUnit.NANOSECONDS.sleep(workedNanos);
    }
  }

  /** Whether something could be done for segments that an earlier attempt has not got through. */
  private boolean fileLate() {
    lateTriedNanos = System.nanoTime();
    List<Path> some = new ArrayList<>();
    try {
      SegmentRecords records = new SegmentRecords(sds, channels);
      long bytes = 0;
      for (Path segment : late) {
        bytes += Files.size(segment);
        if (!some.isEmpty() && bytes > MOST_AT_ONCE) {
          break;
        }
        records.add(segment);
        some.add(segment);
      }
      Set<Path> all = new HashSet<>(records.byFile().keySet());
      if (!append(records.byFile(), files::appendMissing)) {
        return false;
      }
      late.removeAll(some);
      some.forEach(segment -> filed.add(new Filed(segment, all, System.nanoTime())));
      trouble = late.isEmpty() ? "" : trouble;
      return true;
    } catch (IOException e) {
      fail(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  private void fail(IOException e) {
    trouble = "the archive cannot be written: " + e.getMessage();
  }

  private synchronized void pass() {
    through++;
    notifyAll();
  }

  private void idle() throws InterruptedException {
    try {
      spool.endIfDue();
      retire();
    } catch (IOException e) {
      fail(e);
    }
    if (!late.isEmpty() && System.nanoTime() - lateTriedNanos > AGAIN_NANOS) {
      fileLate();
    }
    if (wake.tryAcquire(IDLE_MS, TimeUnit.MILLISECONDS)) {
      wake.drainPermits();
    }
  }

  /** Segments go once the operating system has had time to bring their files to the disk. */
  private void retire() throws IOException {
    while (!filed.isEmpty() && System.nanoTime() - filed.getFirst().nanos() > TO_THE_DISK_NANOS) {
      Files.deleteIfExists(filed.removeFirst().segment());
    }
  }

  /** Waits until what was taken before stands in the files of its days, but not for ever. */
  void settle(long atMostNanos) {
    long until = System.nanoTime() + atMostNanos;
    try {
      spool.end();
      long asked = spool.ended();
      await(asked, until);
    } catch (IOException e) {
      fail(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void await(long asked, long until) throws InterruptedException {
    waiters++;
    wake.release();
    try {
      long left = until - System.nanoTime();
      while (through < asked && left > 0 && thread.isAlive()) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
        left = until - System.nanoTime();
      }
    } finally {
      waiters--;
    }
  }

  /** Why files of days cannot be written at the moment; empty if all is well. */
  String trouble() {
    return trouble;
  }

  /** Files what is in the spool and brings it to the disk; what cannot be is left there. */
  @Override
  public void close() throws IOException {
    closing = true;
    wake.release();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    if (!late.isEmpty()) {
      fileLate();
    }
    if (forced()) {
      for (Filed one : filed) {
        Files.deleteIfExists(one.segment());
      }
    }
  }

  private boolean forced() throws IOException {
    long until = System.nanoTime() + LAST_FORCE_NANOS;
    Set<Path> all = new HashSet<>();
    filed.forEach(one -> all.addAll(one.files()));
    for (Path file : all) {
      if (System.nanoTime() > until) {
        return false;
      }
      DayFiles.force(file);
    }
    return true;
  }
}
