package haetae.signal.pick;

import haetae.signal.filter.BiquadCascade;
import haetae.signal.filter.Butterworth;
import haetae.signal.filter.RunningMean;
import haetae.signal.filter.WorkArray;
import haetae.signal.stream.BlockSink;
import haetae.signal.stream.ChannelStream;
import haetae.world.data.Packet;
import haetae.world.station.Channel;
import haetae.world.station.ChannelId;
import haetae.world.station.GroundQuantity;
import haetae.world.station.Sensitivity;
import java.util.Optional;

/**
 * One channel: packets in, physical samples and their filtered form remembered for some seconds.
 * The order is that of SCIENCE section 1.1: join, gain, baseline, band-pass. Without a response the
 * unit is the count.
 */
public final class ChannelWatch implements BlockSink {
  static final double MEMORY_S = 12;

  private static final WorkArray PHYSICAL = new WorkArray();
  private static final WorkArray FILTERED = new WorkArray();

  private final ChannelId id;
  private final Optional<Channel> metadata;
  private final boolean hasResponse;
  private final GroundQuantity quantity;
  private final PickSettings settings;
  private final ChannelStream stream;
  private final double unitsPerCount;
  private double rateHz;
  private long anchorNanos;
  private long anchorIndex;
  private RunningMean baseline = new RunningMean(1);
  private BiquadCascade bandPass = new BiquadCascade(Butterworth.lowPass(1, 0.1, 1));
  private SampleRing raw = new SampleRing(2);
  private SampleRing band = new SampleRing(2);
  private Consumer next = Consumer.NONE;
  private double lastCount = Double.NaN;
  private long sameCounts;
  private long clippedUntilNanos = Long.MIN_VALUE;
  private long gapAtNanos = Long.MIN_VALUE;
  private boolean started;
  private long restarts;

  /** Sees the samples of this channel in step with it. */
  public interface Consumer {
    Consumer NONE =
        new Consumer() {
          @Override
          public void restart(double rateHz) {}

          @Override
          public void block(double[] raw, double[] band, int to, long firstIndex) {}
        };

    void restart(double rateHz);

    /** Samples 0 to {@code to}: physical without mean, and filtered. */
    void block(double[] raw, double[] band, int to, long firstIndex);
  }

  public ChannelWatch(ChannelId id, Optional<Channel> channel, PickSettings settings) {
    this.id = id;
    this.metadata = channel;
    Optional<Sensitivity> sensitivity = channel.flatMap(Channel::sensitivity);
    this.hasResponse = sensitivity.isPresent();
    this.quantity = sensitivity.map(Sensitivity::quantity).orElseGet(() -> quantityByCode(id));
    this.settings = settings;
    this.stream = new ChannelStream(settings.stream(), this);
    this.unitsPerCount = sensitivity.map(s -> 1 / s.countsPerUnit()).orElse(1.0);
  }

  /** What was known of the channel when the watch began. */
  Optional<Channel> metadata() {
    return metadata;
  }

  public void follow(Consumer consumer) {
    next = consumer;
  }

  @Override
  public void gap(long resumesAtNanos, double newRateHz) {
    restarts++;
    gapAtNanos = started ? resumesAtNanos : Long.MIN_VALUE;
    started = true;
    if (newRateHz != rateHz) {
      rateHz = newRateHz;
      int kept = (int) Math.ceil(MEMORY_S * rateHz);
      raw = new SampleRing(kept);
      band = new SampleRing(kept);
      baseline = new RunningMean(rateHz);
      PickSettings.Band pass = passBand();
      bandPass =
          new BiquadCascade(
              Butterworth.bandPass(4, pass.lowHz(), Math.min(pass.highHz(), 0.4 * rateHz), rateHz));
    }
    raw.clear();
    band.clear();
    baseline.reset();
    bandPass.reset();
    sameCounts = 0;
    next.restart(rateHz);
  }

  private PickSettings.Band passBand() {
    return quantity() == GroundQuantity.ACCELERATION
        ? settings.accelerationBandHz()
        : settings.velocityBandHz();
  }

  @Override
  public void block(double[] counts, int from, int to, long startNanos) {
    int n = to - from;
    double[] physical = PHYSICAL.of(n);
    double[] filtered = FILTERED.of(n);
    anchorIndex = raw.end();
    anchorNanos = startNanos;
    scale(counts, from, n, startNanos, physical);
    baseline.filter(physical, physical, 0, n);
    bandPass.filter(physical, filtered, 0, n);
    raw.addAll(physical, n);
    band.addAll(filtered, n);
    next.block(physical, filtered, n, anchorIndex);
  }

  private void scale(double[] counts, int from, int n, long startNanos, double[] physical) {
    double gain = unitsPerCount;
    double largest = 0;
    for (int k = 0; k < n; k++) {
      double c = counts[from + k];
      double size = Math.abs(c);
      if (size > largest) {
        largest = size;
      }
      physical[k] = c * gain;
    }
    sameCounts = unchanged(counts, from, n);
    lastCount = counts[from + n - 1];
    if (largest >= settings.clipCounts()) {
      clippedUntilNanos = startNanos + Math.round(n * 1e9 / rateHz);
    }
  }

  /** How many of the newest samples equal the one before: found from the end, mostly at once. */
  private long unchanged(double[] counts, int from, int n) {
    int k = n - 1;
    while (k > 0 && counts[from + k] == counts[from + k - 1]) {
      k--;
    }
    long same = n - 1L - k;
    return k == 0 && counts[from] == lastCount ? same + 1 + sameCounts : same;
  }

  /** Time of the sample with running index {@code index}, ns since 1970. */
  long timeNanos(long index) {
    return anchorNanos + Math.round((index - anchorIndex) * 1e9 / rateHz);
  }

  /** Running index of the sample nearest to a time. */
  long indexOf(long nanos) {
    return anchorIndex + Math.round((nanos - anchorNanos) * 1e-9 * rateHz);
  }

  ChannelId id() {
    return id;
  }

  ChannelStream stream() {
    return stream;
  }

  public void accept(Packet packet) {
    stream.accept(packet);
  }

  double rateHz() {
    return rateHz;
  }

  SampleRing raw() {
    return raw;
  }

  SampleRing band() {
    return band;
  }

  boolean hasResponse() {
    return hasResponse;
  }

  /**
   * What is measured; without a response acceleration where the code says so (N, G), else velocity.
   */
  GroundQuantity quantity() {
    return quantity;
  }

  private static GroundQuantity quantityByCode(ChannelId id) {
    char instrument = id.code().length() > 1 ? id.code().charAt(1) : 'H';
    return instrument == 'N' || instrument == 'G'
        ? GroundQuantity.ACCELERATION
        : GroundQuantity.VELOCITY;
  }

  /** Whether a sample reached the clip level at or after {@code nanos}. */
  boolean clippedSince(long nanos) {
    return clippedUntilNanos >= nanos;
  }

  /** When samples began again after the last gap; {@code Long.MIN_VALUE} if there was none. */
  long gapAtNanos() {
    return gapAtNanos;
  }

  /** How often the samples have begun anew; running indices count from the newest beginning. */
  long restarts() {
    return restarts;
  }

  /** For how long the value has not changed, s. */
  double constantForS() {
    return rateHz > 0 ? sameCounts / rateHz : 0;
  }
}
