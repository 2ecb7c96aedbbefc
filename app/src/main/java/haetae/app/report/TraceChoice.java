package haetae.app.report;

import haetae.app.replay.ReplayResult;
import haetae.app.replay.StationRow;
import haetae.app.replay.Trace;
import haetae.signal.pick.StationReport;
import haetae.world.place.GeoPoint;
import haetae.world.quake.Arrival;
import haetae.world.quake.Pick;
import haetae.world.station.StationId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Chooses which traces a record section shows: all of them if few, else evenly spread. */
final class TraceChoice {
  /** More lines than this cannot be told apart. */
  static final int MOST = 60;

  private static final int FEW = 40;
  private static final double BEYOND_USED = 1.3;
  private static final double LEAST_REACH_KM = 60;

  private final ReplayResult result;
  private final Map<StationId, List<Pick>> picks;

  TraceChoice(ReplayResult result) {
    this.result = result;
    picks =
        result.picks().stream()
            .map(StationReport.Picked::pick)
            .collect(Collectors.groupingBy(Pick::station, TreeMap::new, Collectors.toList()));
  }

  /** By epicentral distance, out to a little beyond the farthest station used. */
  List<TraceLine> near(EventView event) {
    double reachKm = reachKm(event);
    Map<StationId, GeoPoint> places = new TreeMap<>();
    for (StationRow row : result.stations()) {
      row.place().ifPresent(p -> places.put(row.station(), p));
    }
    List<TraceLine> lines = new ArrayList<>();
    for (Trace trace : result.traces()) {
      GeoPoint place = places.get(trace.channel().station());
      if (place != null && event.epicentre().distanceKm(place) <= reachKm) {
        lines.add(line(trace, event.epicentre().distanceKm(place)));
      }
    }
    lines.sort(
        Comparator.comparingDouble(TraceLine::position).thenComparing(l -> l.trace().channel()));
    return lines.size() <= FEW ? lines : spread(lines, event.stationsUsed());
  }

  /** By channel code, evenly over the list. */
  List<TraceLine> byCode() {
    List<Trace> sorted =
        result.traces().stream().sorted(Comparator.comparing(Trace::channel)).toList();
    int shown = Math.min(MOST, sorted.size());
    List<TraceLine> lines = new ArrayList<>();
    for (int k = 0; k < shown; k++) {
      lines.add(line(sorted.get(k * sorted.size() / shown), k));
    }
    return lines;
  }

  private TraceLine line(Trace trace, double position) {
    return new TraceLine(trace, position, picks.getOrDefault(trace.channel().station(), List.of()));
  }

  private static double reachKm(EventView event) {
    double farthest =
        event.origin().arrivals().stream()
            .filter(a -> a.weight() > 0)
            .mapToDouble(Arrival::distanceKm)
            .filter(Double::isFinite)
            .max()
            .orElse(Double.POSITIVE_INFINITY);
    return Math.max(farthest * BEYOND_USED, LEAST_REACH_KM);
  }

  /** At most one line a slot of distance: a used station first, then one with picks. */
  private static List<TraceLine> spread(List<TraceLine> lines, Set<StationId> used) {
    double from = lines.getFirst().position();
    double width = Math.max(1e-9, lines.getLast().position() - from) / MOST;
    Map<Integer, TraceLine> slots = new TreeMap<>();
    for (TraceLine line : lines) {
      int slot = Math.min(MOST - 1, (int) ((line.position() - from) / width));
      slots.merge(slot, line, (a, b) -> rank(b, used) > rank(a, used) ? b : a);
    }
    return List.copyOf(slots.values());
  }

  private static int rank(TraceLine line, Set<StationId> used) {
    if (used.contains(line.trace().channel().station())) {
      return 2;
    }
    return line.picks().isEmpty() ? 0 : 1;
  }
}
