package haetae.app.sense.device;

import haetae.signal.stream.Health;
import haetae.world.station.GroundQuantity;
import java.time.Instant;
import java.util.Optional;

/**
 * How a device does, as its messages of the last ten minutes tell.
 *
 * @param heardAt when the last message came
 * @param messages taken since the start
 * @param malformed not readable
 * @param overTheRate dropped because there were too many
 * @param heldBack packets that were kept but not used, because the device's clock is ahead
 * @param gaps stretches missing between its packets
 * @param smallestDelayS least time from the last sample of a message to its arrival, s: what the
 *     quickest message took, less the offset of the device's clock. Nothing arrives before it was
 *     measured: the clock is ahead by at least the negative of this
 * @param quietRms rms of the first component in its quietest message, about its mean; NaN where
 *     there is none
 * @param quietQuantity what that is of: m/s or m/s²
 */
public record DeviceState(
    Health health,
    Optional<Instant> heardAt,
    long messages,
    long malformed,
    long overTheRate,
    long heldBack,
    long gaps,
    Optional<Double> smallestDelayS,
    double quietRms,
    GroundQuantity quietQuantity) {
  /**
   * The quickest of ten minutes' messages took no longer than this, s: devices send at least once a
   * second. A design choice; with it the offset of a clock has an upper bound.
   */
  public static final double QUICKEST_S = 1;
}
