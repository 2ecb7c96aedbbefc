package haetae.world.data;

import haetae.world.Check;
import haetae.world.station.ChannelId;
import java.time.Instant;

/**
 * Consecutive samples of one channel, in counts.
 *
 * <p>The packet owns its array. A reader that fills one packet again and again ({@link #refill})
 * must hand it on only to callers that do not keep it; every other packet is never changed. The
 * time of sample {@code k} is {@code start + k / rate}: never accumulated.
 */
public final class Packet {
  private ChannelId channel;
  private long startNanos;
  private double sampleRateHz;
  private double[] samples;
  private int count;

  /**
   * @param startNanos time of the first sample, nanoseconds since 1970-01-01T00:00:00Z
   * @param samples counts; the packet becomes the owner
   * @param count how many of them are used
   */
  public Packet(
      ChannelId channel, long startNanos, double sampleRateHz, double[] samples, int count) {
    Check.positive("sampleRateHz", sampleRateHz, "Hz");
    if (count < 0 || count > samples.length) {
      throw new haetae.world.InvalidValue(
          "packet of " + channel + ": count is " + count + "; expected 0 to " + samples.length);
    }
    this.channel = channel;
    this.startNanos = startNanos;
    this.sampleRateHz = sampleRateHz;
    this.samples = samples;
    this.count = count;
  }

  /** Makes this packet another one, keeping its array; for readers that reuse one packet. */
  public void refill(
      ChannelId newChannel, long newStartNanos, double newRateHz, double[] array, int newCount) {
    channel = newChannel;
    startNanos = newStartNanos;
    sampleRateHz = newRateHz;
    samples = array;
    count = newCount;
  }

  public ChannelId channel() {
    return channel;
  }

  /** Time of the first sample, nanoseconds since 1970. */
  public long startNanos() {
    return startNanos;
  }

  public double sampleRateHz() {
    return sampleRateHz;
  }

  /** Number of samples. */
  public int count() {
    return count;
  }

  /** Sample {@code k}, counts. */
  public double sample(int k) {
    return samples[k];
  }

  /**
   * The samples themselves, counts; the first {@link #count} are valid. Not to be changed or kept.
   */
  public double[] array() {
    return samples;
  }

  /** Time of sample {@code k}, nanoseconds since 1970; {@code k == count} is the packet's end. */
  public long timeNanos(int k) {
    return startNanos + Math.round(k * 1e9 / sampleRateHz);
  }

  /** Instant just after the last sample: when the packet can be had at the earliest. */
  public long endNanos() {
    return timeNanos(count);
  }

  /** Nanoseconds since 1970 as an instant. */
  public static Instant instant(long nanos) {
    return Instant.ofEpochSecond(
        Math.floorDiv(nanos, 1_000_000_000L), Math.floorMod(nanos, 1_000_000_000L));
  }

  /**
   * An instant as nanoseconds since 1970.
   *
   * @throws haetae.world.InvalidValue before 1678 or after 2262, where these do not fit
   */
  public static long nanos(Instant instant) {
    try {
      return Math.addExact(
          Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano());
    } catch (ArithmeticException e) {
      throw new haetae.world.InvalidValue(
          "time is " + instant + "; expected a year from 1678 to 2261", e);
    }
  }
}
