package haetae.signal.locate;

import haetae.world.quake.Origin;
import haetae.world.quake.Pick;
import java.util.List;

/**
 * A located quake.
 *
 * @param origin where and when, with its uncertainty and arrivals in order of time
 * @param quality how far it may be trusted
 * @param skipped picks whose station is unknown
 * @param iterations steps of the least squares
 */
public record Location(Origin origin, QualityClass quality, List<Pick> skipped, int iterations) {
  public Location {
    skipped = List.copyOf(skipped);
  }
}
