package haetae.app.sense.seedlink.server;

import java.util.Optional;

/** The newest records of all stations, numbered 1, 2, 3 … One thread may add, any may read. */
final class RecordRing {
  /** A record: miniSEED 2 of 512 bytes. */
  static final class Held {
    final long sequence;
    final String network;
    final String station;
    final String location;
    final String channel;
    final byte[] bytes;

    Held(
        long sequence,
        String network,
        String station,
        String location,
        String channel,
        byte[] bytes) {
      this.sequence = sequence;
      this.network = network;
      this.station = station;
      this.location = location;
      this.channel = channel;
      this.bytes = bytes;
    }
  }

  private final Held[] slots;
  private long next = 1;

  RecordRing(int size) {
    slots = new Held[size];
  }

  /** Number of the next record. */
  synchronized long next() {
    return next;
  }

  synchronized void add(Held record) {
    slots[(int) (record.sequence % slots.length)] = record;
    next = record.sequence + 1;
    notifyAll();
  }

  /** The first record held at or after a number; waits at most so long for one. */
  synchronized Optional<Held> from(long sequence, long waitMs) throws InterruptedException {
    long until = System.nanoTime() + waitMs * 1_000_000;
    long left = waitMs;
    while (sequence >= next && left > 0) {
      wait(left);
      left = (until - System.nanoTime()) / 1_000_000;
    }
    if (sequence >= next) {
      return Optional.empty();
    }
    long oldest = Math.max(1, next - slots.length);
    return Optional.ofNullable(slots[(int) (Math.max(sequence, oldest) % slots.length)]);
  }
}
