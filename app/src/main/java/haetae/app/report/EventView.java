package haetae.app.report;

import haetae.app.replay.EventHistory;
import haetae.app.replay.ReplayResult;
import haetae.world.place.GeoPoint;
import haetae.world.quake.Arrival;
import haetae.world.quake.Magnitude;
import haetae.world.quake.Origin;
import haetae.world.quake.QuakeVersion;
import haetae.world.station.StationId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One quake as the page shows it.
 *
 * @param number 1, 2, 3 … in the order of the page
 */
record EventView(int number, EventHistory history, ReplayResult result) {
  /** Unique prefix of the identifiers of this quake's drawings. */
  String id() {
    return "e" + number;
  }

  QuakeVersion first() {
    return history.versions().getFirst();
  }

  QuakeVersion last() {
    return history.last();
  }

  Origin origin() {
    return last().origin();
  }

  GeoPoint epicentre() {
    return origin().epicentre();
  }

  /** Seconds from the final origin time. */
  double afterOriginS(Instant time) {
    return Figures.seconds(origin().time(), time);
  }

  /** When the first pick of this quake was known; the first of the run if its arrivals are lost. */
  Optional<Instant> firstPickAt() {
    return origin().arrivals().stream()
        .map(a -> a.pick().at())
        .min(Comparator.naturalOrder())
        .or(result::firstPickAt);
  }

  /** Stations with an arrival of weight above zero. */
  Set<StationId> stationsUsed() {
    return origin().arrivals().stream()
        .filter(a -> a.weight() > 0)
        .map(a -> a.pick().station())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Identifiers of the picks with weight above zero. */
  Set<String> picksUsed() {
    return origin().arrivals().stream()
        .filter(a -> a.weight() > 0)
        .map(a -> a.pick().id())
        .collect(Collectors.toSet());
  }

  /** Arrivals, nearest station first. */
  List<Arrival> arrivals() {
    return origin().arrivals().stream()
        .sorted(
            Comparator.comparingDouble(Arrival::distanceKm)
                .thenComparing(a -> a.pick().time())
                .thenComparing(a -> a.pick().id()))
        .toList();
  }

  /** Such as {@code ML 5.4}; says so when there is no magnitude. */
  String magnitudeText() {
    return magnitudeText(last());
  }

  static String magnitudeText(QuakeVersion version) {
    return version.magnitude().map(EventView::text).orElse("M " + Figures.UNKNOWN);
  }

  private static String text(Magnitude m) {
    return (m.saturated() ? "≥ " : "") + m.type() + " " + Figures.fixed(m.value(), 1);
  }
}
