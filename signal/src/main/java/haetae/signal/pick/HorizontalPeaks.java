package haetae.signal.pick;

import haetae.world.station.GroundQuantity;
import org.jspecify.annotations.Nullable;

/** Wood–Anderson peaks and noise of the up to two horizontals of an instrument. */
final class HorizontalPeaks {
  private final @Nullable HorizontalWatch[] watches = new HorizontalWatch[2];

  /** A horizontal for slot 0 or 1. */
  HorizontalWatch add(int slot, GroundQuantity quantity) {
    HorizontalWatch watch = new HorizontalWatch(quantity);
    watches[slot] = watch;
    return watch;
  }

  /** An onset is followed. */
  void follow() {
    for (HorizontalWatch watch : watches) {
      if (watch != null) {
        watch.follow();
      }
    }
  }

  /** No onset is followed any more. */
  void rest() {
    for (HorizontalWatch watch : watches) {
      if (watch != null) {
        watch.rest();
      }
    }
  }

  /** Sum of the zero-to-peak values since the onset, mm. */
  double sumMm() {
    double sum = 0;
    for (HorizontalWatch watch : watches) {
      sum += watch == null ? 0 : watch.peakMm();
    }
    return sum;
  }

  /** Mean of the zero-to-peak values, mm; NaN without two horizontals. */
  double meanMm() {
    return watches[1] == null ? Double.NaN : 0.5 * sumMm();
  }

  /** Mean noise of both traces for the onset, rms, mm; 0 while not known. */
  double noiseMm() {
    double sum = 0;
    for (HorizontalWatch watch : watches) {
      sum += watch == null ? 0 : watch.noiseMm();
    }
    return 0.5 * sum;
  }
}
