package haetae.hazard.peaks;

import static java.lang.Math.max;

import haetae.world.data.Packet;
import haetae.world.shaking.StationPeaks;
import haetae.world.station.StationId;
import haetae.world.unit.AccelerationMps2;
import haetae.world.unit.VelocityMps;
import java.time.Instant;
import java.util.Optional;

/**
 * The last stretches of peaks of one station, in memory that does not grow. Values are kept as
 * {@code float}: seven digits are more than any sensor gives.
 */
final class PeakRing {
  private static final int MEASURES = 5;

  private final StationId station;
  private final long[] fromNanos;
  private final long[] toNanos;
  private final float[] values;
  private long added;

  /** Remembers that many stretches. */
  PeakRing(StationId station, int capacity) {
    this.station = station;
    fromNanos = new long[capacity];
    toNanos = new long[capacity];
    values = new float[MEASURES * capacity];
  }

  /** Takes the next stretch; the oldest is forgotten when the ring is full. */
  void add(StationPeaks peaks) {
    int slot = (int) (added++ % toNanos.length);
    fromNanos[slot] = Packet.nanos(peaks.from());
    toNanos[slot] = Packet.nanos(peaks.to());
    int at = MEASURES * slot;
    values[at] = (float) peaks.pga().mps2();
    values[at + 1] = (float) peaks.pgv().mps();
    values[at + 2] = (float) peaks.sa03().mps2();
    values[at + 3] = (float) peaks.sa10().mps2();
    values[at + 4] = (float) peaks.sa30().mps2();
  }

  /** End of the newest stretch; {@link Instant#MIN} before the first. */
  Instant until() {
    return added == 0 ? Instant.MIN : Packet.instant(toNanos[(int) ((added - 1) % toNanos.length)]);
  }

  /** The largest values of the stretches that touch the window; empty if none does. */
  Optional<StationPeaks> largest(Instant begin, Instant end) {
    double[] largest = new double[MEASURES];
    long beginNanos = Packet.nanos(begin);
    long endNanos = Packet.nanos(end);
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (int slot = 0; slot < Math.min(added, toNanos.length); slot++) {
      if (toNanos[slot] > beginNanos && fromNanos[slot] < endNanos) {
        first = Math.min(first, fromNanos[slot]);
        last = max(last, toNanos[slot]);
        for (int k = 0; k < MEASURES; k++) {
          largest[k] = max(largest[k], values[MEASURES * slot + k]);
        }
      }
    }
    return last == Long.MIN_VALUE
        ? Optional.empty()
        : Optional.of(peaks(largest, Packet.instant(first), Packet.instant(last)));
  }

  private StationPeaks peaks(double[] largest, Instant first, Instant last) {
    return new StationPeaks(
        station,
        first,
        last,
        new AccelerationMps2(largest[0]),
        new VelocityMps(largest[1]),
        new AccelerationMps2(largest[2]),
        new AccelerationMps2(largest[3]),
        new AccelerationMps2(largest[4]));
  }
}
