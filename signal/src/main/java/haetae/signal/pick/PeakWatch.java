package haetae.signal.pick;

import haetae.signal.onsite.StationMotion;
import haetae.world.data.Packet;
import haetae.world.station.StationId;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells the peaks of one instrument when the acceleration has grown by a tenth, or the intensity by
 * 0.1, and once more when they have stood still: sums such as CAV creep on.
 */
final class PeakWatch {
  private static final double GROWN = 1.1;
  private static final double INTENSITY_GROWN = 0.1;

  /** Peaks are looked at this often. */
  private static final long EVERY_NANOS = 500_000_000L;

  /** After this long without growth, the sums that still crept up are told too. */
  private static final long SETTLED_NANOS = 10_000_000_000L;

  private final StationId station;
  private final StationMeter meter;
  private @Nullable StationMotion told;
  private double toldPgaMps2;
  private double toldIntensity;
  private long toldNanos;
  private long nextNanos;
  private boolean unseen; // samples have come that the peaks were not looked at with

  PeakWatch(StationId station, StationMeter meter) {
    this.station = station;
    this.meter = meter;
  }

  void onTime(Instant now, Consumer<? super StationReport> out) {
    if (!meter.possible()) {
      return;
    }
    unseen |= meter.advance();
    if (meter.peaksToTake()) { // seldom: no object is made for it every time
      meter.takePeaks(peaks -> out.accept(new StationReport.Peaks(peaks, now)));
    }
    long nowNanos = Packet.nanos(now);
    if (!meter.any() || nowNanos < nextNanos) {
      return;
    }
    if (!unseen && nowNanos < toldNanos + SETTLED_NANOS) {
      return;
    }
    unseen = false;
    boolean grown = grown();
    if (!grown && nowNanos < toldNanos + SETTLED_NANOS) {
      return;
    }
    StationMotion motion = meter.motion();
    nextNanos = nowNanos + EVERY_NANOS;
    toldNanos = nowNanos;
    if (grown || !motion.equals(told)) {
      tell(motion, now, out);
    }
  }

  private boolean grown() {
    return meter.pgaMps2() > GROWN * toldPgaMps2
        || meter.jmaIntensity() > toldIntensity + INTENSITY_GROWN;
  }

  private void tell(StationMotion motion, Instant now, Consumer<? super StationReport> out) {
    toldPgaMps2 = motion.pga().mps2();
    toldIntensity = motion.jmaIntensity();
    told = motion;
    out.accept(new StationReport.Shaken(station, motion, now));
  }
}
