package haetae.app.replay;

import haetae.app.flow.MappedShaking;
import haetae.hazard.shaking.ShakingVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The maps of a replay: a line for each, and of each quake a few maps whole.
 *
 * @param lines every map, in order
 * @param kept by quake, oldest first: the first map, the first ones after 5, 10, 20 and 40 s from
 *     the origin, the last
 */
public record ShakingHistory(List<Line> lines, Map<String, List<ShakingVersion>> kept) {
  private static final double[] KEPT_AFTER_S = {5, 10, 20, 40};

  /** No maps. */
  public static final ShakingHistory NONE = new ShakingHistory(List.of(), Map.of());

  /**
   * One map in short.
   *
   * @param at data time
   * @param mmi largest mean MMI
   * @param kma largest class on KMA's scale
   * @param stations stations that condition it, growing peaks among them
   * @param finalStations those whose peak is final
   */
  public record Line(
      Instant at,
      String quakeId,
      int quakeVersion,
      int mapVersion,
      double afterOriginS,
      double mmi,
      int kma,
      int stations,
      int finalStations,
      double computeMs) {}

  public ShakingHistory {
    lines = List.copyOf(lines);
    kept = Map.copyOf(kept);
  }

  /** The last map of a quake; empty list if it has none. */
  public List<ShakingVersion> of(String quakeId) {
    return kept.getOrDefault(quakeId, List.of());
  }

  /** Collects maps as they come. */
  static final class Collector {
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, List<ShakingVersion>> kept = new LinkedHashMap<>();
    private final Map<String, ShakingVersion> newest = new LinkedHashMap<>();

    void add(MappedShaking mapped) {
      ShakingVersion version = mapped.version();
      String id = version.quake().id();
      double afterS = afterOriginS(version);
      lines.add(line(version, afterS, mapped.computeMs()));
      ShakingVersion before = newest.put(id, version);
      double beforeS = before == null ? Double.NEGATIVE_INFINITY : afterOriginS(before);
      boolean keep = before == null;
      for (double s : KEPT_AFTER_S) {
        keep |= beforeS < s && afterS >= s;
      }
      if (keep) {
        kept.computeIfAbsent(id, _ -> new ArrayList<>()).add(version);
      }
    }

    private static double afterOriginS(ShakingVersion version) {
      Instant origin = version.quake().origin().time();
      return Duration.between(origin, version.at()).toNanos() * 1e-9;
    }

    private static Line line(ShakingVersion version, double afterS, double computeMs) {
      return new Line(
          version.at(),
          version.quake().id(),
          version.quake().version(),
          version.map().version(),
          afterS,
          version.mostMmi(),
          version.mostKma().mmi(),
          version.map().stations().size(),
          version.finalStations(),
          computeMs);
    }

    /** What was collected about these quakes; others were cancelled. */
    ShakingHistory history(Set<String> quakes) {
      Map<String, List<ShakingVersion>> whole = new LinkedHashMap<>();
      newest.forEach((id, last) -> {
        if (quakes.contains(id)) {
          List<ShakingVersion> versions = new ArrayList<>(kept.getOrDefault(id, List.of()));
          if (!versions.getLast().equals(last)) {
            versions.add(last);
          }
          whole.put(id, List.copyOf(versions));
        }
      });
      return new ShakingHistory(lines, whole);
    }
  }
}
