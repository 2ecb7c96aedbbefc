package haetae.app.flow;

import haetae.hazard.shaking.ShakingNews;
import haetae.signal.associate.QuakeReport;
import haetae.world.shaking.StationPeaks;
import java.util.Optional;

/** What leaves the stage {@code quake}: quakes, and peaks handed on for the maps. */
public sealed interface RegionNews {
  /** What the association says. */
  record Quake(QuakeReport report) implements RegionNews {}

  /** Peaks of a station. */
  record Peaks(StationPeaks peaks) implements RegionNews {}

  /** The same for the maps; empty where it does not concern them. */
  default Optional<ShakingNews> forMaps() {
    return switch (this) {
      case Peaks(StationPeaks peaks) -> Optional.of(new ShakingNews.Peaks(peaks));
      case Quake(QuakeReport.Revised revised) ->
          Optional.of(new ShakingNews.Quake(revised.version()));
      case Quake(QuakeReport.Cancelled cancelled) ->
          Optional.of(new ShakingNews.Gone(cancelled.id()));
      case Quake(QuakeReport.DistantRejected _) -> Optional.empty();
    };
  }
}
