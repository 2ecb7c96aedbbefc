package haetae.signal.locate;

import haetae.signal.travel.TravelTimes;
import haetae.world.place.GeoPoint;
import haetae.world.quake.Origin;
import haetae.world.quake.Pick;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Locates one quake from its picks: a search that outliers cannot move, then damped least squares
 * with robust weights (SCIENCE section 3.4). About two milliseconds for 30 picks; immutable, safe
 * for any number of threads. The same picks in any order give the same answer.
 */
public final class GeigerLocator {
  /** Fewest picks of distinct station and phase; with only three the depth is fixed. */
  public static final int LEAST_PICKS = 3;

  private final TravelTimes times;
  private final LocateSettings settings;
  private final Geiger geiger;

  public GeigerLocator(TravelTimes times, LocateSettings settings) {
    this.times = times;
    double deepest = Math.min(settings.maxDepthKm(), times.maxDepthKm());
    this.settings = settings.withMaxDepthKm(deepest);
    geiger = new Geiger(times, this.settings);
  }

  /** Locates without a starting point; absent if fewer than three picks have a known station. */
  public Optional<Location> locate(List<Pick> picks, Sites sites) {
    Observations observations = Observations.of(picks, sites, settings.mostStations());
    if (observations.size < LEAST_PICKS) {
      return Optional.empty();
    }
    observations.shareAmongNeighbours(settings.densityKm());
    return best(observations, sites, new StartSearch(observations, times, settings).find());
  }

  /**
   * Locates near an earlier origin of the same quake, without the search: for use on every new
   * version. The earlier origin must not have been led astray by outliers.
   */
  public Optional<Location> refine(List<Pick> picks, Sites sites, Origin near) {
    Observations observations = Observations.of(picks, sites, settings.mostStations());
    if (observations.size < LEAST_PICKS) {
      return Optional.empty();
    }
    observations.shareAmongNeighbours(settings.densityKm());
    double originS = Observations.seconds(Duration.between(observations.reference, near.time()));
    double depthKm = Math.clamp(near.depthKm(), settings.minDepthKm(), settings.maxDepthKm());
    return best(observations, sites, List.of(new Hypocentre(near.epicentre(), depthKm, originS)));
  }

  private Optional<Location> best(Observations observations, Sites sites, List<Hypocentre> starts) {
    boolean tooFew = observations.size == LEAST_PICKS;
    Solution best = solve(observations, starts, tooFew);
    if (!tooFew && !depthIsResolved(best)) {
      GeoPoint place = best.at().hypocentre.place();
      double timeS = best.at().hypocentre.timeS();
      best =
          solve(
              observations,
              List.of(new Hypocentre(place, best.at().hypocentre.depthKm(), timeS)),
              true);
    }
    Origin origin = new Origins(settings, times).of(best, sites);
    return Optional.of(
        new Location(origin, QualityClass.of(origin), observations.skipped, best.iterations()));
  }

  private Solution solve(Observations observations, List<Hypocentre> starts, boolean fixedDepth) {
    return starts.stream()
        .map(start -> fixedDepth ? atFixedDepth(start) : start)
        .map(start -> geiger.solve(observations, start, fixedDepth))
        .min(Comparator.comparingDouble(Solution::cost))
        .orElseThrow();
  }

  private Hypocentre atFixedDepth(Hypocentre start) {
    return new Hypocentre(start.place(), settings.fixedDepthKm(), start.timeS());
  }

  /** An S pick, or a station no farther than twice the depth, resolves the depth. */
  private static boolean depthIsResolved(Solution solution) {
    return solution.usesS() || solution.nearestKm() <= 2 * solution.at().hypocentre.depthKm();
  }
}
