package haetae.app.drill;

import haetae.app.situation.Kind;
import haetae.app.situation.News;
import haetae.signal.simulate.QuakeTruth;
import haetae.signal.simulate.SimulatedQuake;
import haetae.signal.travel.TravelTimeTable;
import haetae.world.city.City;
import haetae.world.city.District;
import haetae.world.place.GeoPoint;
import haetae.world.quake.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was known when, against the truth. An event stands for a quake of the scenario when its
 * first version is within {@link #SAME} and {@link #SAME_KM} of it.
 */
final class DrillReport {
  private static final Duration SAME = Duration.ofSeconds(20);
  private static final double SAME_KM = 100;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final List<QuakeTruth> truths;
  private final City city;
  private final TravelTimeTable travel;
  private final Map<String, List<Said>> versions = new LinkedHashMap<>();
  private final Map<String, List<Said>> alerts = new LinkedHashMap<>();
  private final List<Said> picks = new ArrayList<>();

  /** A body and when it was published. */
  record Said(Instant at, JsonNode body) {}

  /**
   * One quake of the scenario and what was made of it. Seconds are after its origin; NaN where
   * there was nothing.
   *
   * @param versions published
   * @param firstErrorKm epicentre of the first version from the truth
   * @param lastErrorKm of the last
   * @param magnitudeError last version less truth
   * @param warnings seconds from the publication of the first alert of each district for people to
   *     the true S; by name
   */
  record Row(
      QuakeTruth truth,
      Optional<String> event,
      int versions,
      double firstPickS,
      double firstVersionS,
      double firstAlertS,
      double firstErrorKm,
      double lastErrorKm,
      double lastDepthErrorKm,
      double magnitudeError,
      Map<String, Double> warnings) {}

  DrillReport(List<QuakeTruth> truths, City city, TravelTimeTable travel) {
    this.truths = List.copyOf(truths);
    this.city = city;
    this.travel = travel;
  }

  /** Takes everything that was published, in order. */
  void take(News news) {
    JsonNode body = MAPPER.readTree(news.json());
    Said said = new Said(news.at(), body);
    switch (news.kind()) {
      case Kind.PICK -> picks.add(said);
      case Kind.QUAKE ->
          versions.computeIfAbsent(body.path("id").asString(""), _ -> new ArrayList<>()).add(said);
      case Kind.QUAKE_GONE -> versions.remove(body.path("id").asString(""));
      case Kind.ALERT ->
          alerts.computeIfAbsent(body.path("quake").asString(""), _ -> new ArrayList<>()).add(said);
      default -> {}
    }
  }

  /** A row for each quake of the scenario that a city should know of. */
  List<Row> rows() {
    return truths.stream().filter(DrillReport::local).map(this::row).toList();
  }

  private static boolean local(QuakeTruth truth) {
    return truth.quake().kind() == SimulatedQuake.Kind.POINT
        || truth.quake().kind() == SimulatedQuake.Kind.FINITE_FAULT;
  }

  /** Events that stand for no quake of the scenario. */
  List<String> falseEvents() {
    return versions.keySet().stream()
        .filter(id -> truths.stream().noneMatch(truth -> same(id, truth)))
        .toList();
  }

  private boolean same(String id, QuakeTruth truth) {
    JsonNode first = versions.getOrDefault(id, List.of()).getFirst().body();
    Instant origin = Instant.parse(first.path("originTime").asString());
    return Duration.between(origin, truth.origin()).abs().compareTo(SAME) < 0
        && errorKm(first, truth) < SAME_KM;
  }

  private static double errorKm(JsonNode version, QuakeTruth truth) {
    return new GeoPoint(
            version.path("latitudeDeg").asDouble(), version.path("longitudeDeg").asDouble())
        .distanceKm(truth.quake().epicentre());
  }

  private Row row(QuakeTruth truth) {
    Optional<String> event = versions.keySet().stream().filter(id -> same(id, truth)).findFirst();
    List<Said> said = event.map(versions::get).orElse(List.of());
    double pickS =
        picks.stream()
            .filter(p -> !p.at().isBefore(truth.origin()))
            .mapToDouble(p -> after(truth, p.at()))
            .min()
            .orElse(Double.NaN);
    if (said.isEmpty()) {
      return new Row(
          truth,
          event,
          0,
          pickS,
          Double.NaN,
          Double.NaN,
          Double.NaN,
          Double.NaN,
          Double.NaN,
          Double.NaN,
          Map.of());
    }
    JsonNode last = said.getLast().body();
    List<Said> told = event.map(id -> alerts.getOrDefault(id, List.of())).orElse(List.of());
    return new Row(
        truth,
        event,
        said.size(),
        pickS,
        after(truth, said.getFirst().at()),
        told.isEmpty() ? Double.NaN : after(truth, told.getFirst().at()),
        errorKm(said.getFirst().body(), truth),
        errorKm(last, truth),
        last.path("depthKm").asDouble() - truth.quake().depthKm(),
        last.path("magnitude").isNumber()
            ? last.path("magnitude").asDouble() - truth.quake().mw()
            : Double.NaN,
        warnings(truth, told));
  }

  private static double after(QuakeTruth truth, Instant at) {
    return Duration.between(truth.origin(), at).toNanos() * 1e-9;
  }

  private Map<String, Double> warnings(QuakeTruth truth, List<Said> told) {
    Map<String, Double> seconds = new LinkedHashMap<>();
    for (District district : city.districts()) {
      double km = district.centre().distanceKm(truth.quake().epicentre());
      double sS = travel.timeS(Phase.S, km, truth.quake().depthKm());
      told.stream()
          .filter(alert -> warned(alert.body(), district.code()))
          .findFirst()
          .ifPresent(alert -> seconds.put(district.name().local(), sS - after(truth, alert.at())));
    }
    return seconds;
  }

  private static boolean warned(JsonNode alert, String code) {
    for (JsonNode district : alert.path("districts")) {
      String level = district.path("level").asString("");
      if (district.path("code").asString("").equals(code) && !level.equals("WATCH")) {
        return true;
      }
    }
    return false;
  }
}
