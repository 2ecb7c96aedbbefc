package haetae.signal.pick;

import haetae.signal.filter.WorkArray;
import haetae.signal.onsite.OnSiteMeter;
import haetae.signal.onsite.StationMotion;
import haetae.world.data.Packet;
import haetae.world.shaking.StationPeaks;
import haetae.world.station.GroundQuantity;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Feeds the on-site meter of an instrument with samples of all three channels at equal times, as
 * far as all three have come. Starts anew after a gap in any of them; the peaks remain.
 */
final class StationMeter {
  /** Spectral acceleration at 0.3 s needs ten samples a period. */
  private static final double LEAST_RATE_HZ = 34;

  private static final long SECOND_NANOS = 1_000_000_000L;

  private static final WorkArray VERTICAL = new WorkArray();
  private static final WorkArray FIRST = new WorkArray();
  private static final WorkArray SECOND = new WorkArray();

  private final ChannelWatch[] channels;
  private final GroundQuantity quantity;
  private double rateHz;
  private OnSiteMeter meter;
  private final long[] restarts = new long[3];
  private long metered;
  private long peaksFromNanos;
  private long meteredNanos;
  private Optional<StationPeaks> unfinished = Optional.empty();
  private boolean any;
  private Optional<StationMotion> before = Optional.empty();

  StationMeter(ChannelWatch vertical, ChannelWatch first, ChannelWatch second) {
    channels = new ChannelWatch[] {vertical, first, second};
    quantity = vertical.quantity();
    rateHz = vertical.rateHz();
    meter = new OnSiteMeter(quantity, Math.max(LEAST_RATE_HZ, rateHz));
  }

  /** Goes on to the newest instant that all three channels have reached; false if it is there. */
  boolean advance() {
    if (restarted()) {
      keepAndReset();
      metered = channels[0].raw().begin();
    }
    long shift1 = shift(channels[1]);
    long shift2 = shift(channels[2]);
    long from =
        Math.max(
            Math.max(metered, channels[0].raw().begin()),
            Math.max(channels[1].raw().begin() - shift1, channels[2].raw().begin() - shift2));
    long to =
        Math.min(
            channels[0].raw().end(),
            Math.min(channels[1].raw().end() - shift1, channels[2].raw().end() - shift2));
    int n = (int) Math.max(0, to - from);
    if (n == 0) {
      return false;
    }
    peaksFromNanos = any ? peaksFromNanos : channels[0].timeNanos(from);
    double[] z = VERTICAL.of(n);
    double[] first = FIRST.of(n);
    double[] second = SECOND.of(n);
    channels[0].raw().copyTo(z, from, n);
    channels[1].raw().copyTo(first, from + shift1, n);
    channels[2].raw().copyTo(second, from + shift2, n);
    meter.add(z, first, second, 0, n);
    metered = to;
    meteredNanos = channels[0].timeNanos(to);
    any = true;
    return true;
  }

  private void keepAndReset() {
    if (any) {
      before = Optional.of(motion());
      unfinished = Optional.of(peaks());
      any = false;
    }
    meter.reset();
  }

  /** All three measure the same thing at the same rate. */
  boolean possible() {
    for (ChannelWatch c : channels) {
      if (c.rateHz() < LEAST_RATE_HZ
          || c.rateHz() != channels[0].rateHz()
          || !c.hasResponse()
          || c.quantity() != quantity) {
        return false;
      }
    }
    if (rateHz != channels[0].rateHz()) {
      rateHz = channels[0].rateHz();
      meter = new OnSiteMeter(quantity, rateHz);
      metered = 0;
    }
    return true;
  }

  private boolean restarted() {
    boolean changed = false;
    for (int i = 0; i < 3; i++) {
      changed |= restarts[i] != channels[i].restarts();
      restarts[i] = channels[i].restarts();
    }
    return changed;
  }

  private long shift(ChannelWatch channel) {
    return channel.indexOf(channels[0].timeNanos(metered)) - metered;
  }

  /** Whether {@link #takePeaks} has anything to give. */
  boolean peaksToTake() {
    return unfinished.isPresent() || (any && meteredNanos - peaksFromNanos >= SECOND_NANOS);
  }

  /**
   * Peaks since this was last asked: one stretch of a second or more, and before it the rest of a
   * stretch that a gap has ended.
   */
  void takePeaks(Consumer<StationPeaks> out) {
    unfinished.ifPresent(out);
    unfinished = Optional.empty();
    if (any && meteredNanos - peaksFromNanos >= SECOND_NANOS) {
      out.accept(peaks());
    }
  }

  private StationPeaks peaks() {
    Instant from = Packet.instant(peaksFromNanos);
    Instant to = Packet.instant(meteredNanos);
    peaksFromNanos = meteredNanos;
    return meter.takePeaks(channels[0].id().station(), from, to);
  }

  boolean any() {
    return any || before.isPresent();
  }

  /** Peak horizontal acceleration of {@link #motion}, m/s². */
  double pgaMps2() {
    double earlier = before.isPresent() ? before.get().pga().mps2() : 0;
    return Math.max(meter.pgaMps2(), earlier);
  }

  /** Largest intensity of {@link #motion}; NaN where the rate does not allow it. */
  double jmaIntensity() {
    double now = meter.largestIntensity();
    return before.isPresent() ? Math.max(before.get().jmaIntensity(), now) : now;
  }

  /** Peaks since the first sample. */
  StationMotion motion() {
    StationMotion now = meter.motion();
    return before.map(b -> b.orLarger(now)).orElse(now);
  }
}
