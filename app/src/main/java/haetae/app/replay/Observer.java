package haetae.app.replay;

import haetae.app.flow.MappedShaking;
import haetae.app.flow.RegionNews;
import haetae.signal.associate.QuakeReport;
import haetae.signal.pick.StationReport;
import haetae.signal.stream.Health;
import haetae.world.quake.QuakeVersion;
import haetae.world.station.StationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Writes down what the flow says, in order. */
final class Observer {
  final List<StationReport.Picked> picks = new ArrayList<>();
  final List<QuakeReport> quakeReports = new ArrayList<>();
  final Map<String, Long> rejected = new TreeMap<>();
  final Map<StationId, Integer> picksOf = new TreeMap<>();
  final Map<StationId, Integer> rejectedOf = new TreeMap<>();
  final Map<StationId, Long> gapsOf = new TreeMap<>();
  final Map<StationId, Health> worstHealth = new TreeMap<>();
  final Map<StationId, StationReport.Shaken> peaks = new TreeMap<>();
  final ShakingHistory.Collector shaking = new ShakingHistory.Collector();
  Optional<Instant> firstPickAt = Optional.empty();

  void see(Object output) {
    if (output instanceof StationReport report) {
      station(report);
    } else if (output instanceof RegionNews.Quake quake) {
      quakeReports.add(quake.report());
    } else if (output instanceof MappedShaking mapped) {
      shaking.add(mapped);
    }
  }

  private void station(StationReport report) {
    switch (report) {
      case StationReport.Picked p -> {
        picks.add(p);
        picksOf.merge(p.station(), 1, Integer::sum);
        if (firstPickAt.isEmpty()) {
          firstPickAt = Optional.of(p.at());
        }
      }
      case StationReport.Rejected r -> {
        rejected.merge(r.reason(), 1L, Long::sum);
        rejectedOf.merge(r.station(), 1, Integer::sum);
      }
      case StationReport.Heard h -> {
        gapsOf.put(h.station(), h.gaps());
        worstHealth.merge(
            h.station(), h.health(), (a, b) -> b.level().compareTo(a.level()) > 0 ? b : a);
      }
      case StationReport.Shaken s -> peaks.put(s.station(), s);
      case StationReport.Moved _, StationReport.Peaks _ -> {}
    }
  }

  /** Quakes that were not cancelled, by first version. */
  List<EventHistory> events() {
    Map<String, List<QuakeVersion>> versions = new LinkedHashMap<>();
    Set<String> cancelled = new HashSet<>();
    for (QuakeReport report : quakeReports) {
      switch (report) {
        case QuakeReport.Revised r ->
            versions.computeIfAbsent(r.version().id(), _ -> new ArrayList<>()).add(r.version());
        case QuakeReport.Cancelled c -> cancelled.add(c.id());
        case QuakeReport.DistantRejected _ -> {}
      }
    }
    return versions.entrySet().stream()
        .filter(e -> !cancelled.contains(e.getKey()))
        .map(e -> new EventHistory(e.getKey(), e.getValue()))
        .toList();
  }
}
