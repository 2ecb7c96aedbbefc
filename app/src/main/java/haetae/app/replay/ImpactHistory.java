package haetae.app.replay;

import haetae.app.flow.AssessedImpact;
import haetae.impact.ImpactVersion;
import haetae.impact.PreparedCity;
import haetae.impact.engine.Range;
import haetae.impact.engine.Totals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The impacts of a replay: a line for each, and of each quake the last one whole.
 *
 * @param city what was shaken; empty: the replay had no city
 * @param lines every impact, in order
 * @param last by quake
 */
public record ImpactHistory(
    Optional<PreparedCity> city, List<Line> lines, Map<String, AssessedImpact> last) {
  /** No city. */
  public static final ImpactHistory NONE = new ImpactHistory(Optional.empty(), List.of(), Map.of());

  /**
   * One impact in short, as the analytic answer of that moment.
   *
   * @param at data time
   * @param damaged buildings in moderate or worse damage, mean
   * @param loss direct, in the city's currency
   * @param displaced households
   * @param computeMs wall time, ms
   */
  public record Line(
      Instant at,
      String quakeId,
      int quakeVersion,
      int mapVersion,
      double afterOriginS,
      double damaged,
      Range loss,
      Range displaced,
      double computeMs) {}

  public ImpactHistory {
    lines = List.copyOf(lines);
    last = Map.copyOf(last);
  }

  /** Mean number of buildings in moderate or worse damage. */
  public static double damaged(Totals totals) {
    return totals.city("buildings.moderate").mean()
        + totals.city("buildings.extensive").mean()
        + totals.city("buildings.complete").mean();
  }

  /** Collects impacts as they come. */
  static final class Collector {
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, AssessedImpact> newest = new LinkedHashMap<>();

    void add(AssessedImpact assessed) {
      ImpactVersion version = assessed.version();
      Totals totals = version.totals();
      newest.put(version.quake().id(), assessed);
      lines.add(
          new Line(
              version.at(),
              version.quake().id(),
              version.quake().version(),
              version.mapVersion(),
              version.basis().afterOriginS(),
              damaged(totals),
              totals.city("loss"),
              totals.city("displacedHouseholds"),
              assessed.computeMs()));
    }

    /** What was collected about these quakes; others were cancelled. */
    ImpactHistory history(Optional<PreparedCity> city, Set<String> quakes) {
      newest.keySet().retainAll(quakes);
      return new ImpactHistory(city, lines, newest);
    }
  }
}
