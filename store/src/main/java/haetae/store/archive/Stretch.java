package haetae.store.archive;

import haetae.world.InvalidValue;
import haetae.world.station.ChannelId;

/**
 * Samples of a channel without a gap.
 *
 * @param startNanos time of the first sample, ns since 1970
 * @param endNanos end of the last sample's interval, ns since 1970
 * @param sampleRateHz more than 0
 */
public record Stretch(ChannelId channel, long startNanos, long endNanos, double sampleRateHz) {
  public Stretch {
    if (endNanos < startNanos) {
      throw new InvalidValue(
          "stretch of " + channel + " ends " + endNanos + "; expected " + startNanos + " or later");
    }
  }

  /** Its length, s. */
  public double lengthS() {
    return (endNanos - startNanos) * 1e-9;
  }
}
