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
  private static final int MOST_BRIDGED = 64;

  private final StreamSettings settings;
  private final BlockSink sink;
  private final StreamCounts counts = new StreamCounts();
  private final ArrayDeque<Packet> waiting = new ArrayDeque<>();
  private double rateHz;
  private long nextNanos;
  private boolean running;
  private double lastSample;
  private long newestEndNanos = Long.MIN_VALUE;
  private long clockNanos = Long.MIN_VALUE;
  private int lateInARow;
  private long lateSinceNanos;
  private long lateFromNanos;
  private long lateNextNanos;
  private long holeFromNanos = Long.MAX_VALUE;
  private long holeToNanos = Long.MAX_VALUE;

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
    clockNanos = nowNanos;
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
      newestEndNanos = packet.endNanos();
      jumpTo(packet.startNanos());
      append(packet, 0);
    } else if (inHole(packet) || nextNanos - packet.endNanos() >= 1_000_000_000L * 60) {
      counts.late++;
    } else {
      counts.duplicates++;
    }
  }

  /** Whether the packet belongs to the newest hole that was given up. */
  private boolean inHole(Packet packet) {
    return packet.startNanos() < holeToNanos && packet.endNanos() > holeFromNanos;
  }

  /**
   * For longer than holes are waited for, only late packets that continue each other, as fast as
   * time goes by: the clock was set back, the data go on. A stretch sent again comes faster.
   */
  private boolean setBack(Packet packet) {
    boolean continues =
        lateInARow > 0
            && Math.abs(packet.startNanos() - lateNextNanos) * 1e-9 * rateHz
                <= settings.gapToleranceSamples();
    if (!continues) {
      lateInARow = 0;
      lateSinceNanos = clockNanos;
      lateFromNanos = packet.startNanos();
    }
    lateInARow++;
    lateNextNanos = packet.endNanos();
    double passedS = (clockNanos - lateSinceNanos) * 1e-9;
    double sentS = (packet.startNanos() - lateFromNanos) * 1e-9;
    return lateInARow >= settings.clockJumpPackets()
        && passedS >= Math.max(0.5 * sentS, settings.waitForMissingS());
  }

  private void ahead(Packet packet) {
    lateInARow = 0;
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
    return tooShortForAPacket(first, offset)
        || waiting.size() >= MOST_WAITING
        || (newestEndNanos - nextNanos) * 1e-9
            >= settings.waitForMissingS() + first.count() / rateHz;
  }

  /** A hole that is bridged anyway, and no packet of the usual length is missing in it. */
  private boolean tooShortForAPacket(Packet first, double offset) {
    return offset <= settings.interpolateUpToS() * rateHz && offset < first.count();
  }

  private void takeWaiting(Packet first, double offset) {
    int missing = (int) Math.round(offset);
    if (missing < 0) {
      if (-missing < first.count()) {
        counts.overlaps++;
        append(first, -missing);
      } else {
        counts.duplicates++;
      }
      return;
    }
    if (missing == 0) {
      counts.reordered++;
    } else if (missing <= settings.interpolateUpToS() * rateHz && missing <= MOST_BRIDGED) {
      bridge(missing, first.sample(0));
    } else {
      counts.gaps++;
      holeFromNanos = nextNanos;
      holeToNanos = first.startNanos();
      jumpTo(first.startNanos());
    }
    append(first, 0);
  }

  private void bridge(int missing, double target) {
    counts.bridged++;
    double[] bridge = new double[missing]; // seldom
    for (int k = 0; k < missing; k++) {
      bridge[k] = lastSample + (target - lastSample) * (k + 1) / (missing + 1);
    }
    sink.block(bridge, 0, missing, nextNanos);
  }
}
