package haetae.signal.stream;

import haetae.world.data.Packet;
import haetae.world.station.ChannelId;
import java.util.ArrayList;
import java.util.List;

/** Keeps what a channel stream hands on, and checks that the times go with the samples. */
final class KeptBlocks implements BlockSink {
  static final ChannelId ID = ChannelId.of("KG", "PHA2", "00", "HGZ");
  static final long START = 1_510_723_771_000_000_000L;

  final List<Double> samples = new ArrayList<>();

  /** Where samples began anew: number of samples before, and the time, ns. */
  final List<Gap> gaps = new ArrayList<>();

  private double rateHz;
  private long anchorNanos;
  private int sinceAnchor;

  record Gap(int after, long resumesAtNanos, double rateHz) {}

  @Override
  public void gap(long resumesAtNanos, double sampleRateHz) {
    gaps.add(new Gap(samples.size(), resumesAtNanos, sampleRateHz));
    rateHz = sampleRateHz;
    anchorNanos = resumesAtNanos;
    sinceAnchor = 0;
  }

  @Override
  public void block(double[] counts, int from, int to, long startNanos) {
    long expected = anchorNanos + Math.round(sinceAnchor * 1e9 / rateHz);
    if (Math.abs(startNanos - expected) > 0.5e9 / rateHz) {
      throw new AssertionError("block at " + startNanos + "; expected " + expected);
    }
    for (int i = from; i < to; i++) {
      samples.add(counts[i]);
    }
    sinceAnchor += to - from;
  }

  /** Samples {@code from} to {@code to} of a channel at 100 Hz whose sample k has the value k². */
  static Packet packet(int from, int to) {
    return packet(from, to, 0);
  }

  /** The same with a clock that is wrong by {@code offsetNanos}. */
  static Packet packet(int from, int to, long offsetNanos) {
    double[] samples = new double[to - from];
    for (int k = from; k < to; k++) {
      samples[k - from] = value(k);
    }
    return new Packet(ID, START + from * 10_000_000L + offsetNanos, 100, samples, to - from);
  }

  static double value(int k) {
    return (double) k * k;
  }

  static List<Double> values(int from, int to) {
    List<Double> values = new ArrayList<>();
    for (int k = from; k < to; k++) {
      values.add(value(k));
    }
    return values;
  }
}
