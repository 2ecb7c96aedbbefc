package haetae.app.sense.seedlink.server;

import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The newest records of all stations, numbered 1, 2, 3 … in one row, as ringserver numbers them.
 * Safe for threads.
 */
final class RecordRing {
  /** A record: miniSEED 2 of 512 bytes, never changed. */
  static final class Held {
    final ServedStream stream;
    final long startNanos;
    final long endNanos;
    final byte[] bytes;
    long sequence;

    /**
     * @param endNanos when the next sample would come
     */
    Held(ServedStream stream, long startNanos, long endNanos, byte[] bytes) {
      this.stream = stream;
      this.startNanos = startNanos;
      this.endNanos = endNanos;
      this.bytes = bytes;
    }
  }

  private final @Nullable Held[] slots;
  private long next = 1;

  RecordRing(int size) {
    slots = new Held[size];
  }

  /** Number of the next record. */
  synchronized long next() {
    return next;
  }

  /** Number of the oldest record held, or of the next where there is none. */
  synchronized long oldest() {
    return Math.max(1, next - slots.length);
  }

  synchronized void add(List<Held> records) {
    for (Held record : records) {
      record.sequence = next;
      slots[(int) (next % slots.length)] = record;
      next++;
    }
    notifyAll();
  }

  /**
   * The records held at or after a number, as many as there are and as go into the array.
   *
   * @param waitMs waits so long at most for the first
   * @return how many
   */
  synchronized int read(long sequence, @Nullable Held[] into, long waitMs)
      throws InterruptedException {
    long until = System.nanoTime() + waitMs * 1_000_000;
    for (long left = waitMs; sequence >= next && left > 0; ) {
      wait(left);
      left = (until - System.nanoTime()) / 1_000_000;
    }
    int count = 0;
    for (long at = Math.max(sequence, oldest()); at < next && count < into.length; at++) {
      into[count++] = slots[(int) (at % slots.length)];
    }
    return count;
  }

  /** All that is held, oldest first. */
  synchronized List<@Nullable Held> all() {
    return LongStream.range(oldest(), next)
        .<@Nullable Held>mapToObj(at -> slots[(int) (at % slots.length)])
        .toList();
  }
}
