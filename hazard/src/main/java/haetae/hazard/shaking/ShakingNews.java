package haetae.hazard.shaking;

import haetae.world.quake.QuakeVersion;
import haetae.world.shaking.StationPeaks;
import java.util.List;

/** What makes or changes shaking maps while the ground moves. */
public sealed interface ShakingNews {
  /** A quake, or a better version of a known one. */
  record Quake(QuakeVersion version) implements ShakingNews {}

  /** A quake that was none. */
  record Gone(String id) implements ShakingNews {}

  /** What a station has recorded within the last second or so. */
  record Peaks(StationPeaks peaks) implements ShakingNews {}

  /** What people felt of a quake; replaces what they felt before. */
  record Felt(String id, List<ObservedPlace> cells) implements ShakingNews {
    public Felt {
      cells = List.copyOf(cells);
    }
  }
}
