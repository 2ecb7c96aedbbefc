package haetae.store.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import haetae.world.InvalidValue;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Writes a journal. Whoever has something to say hands it over and goes on; a thread of its own
 * writes and brings it to the disk, many at once. The future is done when the entry will survive a
 * power cut. While the disk is full or gone, entries wait and are written in order afterwards.
 */
public final class Journal implements AutoCloseable {
  /** Entries that may wait. Beyond it the caller is told. */
  public static final int MOST_WAITING = 100_000;

  private static final int MOST_AT_ONCE = 1000;
  private static final long RETRY_MS = 200;

  private final JournalFolder folder;
  private final FileChannel lockFile;
  private final FileLock lock;
  private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
  private final AtomicLong refused = new AtomicLong();
  private final Thread writer;
  private volatile boolean closing;
  private volatile String trouble = "";
  private String head;
  private long last;
  private long handed;
  private @Nullable Path openFile; // the newest, which may not be open yet
  private @Nullable FileChannel open;

  private Journal(Path path, FileChannel lockFile, FileLock lock) throws IOException {
    folder = new JournalFolder(path);
    this.lockFile = lockFile;
    this.lock = lock;
    List<Path> files = folder.list();
    openFile = files.isEmpty() ? null : files.getLast();
    JournalEntry end = JournalTail.mend(files);
    head = end == null ? Chain.BEGINNING : end.hash();
    last = end == null ? 0 : end.number();
    handed = last;
    writer = Thread.ofPlatform().name("haetae-journal").daemon(true).unstarted(this::run);
  }

  /**
   * Opens a journal, or begins one. An unfinished last line, left by a writer that was killed, is
   * put aside in a file {@code ….torn}.
   *
   * @throws InvalidValue if another process writes it, or its last entry cannot be read
   */
  public static Journal open(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path lockPath = folder.resolve("lock");
    FileChannel file =
        FileChannel.open(lockPath, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = tryLock(file);
    if (lock == null) {
      file.close();
      throw new InvalidValue(
          "the journal in " + folder + " is being written by another process; stop that first");
    }
    Journal journal = new Journal(folder, file, lock);
    journal.writer.start();
    return journal;
  }

  private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /**
   * What was handed over.
   *
   * @param number it will have in the journal; known at once, whenever the disk comes to it
   * @param kept done when it is on disk
   */
  public record Handed(long number, CompletableFuture<JournalEntry> kept) {}

  private record Waiting(
      Instant at, String kind, String by, String body, CompletableFuture<JournalEntry> done) {}

  /**
   * Hands over something to be written. Returns at once; never waits for the disk.
   *
   * @param body JSON on one line
   * @return its number, and a future that is done when it is on disk
   * @throws InvalidValue if a field holds a control character or is too long
   * @throws IllegalStateException if too many are waiting or the journal is closed
   */
  public Handed append(Instant at, String kind, String by, String body) {
    new JournalEntry(1, at, kind, by, body, Chain.BEGINNING); // refused here, not by the writer
    CompletableFuture<JournalEntry> done = new CompletableFuture<>();
    synchronized (this) { // numbers go in the order of the queue
      if (closing || !waiting.offer(new Waiting(at, kind, by, body, done))) {
        refused.incrementAndGet();
        throw new IllegalStateException(
            closing ? "the journal is closed" : "too many journal entries wait for the disk");
      }
      return new Handed(++handed, done);
    }
  }

  /** Number of the newest entry that was handed over; 0 before the first. */
  public synchronized long newest() {
    return handed;
  }

  /** Entries waiting for the disk. */
  public int backlog() {
    return waiting.size();
  }

  /** Entries that were not taken because too many waited. */
  public long refused() {
    return refused.get();
  }

  /** Why nothing can be written at the moment; empty if all is well. */
  public String trouble() {
    return trouble;
  }

  private void run() {
    List<Waiting> batch = new ArrayList<>();
    try {
      while (!closing || !waiting.isEmpty()) {
        if (batch.isEmpty()) {
          Waiting first = waiting.poll(RETRY_MS, java.util.concurrent.TimeUnit.MILLISECONDS);
          if (first == null) {
            continue;
          }
          batch.add(first);
          waiting.drainTo(batch, MOST_AT_ONCE - 1);
        }
        if (write(batch)) {
          batch.clear();
        } else if (closing) {
          break;
        } else {
          Thread.sleep(RETRY_MS);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    IllegalStateException lost = new IllegalStateException("the journal was closed: " + trouble);
    batch.forEach(w -> w.done.completeExceptionally(lost));
    waiting.forEach(w -> w.done.completeExceptionally(lost));
  }

  /** Writes all or, where the disk refuses, nothing: what got through is cut off again. */
  private boolean write(List<Waiting> batch) {
    List<JournalEntry> entries = chained(batch);
    try {
      for (int from = 0; from < entries.size(); ) {
        Path file = fileOf(entries.get(from));
        int to = from;
        StringBuilder lines = new StringBuilder();
        while (to < entries.size() && fileOf(entries.get(to)).equals(file)) {
          lines.append(EntryLine.write(entries.get(to++)));
        }
        append(file, lines.toString().getBytes(UTF_8));
        for (int i = from; i < to; i++) {
          head = entries.get(i).hash();
          last = entries.get(i).number();
          batch.get(i).done.complete(entries.get(i));
        }
        from = to;
      }
      trouble = "";
      return true;
    } catch (IOException e) {
      trouble = "journal cannot be written: " + e.getMessage();
      batch.removeIf(w -> w.done.isDone());
      return false;
    }
  }

  /** The file of its day; never one before the last, should the clock have gone back. */
  private Path fileOf(JournalEntry entry) {
    Path file = folder.of(entry.at());
    Path current = openFile;
    return current != null && current.compareTo(file) > 0 ? current : file;
  }

  private List<JournalEntry> chained(List<Waiting> batch) {
    List<JournalEntry> entries = new ArrayList<>(batch.size());
    String before = head;
    long number = last;
    for (Waiting w : batch) {
      number++;
      String hash = Chain.hash(before, number, w.at, w.kind, w.by, w.body);
      entries.add(new JournalEntry(number, w.at, w.kind, w.by, w.body, hash));
      before = hash;
    }
    return entries;
  }

  private void append(Path file, byte[] bytes) throws IOException {
    FileChannel channel = channel(file);
    long size = channel.size();
    try {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(false);
    } catch (IOException e) {
      cutOff(channel, size);
      throw e;
    }
  }

  private static void cutOff(FileChannel channel, long size) {
    try {
      channel.truncate(size);
    } catch (IOException e) {
      // The next opening mends the file; the entries are still waiting here.
    }
  }

  private FileChannel channel(Path file) throws IOException {
    FileChannel now = open;
    if (now != null && now.isOpen() && file.equals(openFile)) {
      return now;
    }
    if (now != null) {
      now.close();
    }
    FileChannel next =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    open = next;
    openFile = file;
    return next;
  }

  /**
   * Writes what is waiting, then ends. What the disk still refuses is given up, its futures failed.
   */
  @Override
  public void close() throws IOException {
    synchronized (this) {
      closing = true;
    }
    try {
      writer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (open != null) {
      open.close();
    }
    lock.close();
    lockFile.close();
  }
}
