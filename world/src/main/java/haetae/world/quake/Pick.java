package haetae.world.quake;

import haetae.world.Check;
import haetae.world.station.ChannelId;
import haetae.world.station.StationId;
import java.time.Instant;

/**
 * An onset seen at one station.
 *
 * @param id unique within a run: station, phase and time
 * @param sigmaS standard deviation of the onset time, s
 * @param snr peak after over standard deviation before the onset
 * @param quality 0 to 1; below 0.5 the pick only supports, it starts nothing
 * @param at data time at which the pick was known
 */
public record Pick(
    String id,
    ChannelId channel,
    Phase phase,
    Instant time,
    double sigmaS,
    double snr,
    Polarity polarity,
    double quality,
    String method,
    Instant at) {
  public Pick {
    Check.inRange("sigmaS", sigmaS, 0, 60, "s");
    Check.inRange("quality", quality, 0, 1, "");
  }

  public StationId station() {
    return channel.station();
  }
}
