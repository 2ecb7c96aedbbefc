package haetae.app.drill;

import haetae.app.drill.report.InjectWords;
import haetae.app.report.Label;
import haetae.app.scenario.Inject;
import haetae.app.situation.Kind;
import haetae.app.situation.News;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** News as lines of a terminal, Korean first. Picks are told as a number, not one by one. */
final class Console {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.S");
  private static final int MOST_DISTRICTS = 6;
  private static final int TELL_PICKS = 10;
  private static final int TELL_STATIONS = 5;

  private final PrintStream out;
  private final ZoneId zone;
  private final Instant origin;
  private final Set<String> picking = new HashSet<>();
  private final Set<String> saidOfQuakes = new HashSet<>();
  private final Map<String, Boolean> stations = new HashMap<>();
  private final int allStations;
  private int told;
  private int toldStations;

  /**
   * @param allStations that take part
   * @param origin time of the first earthquake of the exercise, from which seconds are counted
   */
  Console(PrintStream out, ZoneId zone, Instant origin, int allStations) {
    this.allStations = allStations;
    this.out = out;
    this.zone = zone;
    this.origin = origin;
  }

  void tell(News news) {
    JsonNode body = MAPPER.readTree(news.json());
    switch (news.kind()) {
      case Kind.STATION -> station(news, body);
      case Kind.PICK -> pick(news, body);
      case Kind.QUAKE -> quake(news, body);
      case Kind.QUAKE_GONE ->
          line(news, "지진 취소 quake taken back: " + body.path("reason").asString(""));
      case Kind.ALERT -> alert(news, body);
      case Kind.SHAKING ->
          line(
              news,
              "진도 지도 shaking map %d: 최대 most KMA %s, 관측소 stations %d"
                  .formatted(
                      body.path("mapVersion").asInt(),
                      roman(body.path("mostKma").asInt()),
                      body.path("finalStations").asInt()));
      case Kind.IMPACT -> impact(news, body);
      default -> {}
    }
  }

  /** Something that was played goes wrong from now on. */
  void tell(Inject inject, Instant at) {
    Label what = InjectWords.what(inject);
    line(at, "훈련 상황 inject: " + what.ko() + " / " + what.en());
  }

  /** The number of working stations, when it has changed by a tenth of all or all are in. */
  private void station(News news, JsonNode body) {
    stations.put(body.path("id").asString(""), !body.path("health").asString("").equals("RED"));
    int working = (int) stations.values().stream().filter(w -> w).count();
    boolean all = working == allStations && toldStations != allStations;
    if (all || Math.abs(working - toldStations) > Math.max(1, allStations / 10)) {
      toldStations = working;
      line(news, "관측소 stations in: %d / %d".formatted(working, allStations));
    }
  }

  private void pick(News news, JsonNode body) {
    picking.add(body.path("station").asString(""));
    if (picking.size() == 1 || picking.size() >= told + TELL_PICKS) {
      told = picking.size();
      line(
          news,
          "P 도달 picks at %d stations, %s"
              .formatted(picking.size(), body.path("station").asString("")));
    }
  }

  /** The first versions, then those that say something new: tenths of magnitude, five stations. */
  private boolean worthALine(JsonNode body) {
    String says =
        Math.round(10 * body.path("magnitude").asDouble(0))
            + "/"
            + body.path("stationsUsed").asInt() / TELL_STATIONS;
    return body.path("version").asInt() <= 3 || saidOfQuakes.add(body.path("id") + says);
  }

  private void quake(News news, JsonNode body) {
    if (!worthALine(body)) {
      return;
    }
    String magnitude =
        body.path("magnitude").isNumber()
            ? String.format(
                Locale.ROOT,
                "M %.1f ±%.1f",
                body.path("magnitude").asDouble(),
                body.path("magnitudeSigma").asDouble())
            : "M ?";
    line(
        news,
        String.format(
            Locale.ROOT,
            "지진 quake v%d  %s  %.3fN %.3fE ±%.1f km  깊이 depth %.0f km  관측소 stations %d",
            body.path("version").asInt(),
            magnitude,
            body.path("latitudeDeg").asDouble(),
            body.path("longitudeDeg").asDouble(),
            body.path("horizontalErrorKm").asDouble(),
            body.path("depthKm").asDouble(),
            body.path("stationsUsed").asInt()));
  }

  private void alert(News news, JsonNode body) {
    List<String> districts = new ArrayList<>();
    for (JsonNode district : body.path("districts")) {
      districts.add(
          String.format(
              Locale.ROOT,
              "%s %s %+.0f s",
              district.path("name").asString(""),
              roman(district.path("kma").asInt()),
              district.path("secondsToS").asDouble()));
    }
    int all = districts.size();
    String shown = String.join(", ", districts.subList(0, Math.min(MOST_DISTRICTS, all)));
    String more = all > MOST_DISTRICTS ? " … 모두 all " + all : "";
    line(
        news,
        "훈련 경보 exercise %s %d (%s): %s%s"
            .formatted(
                body.path("kind").asString(""),
                body.path("number").asInt(),
                body.path("level").asString(""),
                shown,
                more));
  }

  private void impact(News news, JsonNode body) {
    JsonNode city = body.path("city");
    line(
        news,
        "피해 추정 impact: 중간 이상 파손 건물 buildings damaged %s, 대피 가구 displaced households %s"
            .formatted(
                range(city, "buildings.moderate", "buildings.extensive", "buildings.complete"),
                range(city, "displacedHouseholds")));
  }

  /** Mean of the sum, and the range of a single one; a sum of ranges would say too much. */
  private static String range(JsonNode city, String... quantities) {
    double mean = 0;
    for (String quantity : quantities) {
      mean += city.path(quantity).path("mean").asDouble();
    }
    if (quantities.length > 1) {
      return String.format(Locale.ROOT, "~%.0f", mean);
    }
    JsonNode one = city.path(quantities[0]);
    return String.format(
        Locale.ROOT,
        "%.0f (%.0f–%.0f)",
        mean,
        one.path("p05").asDouble(),
        one.path("p95").asDouble());
  }

  private void line(News news, String text) {
    line(news.at(), text);
  }

  private void line(Instant at, String text) {
    double afterS = Duration.between(origin, at).toMillis() * 1e-3;
    out.printf(Locale.ROOT, "%s  %+6.1f s  %s%n", TIME.format(at.atZone(zone)), afterS, text);
  }

  static String roman(int intensity) {
    String[] words = {"-", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI"};
    return words[Math.clamp(intensity, 0, words.length - 1)];
  }
}
