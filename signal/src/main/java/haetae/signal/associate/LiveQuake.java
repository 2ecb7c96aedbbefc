package haetae.signal.associate;

import haetae.signal.travel.TravelTimeTable;
import haetae.world.place.GeoPoint;
import haetae.world.quake.Origin;
import haetae.world.quake.Phase;
import haetae.world.quake.Pick;
import haetae.world.quake.QuakeVersion;
import haetae.world.station.StationId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A quake while it takes picks: one P and one S of a station at most. */
final class LiveQuake {
  final String id;
  final Map<StationId, Pick> p = new TreeMap<>();
  final Map<StationId, Pick> s = new TreeMap<>();
  Origin origin;
  Optional<QuakeVersion> told = Optional.empty();
  int version;
  boolean changed = true;

  /** Whether motions have moved, or a version is owed, since the quake was looked at last. */
  boolean waiting;

  Instant assessedAt = Instant.MIN;
  int assessedPicks;

  LiveQuake(String id, Origin origin, List<Pick> picks) {
    this.id = id;
    this.origin = origin;
    picks.forEach(pick -> p.put(pick.station(), pick));
  }

  double distanceKm(GeoPoint place) {
    return origin.epicentre().distanceKm(place);
  }

  /** When the phase should reach the place. */
  Instant predicted(TravelTimeTable travel, Phase phase, GeoPoint place) {
    double seconds = travel.timeS(phase, distanceKm(place), origin.depthKm());
    return origin.time().plusNanos(Math.round(seconds * 1e9));
  }

  /** Observed minus predicted, s. */
  double residualS(TravelTimeTable travel, Phase phase, GeoPoint place, Instant time) {
    return Duration.between(predicted(travel, phase, place), time).toNanos() * 1e-9;
  }

  List<Pick> picks() {
    List<Pick> all = new ArrayList<>(p.values());
    all.addAll(s.values());
    return all;
  }

  int stations() {
    return p.size();
  }
}
