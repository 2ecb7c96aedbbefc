package haetae.world.quake;

import haetae.world.Check;
import java.util.List;

/**
 * A magnitude of one type. Types are kept apart and never overwrite each other; a summary stands
 * beside them.
 *
 * @param type {@code Mpd}, {@code ML}, {@code Mw}, or {@code M} for a summary of several
 * @param sigma standard deviation, magnitude units
 * @param stations number of stations it rests on
 * @param saturated whether it is at the end of its range, so that the true value may be larger
 * @param method relation used, with its source
 */
public record Magnitude(
    String type,
    double value,
    double sigma,
    int stations,
    boolean saturated,
    String method,
    List<StationMagnitude> contributions) {
  public Magnitude {
    Check.inRange("magnitude", value, -5, 11, "");
    contributions = List.copyOf(contributions);
  }
}
