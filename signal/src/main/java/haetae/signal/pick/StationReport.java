package haetae.signal.pick;

import haetae.signal.onsite.StationMotion;
import haetae.signal.stream.Health;
import haetae.world.quake.Pick;
import haetae.world.shaking.StationPeaks;
import haetae.world.station.ChannelId;
import haetae.world.station.StationId;
import java.time.Instant;

/** What a station has to say; the input of everything that concerns more than one station. */
public sealed interface StationReport {
  StationId station();

  /** Data time at which it was known. */
  Instant at();

  /** An onset that passed the checks. */
  record Picked(Pick pick) implements StationReport {
    @Override
    public StationId station() {
      return pick.station();
    }

    @Override
    public Instant at() {
      return pick.at();
    }
  }

  /** A trigger that failed a check. */
  record Rejected(ChannelId channel, Instant time, String reason, Instant at)
      implements StationReport {
    @Override
    public StationId station() {
      return channel.station();
    }
  }

  /** Ground motion since an onset. */
  record Moved(OnsetMotion motion, Instant at) implements StationReport {
    @Override
    public StationId station() {
      return motion.station();
    }
  }

  /** Peaks of all components since the first sample, when they have grown. */
  record Shaken(StationId station, StationMotion motion, Instant at) implements StationReport {}

  /** Peaks of the last second or so of data, whether large or small. */
  record Peaks(StationPeaks peaks, Instant at) implements StationReport {
    @Override
    public StationId station() {
      return peaks.station();
    }
  }

  /**
   * The station's samples up to {@code until} have been looked at; from {@code listeningSince} on
   * an onset would have been seen, had there been one. While an earlier onset rings or the detector
   * warms up, that is {@link Instant#MAX}. Gaps are counted over all channels since the start. Told
   * when one of these has changed.
   */
  record Heard(
      StationId station,
      Instant until,
      Instant listeningSince,
      Health health,
      long gaps,
      Instant at)
      implements StationReport {}
}
