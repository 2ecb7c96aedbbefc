package haetae.app.drill.finding;

import haetae.app.drill.finding.DrillLog.Said;
import haetae.signal.simulate.QuakeTruth;
import haetae.world.place.GeoPoint;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which published event stands for which earthquake of a scenario: the one nearest in time whose
 * last version is within {@link #SAME} and {@link #SAME_KM} of it, each event for one earthquake.
 */
final class EventMatch {
  /** Design choices: nearer than this in time and place is the same earthquake. */
  static final Duration SAME = Duration.ofSeconds(8);

  static final double SAME_KM = 50;

  private final DrillLog log;
  private final Map<String, String> truthOfEvent = new HashMap<>();

  EventMatch(DrillLog log, List<QuakeTruth> truths) {
    this.log = log;
    for (QuakeTruth truth : truths) {
      nearest(truth).ifPresent(event -> truthOfEvent.put(event, truth.quake().id()));
    }
  }

  private Optional<String> nearest(QuakeTruth truth) {
    return log.events().stream()
        .filter(event -> !truthOfEvent.containsKey(event) && same(event, truth))
        .min((a, b) -> apart(a, truth).compareTo(apart(b, truth)));
  }

  private boolean same(String event, QuakeTruth truth) {
    return apart(event, truth).compareTo(SAME) < 0
        && errorKm(log.versions(event).getLast(), truth) < SAME_KM;
  }

  private Duration apart(String event, QuakeTruth truth) {
    Instant origin = Instant.parse(log.versions(event).getLast().text("originTime"));
    return Duration.between(origin, truth.origin()).abs();
  }

  /** The event of an earthquake. */
  Optional<String> event(QuakeTruth truth) {
    return truthOfEvent.entrySet().stream()
        .filter(e -> e.getValue().equals(truth.quake().id()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Events that stand for no earthquake. */
  List<String> strangers() {
    return log.events().stream().filter(event -> !truthOfEvent.containsKey(event)).toList();
  }

  static double errorKm(Said version, QuakeTruth truth) {
    return new GeoPoint(version.number("latitudeDeg"), version.number("longitudeDeg"))
        .distanceKm(truth.quake().epicentre());
  }
}
