package haetae.signal.associate;

import haetae.signal.pick.OnsetMotion;
import haetae.signal.pick.OnsetReason;
import haetae.signal.pick.StationReport;
import haetae.world.quake.Pick;
import haetae.world.station.Inventory;
import haetae.world.station.StationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the association remembers of one region: stations, free picks, quakes. */
public final class Region {
  Region() {}

  /** In order of their codes. */
  final Map<StationId, StationState> stations = new TreeMap<>();

  /** The same, found faster: every packet of every station asks. */
  private final Map<StationId, StationState> byId = new HashMap<>();

  final List<Pick> fresh = new ArrayList<>();
  final List<Pick> free = new ArrayList<>();
  final List<LiveQuake> quakes = new ArrayList<>();
  final Map<String, OnsetMotion> motions = new HashMap<>();
  final Set<String> moved = new HashSet<>();

  /** Onsets of right shape but too weak for a local quake: a distant one shows in them. */
  final List<StationReport.Rejected> weak = new ArrayList<>();

  Instant distantUntil = Instant.MIN;
  Instant distantToldUntil = Instant.MIN;
  int born;
  private @Nullable Inventory known; // that the places of the stations are from

  /** Takes in what a station says; nothing is concluded before the clock moves. */
  void note(StationReport report, Inventory inventory) {
    if (inventory != known) {
      stations.values().forEach(s -> inventory.findPlace(s.id).ifPresent(place -> s.place = place));
      known = inventory;
    }
    StationState station = byId.get(report.station());
    if (station == null) {
      var place = inventory.findPlace(report.station());
      if (place.isEmpty()) {
        return;
      }
      station = new StationState(report.station(), place.get());
      stations.put(station.id, station);
      byId.put(station.id, station);
    }
    switch (report) {
      case StationReport.Picked picked -> fresh.add(picked.pick());
      case StationReport.Moved m -> {
        motions.put(m.motion().pickId(), m.motion());
        moved.add(m.motion().pickId());
      }
      case StationReport.Heard heard -> {
        station.heardUntil = heard.until();
        station.listeningSince = heard.listeningSince();
        station.health = heard.health();
      }
      case StationReport.Rejected rejected -> {
        if (rejected.reason().equals(OnsetReason.TOO_WEAK)) {
          weak.add(rejected);
        }
      }
      case StationReport.Shaken ignored -> {}
      case StationReport.Peaks ignored -> {}
    }
  }

  /** Whether a station of the quake has told more of its motion in this tick. */
  boolean hasMoved(LiveQuake quake) {
    return !moved.isEmpty() && quake.p.values().stream().anyMatch(p -> moved.contains(p.id()));
  }

  StationState station(StationId id) {
    StationState state = byId.get(id);
    if (state == null) {
      throw new IllegalStateException("no state for station " + id);
    }
    return state;
  }
}
