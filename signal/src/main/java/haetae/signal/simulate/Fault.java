package haetae.signal.simulate;

import haetae.world.Check;
import haetae.world.data.Packet;
import java.util.ArrayList;
import java.util.List;

/**
 * What goes wrong with a sensor or its line. Deterministic: random ones are drawn from the seed,
 * the channel and the time of the sample, never from how the stream is cut into packets. The packet
 * given is not changed.
 */
public sealed interface Fault {
  /** The packet as the fault leaves it: none, one, or several in order of time. */
  List<Packet> apply(Packet packet);

  /** Sensitivity wrong by a factor. */
  record Gain(double factor) implements Fault {
    public Gain {
      Check.finite("factor", factor);
    }

    @Override
    public List<Packet> apply(Packet packet) {
      return FaultedPacket.mapped(packet, x -> x * factor);
    }
  }

  /** Reversed polarity. */
  record Reversed() implements Fault {
    @Override
    public List<Packet> apply(Packet packet) {
      return FaultedPacket.mapped(packet, x -> -x);
    }
  }

  /** Nothing but a constant, counts. */
  record Dead(double counts) implements Fault {
    @Override
    public List<Packet> apply(Packet packet) {
      return FaultedPacket.mapped(packet, x -> counts);
    }
  }

  /** A constant added, counts: a jump at the first and the last instant of the injection. */
  record Step(double counts) implements Fault {
    @Override
    public List<Packet> apply(Packet packet) {
      return FaultedPacket.mapped(packet, x -> x + counts);
    }
  }

  /** A clock that is wrong: samples carry a time later than the truth by so much, s. */
  record ClockShift(double seconds) implements Fault {
    public ClockShift {
      Check.inRange("seconds", seconds, -1e6, 1e6, "s");
    }

    @Override
    public List<Packet> apply(Packet packet) {
      return FaultedPacket.at(packet, packet.startNanos() + Math.round(seconds * 1e9));
    }
  }

  /** No packets at all. */
  record Silence() implements Fault {
    @Override
    public List<Packet> apply(Packet packet) {
      return List.of();
    }
  }

  /**
   * Single wrong samples.
   *
   * @param perHour mean number per hour
   * @param counts size; the sign is drawn
   */
  record Spikes(long seed, double perHour, double counts) implements Fault {
    public Spikes {
      Check.inRange("perHour", perHour, 0, 36_000, "per hour");
    }

    @Override
    public List<Packet> apply(Packet packet) {
      return FaultedPacket.randomly(
          packet,
          seed,
          "spikes",
          perHour,
          (x, random) -> x + (random.nextDouble() < 0.5 ? -counts : counts));
    }
  }

  /**
   * Noise added.
   *
   * @param counts standard deviation, counts; white
   */
  record Noisy(long seed, double counts) implements Fault {
    public Noisy {
      Check.inRange("counts", counts, 0, 1e9, "counts");
    }

    @Override
    public List<Packet> apply(Packet packet) {
      return FaultedPacket.randomly(
          packet,
          seed,
          "noisy",
          Double.POSITIVE_INFINITY,
          (x, random) -> x + counts * random.nextGaussian());
    }
  }

  /**
   * A burst that swells and dies away, added: counts · sin(2π f t) · sin²(π t / length).
   *
   * @param fromNanos its beginning, nanoseconds since 1970
   * @param lengthS from beginning to end, s
   * @param hz its frequency
   * @param counts largest count
   */
  record Pulse(long fromNanos, double lengthS, double hz, double counts) implements Fault {
    public Pulse {
      Check.inRange("lengthS", lengthS, 0.01, 600, "s");
      Check.inRange("hz", hz, 0.1, 50, "Hz");
      Check.finite("counts", counts);
    }

    @Override
    public List<Packet> apply(Packet packet) {
      return FaultedPacket.timed(
          packet, (nanos, x) -> x + Math.rint(at((nanos - fromNanos) * 1e-9)));
    }

    private double at(double s) {
      double swell = s > 0 && s < lengthS ? Math.sin(Math.PI * s / lengthS) : 0;
      return counts * Math.sin(2 * Math.PI * hz * s) * swell * swell;
    }
  }

  /**
   * Gaps.
   *
   * @param perHour mean number of gaps per hour
   * @param lengthS length of each, s
   */
  record Dropouts(long seed, double perHour, double lengthS) implements Fault {
    public Dropouts {
      Check.inRange("lengthS", lengthS, 0.01, 3600, "s");
      Check.inRange("perHour", perHour, 0, 3600 / lengthS, "per hour");
    }

    @Override
    public List<Packet> apply(Packet packet) {
      long key = RandomStream.key(seed, packet.channel() + "/dropouts");
      List<Packet> out = new ArrayList<>(2);
      int from = 0;
      int k = 0;
      while (k < packet.count()) {
        long slot = Math.floorDiv(packet.timeNanos(k), lengthNanos());
        int end = endOfSlot(packet, k, slot);
        if (lost(key, slot)) {
          addPiece(out, packet, from, k);
          from = end;
        }
        k = end;
      }
      addPiece(out, packet, from, packet.count());
      return out;
    }

    private static void addPiece(List<Packet> out, Packet packet, int from, int to) {
      if (to > from) {
        out.add(Injection.slice(packet, from, to));
      }
    }

    private long lengthNanos() {
      return Math.round(lengthS * 1e9);
    }

    private int endOfSlot(Packet packet, int k, long slot) {
      int end = k + 1;
      while (end < packet.count() && packet.timeNanos(end) < (slot + 1) * lengthNanos()) {
        end++;
      }
      return end;
    }

    /** Time is cut into slots of the gap's length; each is lost or not, as drawn. */
    private boolean lost(long key, long slot) {
      return new RandomStream(key, slot).nextDouble() < perHour * lengthS / 3600;
    }
  }
}
