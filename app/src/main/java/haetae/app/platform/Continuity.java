package haetae.app.platform;

import haetae.app.situation.Situation;
import haetae.response.alert.Alert;
import haetae.response.alert.AlertLevel;
import haetae.response.alert.DistrictWarning;
import haetae.world.place.GeoPoint;
import haetae.world.quake.QuakeVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Joins a run of the platform to the one before it. A run that was killed has published quakes and
 * alerts; the next finds the same quakes again in the archived waveforms, perhaps a little
 * different. What was published keeps its id, its numbers go on, and an alert that says nothing new
 * is not said again. Not safe for threads.
 */
final class Continuity {
  /** Two first origins nearer than this in time and place are one quake. Design choices. */
  private static final Duration SAME_TIME = Duration.ofSeconds(10);

  private static final double SAME_KM = 50;

  /** Older quakes are not found again in the minutes that are read back. */
  private static final Duration READ_BACK = Duration.ofMinutes(30);

  private final List<Known> before = new ArrayList<>();
  private final Map<String, Known> byNewId = new HashMap<>();

  /** A quake and what was published of it, in this run or the one before. */
  private static final class Known {
    final String id;
    final Instant origin;
    final GeoPoint epicentre;
    int version;
    final List<Instant> alerts = new ArrayList<>();
    Map<String, AlertLevel> levels = Map.of();
    boolean takenBack;
    boolean saidHere; // in this run

    Known(String id, Instant origin, GeoPoint epicentre) {
      this.id = id;
      this.origin = origin;
      this.epicentre = epicentre;
    }
  }

  /** Continues from what was known when the platform began. */
  Continuity(Situation known, Instant now) {
    for (JsonNode quake : known.quakes().values()) {
      Known one = known(quake);
      if (Duration.between(one.origin, now).compareTo(READ_BACK) < 0) {
        one.version = quake.path("version").asInt();
        before.add(one);
        known.alerts().values().stream()
            .filter(alert -> alert.path("quake").asString("").equals(one.id))
            .forEach(alert -> published(one, alert));
      }
    }
  }

  private static Known known(JsonNode quake) {
    return new Known(
        quake.path("id").asString(""),
        Instant.parse(quake.path("originTime").asString("1970-01-01T00:00:00Z")),
        new GeoPoint(quake.path("latitudeDeg").asDouble(), quake.path("longitudeDeg").asDouble()));
  }

  private static void published(Known quake, JsonNode alert) {
    quake.alerts.add(Instant.parse(alert.path("at").asString()));
    quake.takenBack = alert.path("kind").asString().equals(Alert.Kind.CANCEL.name());
    Map<String, AlertLevel> levels = new TreeMap<>();
    for (JsonNode district : alert.path("districts")) {
      levels.put(
          district.path("code").asString(), AlertLevel.valueOf(district.path("level").asString()));
    }
    quake.levels = levels;
  }

  /** Id under which a quake of this run was and is published. */
  String id(QuakeVersion version) {
    return of(version).id;
  }

  private Known of(QuakeVersion version) {
    return byNewId.computeIfAbsent(
        version.id(),
        id ->
            before.stream()
                .filter(known -> !known.takenBack && same(known, version))
                .findFirst()
                .orElseGet(
                    () -> new Known(id, version.origin().time(), version.origin().epicentre())));
  }

  private static boolean same(Known known, QuakeVersion version) {
    Duration apart = Duration.between(known.origin, version.origin().time()).abs();
    return apart.compareTo(SAME_TIME) < 0
        && known.epicentre.distanceKm(version.origin().epicentre()) < SAME_KM;
  }

  /** The version with the id and the number it is to be published with. */
  QuakeVersion next(QuakeVersion version) {
    Known known = of(version);
    known.version = Math.max(known.version + 1, version.version());
    return renamed(version, known.id, known.version);
  }

  private static QuakeVersion renamed(QuakeVersion version, String id, int number) {
    return new QuakeVersion(
        id,
        number,
        version.at(),
        version.origin(),
        version.magnitude(),
        version.magnitudes(),
        version.remark());
  }

  /** Id under which a quake was published that was none. */
  Optional<String> gone(String newId) {
    return Optional.ofNullable(byNewId.get(newId)).map(known -> known.id);
  }

  /** The alert as it is to be published; empty if the run before has said the same. */
  Optional<Alert> next(Alert alert) {
    Known known = of(alert.quake());
    Map<String, AlertLevel> levels = levels(alert);
    boolean first = !known.saidHere;
    known.saidHere = true;
    if (first && before.contains(known) && levels.equals(known.levels)) {
      return Optional.empty();
    }
    Alert next =
        new Alert(
            known.alerts.isEmpty() || alert.kind() == Alert.Kind.CANCEL
                ? alert.kind()
                : Alert.Kind.UPDATE,
            known.alerts.size() + 1,
            alert.at(),
            alert.reason(),
            known.alerts,
            renamed(alert.quake(), known.id, Math.max(1, known.version)),
            alert.districts());
    known.alerts.add(alert.at());
    known.levels = levels;
    return Optional.of(next);
  }

  private static Map<String, AlertLevel> levels(Alert alert) {
    Map<String, AlertLevel> levels = new TreeMap<>();
    for (DistrictWarning warning : alert.districts()) {
      levels.put(warning.forecast().district().code(), warning.level());
    }
    return levels;
  }
}
