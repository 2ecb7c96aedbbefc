package haetae.store.archive;

import java.util.Map;
import java.util.TreeMap;

/** Which stretches of a channel have been written lately. Bounded; for one thread. */
final class Covered {
  private static final int MOST_STRETCHES = 64;
  private static final long JOIN_NANOS = 1_000_000;

  private final TreeMap<Long, Long> endOfStart = new TreeMap<>();

  /** Whether all of a stretch has been written. */
  boolean contains(long startNanos, long endNanos) {
    Map.Entry<Long, Long> before = endOfStart.floorEntry(startNanos + JOIN_NANOS);
    return before != null && before.getValue() >= endNanos - JOIN_NANOS;
  }

  /** Adds a stretch, joined to those it touches; beyond what is held the oldest is forgotten. */
  void add(long startNanos, long endNanos) {
    long start = startNanos;
    long end = endNanos;
    Map.Entry<Long, Long> other = endOfStart.floorEntry(end + JOIN_NANOS);
    while (other != null && other.getValue() >= start - JOIN_NANOS) {
      start = Math.min(start, other.getKey());
      end = Math.max(end, other.getValue());
      endOfStart.remove(other.getKey());
      other = endOfStart.floorEntry(end + JOIN_NANOS);
    }
    endOfStart.put(start, end);
    if (endOfStart.size() > MOST_STRETCHES) {
      endOfStart.pollFirstEntry();
    }
  }
}
