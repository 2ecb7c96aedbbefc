package haetae.store.archive;

import java.util.Arrays;

/** Which stretches of a channel have been written lately. Bounded; for one thread. */
final class Covered {
  private static final int MOST_STRETCHES = 64;
  private static final long JOIN_NANOS = 1_000_000;

  private long[] starts = new long[1]; // rising, none touching another
  private long[] ends = new long[1];
  private int size;

  /** Whether all of a stretch has been written. */
  boolean contains(long startNanos, long endNanos) {
    int before = lastFrom(startNanos + JOIN_NANOS);
    return before >= 0 && ends[before] >= endNanos - JOIN_NANOS;
  }

  /** Adds a stretch, joined to those it touches; beyond what is held the oldest is forgotten. */
  void add(long startNanos, long endNanos) {
    long start = startNanos;
    long end = endNanos;
    int last = lastFrom(end + JOIN_NANOS);
    int first = last + 1;
    while (first > 0 && ends[first - 1] >= start - JOIN_NANOS) {
      first--;
      start = Math.min(start, starts[first]);
      end = Math.max(end, ends[first]);
    }
    replace(first, last + 1, start, end);
    if (size > MOST_STRETCHES) {
      move(1, 0);
    }
  }

  /** The last that starts at or before a time; -1 if none does. */
  private int lastFrom(long nanos) {
    int i = size - 1;
    while (i >= 0 && starts[i] > nanos) {
      i--;
    }
    return i;
  }

  private void replace(int from, int to, long start, long end) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    move(to, from + 1);
    starts[from] = start;
    ends[from] = end;
  }

  /** All from one place on to another place. */
  private void move(int from, int to) {
    System.arraycopy(starts, from, starts, to, size - from);
    System.arraycopy(ends, from, ends, to, size - from);
    size += to - from;
  }
}
