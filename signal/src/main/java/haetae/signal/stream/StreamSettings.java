package haetae.signal.stream;

import haetae.world.Check;
import java.io.Serializable;

/**
 * How packets are joined.
 *
 * @param gapToleranceSamples a start within this many samples of the expected one is continuous; 0
 *     to 1, default 0.5 (SCIENCE section 1.1)
 * @param interpolateUpToS missing samples up to this long are bridged by a straight line; 0 to 1 s,
 *     default 0.1 s; at once if shorter than the packet that follows them, else after waiting,
 *     because a whole packet may still be on its way
 * @param waitForMissingS how long a packet after a hole waits for the hole to be filled, in data
 *     time; 0 to 30 s, default 1.0 s: the price of order is paid only by a channel that has lost it
 * @param clockJumpPackets so many packets in a row that are late but continue each other are taken
 *     as a clock that was set back, if nothing else came for {@code waitForMissingS}; 2 to 100,
 *     default 4
 */
public record StreamSettings(
    double gapToleranceSamples,
    double interpolateUpToS,
    double waitForMissingS,
    int clockJumpPackets)
    implements Serializable {
  public static final StreamSettings DEFAULT = new StreamSettings(0.5, 0.1, 1.0, 4);

  public StreamSettings {
    Check.inRange("gapToleranceSamples", gapToleranceSamples, 0, 1, "samples");
    Check.inRange("interpolateUpToS", interpolateUpToS, 0, 1, "s");
    Check.inRange("waitForMissingS", waitForMissingS, 0, 30, "s");
    Check.inRange("clockJumpPackets", clockJumpPackets, 2, 100, "packets");
  }
}
