package haetae.signal.stream;

import haetae.world.data.Packet;
import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * Joins the packets of one channel: takes them in any order and hands on consecutive samples, each
 * once. A hole is waited for briefly, bridged if tiny, and otherwise announced as a gap. The steady
 * state allocates nothing; memory is bounded. Not thread-safe: one key, one thread.
 */
public final class ChannelStream {
  private static final int MOST_WAITING = 64;

  private final StreamSettings settings;
  private final BlockSink sink;
  private final StreamCounts counts = new StreamCounts();
  private final ArrayDeque<Packet> waiting = new ArrayDeque<>();
  private final double[] bridge = new double[64];
  private double rateHz;
  private long nextNanos;
  private boolean running;
  private double lastSample;
  private long newestEndNanos = Long.MIN_VALUE;
  private int lateInARow;
  private long lateNextNanos;

  public ChannelStream(StreamSettings settings, BlockSink sink) {
    this.settings = settings;
    this.sink = sink;
  }

  public StreamCounts counts() {
    return counts;
  }

  /**
   * Time of the sample that is expected next, ns since 1970; {@code Long.MIN_VALUE} before the
   * first.
   */
  public long nextNanos() {
    return running ? nextNanos : Long.MIN_VALUE;
  }

  /** Takes one packet. */
  public void accept(Packet packet) {
    counts.packets++;
    if (packet.count() == 0) {
      return;
    }
    newestEndNanos = Math.max(newestEndNanos, packet.endNanos());
    if (!running || packet.sampleRateHz() != rateHz) {
      restart(packet);
      return;
    }
    double offset = offsetSamples(packet.startNanos());
    if (Math.abs(offset) <= settings.gapToleranceSamples()) {
      lateInARow = 0;
      append(packet, 0);
    } else if (offset < 0) {
      overlapping(packet, offset);
    } else {
      ahead(packet);
    }
    drain();
  }

  /** Gives up waiting for holes that are older than allowed at data time {@code nowNanos}. */
  public void onTime(long nowNanos) {
    newestEndNanos = Math.max(newestEndNanos, nowNanos);
    if (!waiting.isEmpty()) {
      drain();
    }
  }

  private double offsetSamples(long startNanos) {
    return (startNanos - nextNanos) * 1e-9 * rateHz;
  }

  private void restart(Packet packet) {
    if (running) {
      counts.rateChanges++;
      counts.gaps++;
    }
    running = true;
    rateHz = packet.sampleRateHz();
    waiting.clear();
    jumpTo(packet.startNanos());
    append(packet, 0);
  }

  private void jumpTo(long startNanos) {
    nextNanos = startNanos;
    sink.gap(startNanos, rateHz);
  }

  private void append(Packet packet, int from) {
    int to = packet.count();
    sink.block(packet.array(), from, to, packet.timeNanos(from));
    counts.samples += to - from;
    lastSample = packet.sample(to - 1);
    nextNanos = packet.endNanos();
  }

  private void overlapping(Packet packet, double offset) {
    int known = (int) Math.round(-offset);
    if (known < packet.count()) {
      counts.overlaps++;
      lateInARow = 0;
      append(packet, known);
      return;
    }
    if (setBack(packet)) {
      counts.clockJumps++;
      counts.gaps++;
      lateInARow = 0;
      waiting.clear();
      jumpTo(packet.startNanos());
      append(packet, 0);
    } else if (nextNanos - packet.endNanos() < 1_000_000_000L * 60) {
      counts.duplicates++;
    } else {
      counts.late++;
    }
  }

  /** Late packets that continue each other: the clock was set back, the data go on. */
  private boolean setBack(Packet packet) {
    boolean continues =
        lateInARow > 0
            && Math.abs(packet.startNanos() - lateNextNanos) * 1e-9 * rateHz
                <= settings.gapToleranceSamples();
    lateInARow = continues ? lateInARow + 1 : 1;
    lateNextNanos = packet.endNanos();
    return lateInARow >= settings.clockJumpPackets();
  }

  private void ahead(Packet packet) {
    if (waiting.size() >= MOST_WAITING) {
      counts.late++;
      return;
    }
    Packet copy =
        new Packet(
            packet.channel(),
            packet.startNanos(),
            packet.sampleRateHz(),
            Arrays.copyOf(packet.array(), packet.count()),
            packet.count());
    insertInOrder(copy);
  }

  private void insertInOrder(Packet packet) {
    ArrayDeque<Packet> later = new ArrayDeque<>();
    while (!waiting.isEmpty() && waiting.peekLast().startNanos() > packet.startNanos()) {
      later.addFirst(waiting.pollLast());
    }
    waiting.addLast(packet);
    waiting.addAll(later);
  }

  private void drain() {
    while (!waiting.isEmpty()) {
      Packet first = waiting.peekFirst();
      double offset = offsetSamples(first.startNanos());
      if (offset > settings.gapToleranceSamples() && !holeGivenUp(first, offset)) {
        return;
      }
      waiting.pollFirst();
      takeWaiting(first, offset);
    }
  }

  private boolean holeGivenUp(Packet first, double offset) {
    return offset <= settings.interpolateUpToS() * rateHz
        || waiting.size() >= MOST_WAITING
        || (newestEndNanos - nextNanos) * 1e-9
            >= settings.waitForMissingS() + first.count() / rateHz;
  }

  private void takeWaiting(Packet first, double offset) {
    int missing = (int) Math.round(offset);
    if (missing < 0) {
      if (-missing < first.count()) {
        append(first, -missing);
      }
      return;
    }
    if (missing == 0) {
      counts.reordered++;
    } else if (missing <= settings.interpolateUpToS() * rateHz && missing <= bridge.length) {
      bridge(missing, first.sample(0));
    } else {
      counts.gaps++;
      jumpTo(first.startNanos());
    }
    append(first, 0);
  }

  private void bridge(int missing, double target) {
    counts.bridged++;
    for (int k = 0; k < missing; k++) {
      bridge[k] = lastSample + (target - lastSample) * (k + 1) / (missing + 1);
    }
    sink.block(bridge, 0, missing, nextNanos);
  }
}
