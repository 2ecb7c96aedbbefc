package haetae.signal.simulate;

import haetae.world.data.Packet;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** New packets made of one by a fault. */
final class FaultedPacket {
  /** A sample, changed with random numbers of its own. */
  interface Change {
    double of(double counts, RandomStream random);
  }

  /** A sample, changed by its time. */
  interface TimedChange {
    double of(long nanos, double counts);
  }

  private FaultedPacket() {}

  /** Every sample changed. */
  static List<Packet> mapped(Packet packet, DoubleUnaryOperator change) {
    double[] samples = new double[packet.count()];
    for (int k = 0; k < samples.length; k++) {
      samples[k] = change.applyAsDouble(packet.sample(k));
    }
    return List.of(with(packet, packet.startNanos(), samples));
  }

  /** Every sample changed by its time. */
  static List<Packet> timed(Packet packet, TimedChange change) {
    double[] samples = new double[packet.count()];
    for (int k = 0; k < samples.length; k++) {
      samples[k] = change.of(packet.timeNanos(k), packet.sample(k));
    }
    return List.of(with(packet, packet.startNanos(), samples));
  }

  /** The same samples at another time. */
  static List<Packet> at(Packet packet, long startNanos) {
    return List.of(with(packet, startNanos, Arrays.copyOf(packet.array(), packet.count())));
  }

  /** Samples changed at random, so many per hour on the mean; infinity: all. */
  static List<Packet> randomly(
      Packet packet, long seed, String purpose, double perHour, Change change) {
    long key = RandomStream.key(seed, packet.channel() + "/" + purpose);
    double chance = perHour / 3600 / packet.sampleRateHz();
    double[] samples = Arrays.copyOf(packet.array(), packet.count());
    long first = sampleNumber(packet);
    for (int k = 0; k < samples.length; k++) {
      RandomStream random = new RandomStream(key, first + k);
      if (random.nextDouble() < chance) {
        samples[k] = Math.rint(change.of(samples[k], random));
      }
    }
    return List.of(with(packet, packet.startNanos(), samples));
  }

  /** Samples from 1970 to the packet's first: the same however the stream is cut. */
  private static long sampleNumber(Packet packet) {
    double perNano = packet.sampleRateHz() / 1e9;
    long seconds = Math.floorDiv(packet.startNanos(), 1_000_000_000L);
    long rest = Math.floorMod(packet.startNanos(), 1_000_000_000L);
    return Math.round(seconds * packet.sampleRateHz()) + Math.round(rest * perNano);
  }

  private static Packet with(Packet packet, long startNanos, double[] samples) {
    return new Packet(packet.channel(), startNanos, packet.sampleRateHz(), samples, samples.length);
  }
}
