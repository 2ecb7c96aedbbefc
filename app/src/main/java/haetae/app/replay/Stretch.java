package haetae.app.replay;

import haetae.world.data.Packet;
import haetae.world.station.ChannelId;

/** Samples of one record, kept as integers where they are integers: half the memory. */
final class Stretch {
  private final long startNanos;
  private final double rateHz;
  private final int[] counts;
  private final double[] values;

  private Stretch(long startNanos, double rateHz, int[] counts, double[] values) {
    this.startNanos = startNanos;
    this.rateHz = rateHz;
    this.counts = counts;
    this.values = values;
  }

  static Stretch of(Packet packet) {
    int n = packet.count();
    int[] counts = new int[n];
    for (int k = 0; k < n; k++) {
      double value = packet.sample(k);
      counts[k] = (int) value;
      if (counts[k] != value) {
        double[] values = java.util.Arrays.copyOf(packet.array(), n);
        return new Stretch(packet.startNanos(), packet.sampleRateHz(), new int[0], values);
      }
    }
    return new Stretch(packet.startNanos(), packet.sampleRateHz(), counts, new double[0]);
  }

  long startNanos() {
    return startNanos;
  }

  int count() {
    return Math.max(counts.length, values.length);
  }

  long timeNanos(int k) {
    return startNanos + Math.round(k * 1e9 / rateHz);
  }

  /** Index of the first sample at or after a time, from {@code from} on. */
  int firstAtOrAfter(long nanos, int from) {
    int guess = (int) Math.ceil((nanos - startNanos) * 1e-9 * rateHz) - 1;
    int k = Math.clamp(guess, from, count());
    while (k < count() && timeNanos(k) < nanos) {
      k++;
    }
    return k;
  }

  Packet packet(ChannelId channel, int from, int to) {
    double[] out = new double[to - from];
    for (int k = from; k < to; k++) {
      out[k - from] = counts.length > 0 ? counts[k] : values[k];
    }
    return new Packet(channel, timeNanos(from), rateHz, out, out.length);
  }
}
