package haetae.app.drill.finding;

import haetae.app.drill.finding.DrillLog.Said;
import haetae.signal.simulate.QuakeTruth;
import haetae.signal.simulate.SimulatedQuake;
import haetae.signal.travel.TravelTimeTable;
import haetae.world.city.City;
import haetae.world.city.District;
import haetae.world.quake.Phase;
import haetae.world.shaking.KmaIntensity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Holds what was published against the earthquakes of the scenario. */
public final class Assessor {
  private static final List<String> LEVELS = List.of("NONE", "WATCH", "ALERT", "STRONG");

  private static final List<String> QUANTITIES =
      List.of(
          "buildings.slight",
          "buildings.moderate",
          "buildings.extensive",
          "buildings.complete",
          "casualties.severity1",
          "casualties.severity2",
          "casualties.severity3",
          "casualties.severity4",
          "displacedHouseholds",
          "shelterNeed");

  private final DrillLog log;
  private final List<QuakeTruth> truths;
  private final City city;
  private final TravelTimeTable travel;
  private final Function<SimulatedQuake, Map<String, KmaIntensity>> shaking;
  private final EventMatch match;

  /**
   * @param truths with the origin times at which they were played
   * @param travel travel times of the scenario
   * @param shaking true class of each district in an earthquake, by code
   */
  public Assessor(
      DrillLog log,
      List<QuakeTruth> truths,
      City city,
      TravelTimeTable travel,
      Function<SimulatedQuake, Map<String, KmaIntensity>> shaking) {
    this.log = log;
    this.truths = List.copyOf(truths);
    this.city = city;
    this.travel = travel;
    this.shaking = shaking;
    match = new EventMatch(log, truths.stream().filter(Assessor::local).toList());
  }

  /** Far earthquakes and blasts are not for a city to warn of. */
  private static boolean local(QuakeTruth truth) {
    return truth.quake().kind() == SimulatedQuake.Kind.POINT
        || truth.quake().kind() == SimulatedQuake.Kind.FINITE_FAULT;
  }

  /** A finding for each earthquake that the city should know of. */
  public List<QuakeFinding> quakes() {
    return truths.stream().filter(Assessor::local).map(this::quake).toList();
  }

  /** Events that stand for no earthquake. */
  public List<FalseFinding> wrong() {
    return match.strangers().stream().map(this::wrong).toList();
  }

  private FalseFinding wrong(String event) {
    List<Said> alerts = log.alerts(event);
    long warned =
        city.districts().stream()
            .filter(d -> alerts.stream().anyMatch(alert -> forPeople(level(alert, d.code()))))
            .count();
    return new FalseFinding(
        event, log.versions(event).getFirst().at(), alerts.size(), (int) warned, gone(event));
  }

  private String gone(String event) {
    List<Said> gone = log.withdrawn(event);
    return gone.isEmpty() ? "" : gone.getLast().text("reason");
  }

  private QuakeFinding quake(QuakeTruth truth) {
    Optional<String> event = match.event(truth);
    List<Said> alerts = event.map(log::alerts).orElse(List.of());
    List<Said> maps = event.map(log::maps).orElse(List.of());
    List<Said> impacts = event.map(log::impacts).orElse(List.of());
    return new QuakeFinding(
        truth,
        event,
        firstPickS(truth),
        alerts.stream()
            .filter(Assessor::forPeople)
            .mapToDouble(alert -> alert.afterS(truth.origin()))
            .findFirst()
            .orElse(Double.NaN),
        alerts.size(),
        firstS(truth, maps),
        maps.size(),
        firstS(truth, impacts),
        event.map(log::versions).orElse(List.of()).stream().map(v -> version(truth, v)).toList(),
        districts(truth, alerts),
        impacts.isEmpty() ? List.of() : impact(impacts.getLast().body().path("city")),
        event.map(this::gone).orElse(""));
  }

  private double firstPickS(QuakeTruth truth) {
    return log.picks().stream()
        .mapToDouble(pick -> pick.afterS(truth.origin()))
        .filter(s -> s > 0)
        .findFirst()
        .orElse(Double.NaN);
  }

  private static double firstS(QuakeTruth truth, List<Said> said) {
    return said.isEmpty() ? Double.NaN : said.getFirst().afterS(truth.origin());
  }

  private static VersionFinding version(QuakeTruth truth, Said version) {
    return new VersionFinding(
        version.afterS(truth.origin()),
        EventMatch.errorKm(version, truth),
        version.number("horizontalErrorKm"),
        version.number("depthKm") - truth.quake().depthKm(),
        version.number("magnitude"),
        version.number("magnitudeSigma"),
        version.body().path("stationsUsed").asInt());
  }

  private List<DistrictFinding> districts(QuakeTruth truth, List<Said> alerts) {
    Map<String, KmaIntensity> felt = shaking.apply(truth.quake());
    List<DistrictFinding> districts = new ArrayList<>();
    for (District district : city.districts()) {
      KmaIntensity kma = felt.get(district.code());
      if (kma != null) {
        districts.add(district(truth, district, kma, alerts));
      }
    }
    return districts;
  }

  private DistrictFinding district(
      QuakeTruth truth, District district, KmaIntensity felt, List<Said> alerts) {
    double km = district.centre().distanceKm(truth.quake().epicentre());
    String strongest = "NONE";
    double firstS = Double.NaN;
    int forecast = 0;
    for (Said alert : alerts) {
      String level = level(alert, district.code());
      forecast = row(alert, district.code()).map(r -> r.path("kma").asInt()).orElse(forecast);
      if (LEVELS.indexOf(level) > LEVELS.indexOf(strongest)) {
        strongest = level;
      }
      if (forPeople(level) && Double.isNaN(firstS)) {
        firstS = alert.afterS(truth.origin());
      }
    }
    return new DistrictFinding(
        district.code(),
        district.name(),
        km,
        felt,
        travel.timeS(Phase.S, km, truth.quake().depthKm()),
        strongest,
        forecast,
        firstS);
  }

  private static boolean forPeople(Said alert) {
    for (JsonNode district : alert.body().path("districts")) {
      if (forPeople(district.path("level").asString(""))) {
        return true;
      }
    }
    return false;
  }

  private static boolean forPeople(String level) {
    return level.equals("ALERT") || level.equals("STRONG");
  }

  private static String level(Said alert, String code) {
    return row(alert, code).map(r -> r.path("level").asString("NONE")).orElse("NONE");
  }

  private static Optional<JsonNode> row(Said alert, String code) {
    for (JsonNode district : alert.body().path("districts")) {
      if (district.path("code").asString("").equals(code)) {
        return Optional.of(district);
      }
    }
    return Optional.empty();
  }

  private static List<ImpactFinding> impact(JsonNode city) {
    return QUANTITIES.stream()
        .filter(city::has)
        .map(id ->
            new ImpactFinding(
                id,
                city.path(id).path("mean").asDouble(Double.NaN),
                city.path(id).path("p05").asDouble(Double.NaN),
                city.path(id).path("p95").asDouble(Double.NaN)))
        .toList();
  }
}
