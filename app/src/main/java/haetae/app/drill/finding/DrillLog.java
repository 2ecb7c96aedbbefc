package haetae.app.drill.finding;

import haetae.app.situation.Kind;
import haetae.app.situation.News;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything that was published during an exercise, sorted by what it is about. */
public final class DrillLog {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Map<String, List<Said>> versions = new LinkedHashMap<>();
  private final Map<String, List<Said>> withdrawn = new LinkedHashMap<>();
  private final Map<String, List<Said>> alerts = new LinkedHashMap<>();
  private final Map<String, List<Said>> maps = new LinkedHashMap<>();
  private final Map<String, List<Said>> impacts = new LinkedHashMap<>();
  private final Map<String, List<Said>> stations = new LinkedHashMap<>();
  private final List<Said> picks = new ArrayList<>();

  /** A body and when it was published. */
  public record Said(Instant at, JsonNode body) {
    /** A text of the body; empty where it is missing. */
    public String text(String key) {
      return body.path(key).asString("");
    }

    /** A number of the body; NaN where it is missing. */
    public double number(String key) {
      return body.path(key).isNumber() ? body.path(key).asDouble() : Double.NaN;
    }

    /** Seconds from an instant to the publication. */
    public double afterS(Instant origin) {
      return Duration.between(origin, at).toNanos() * 1e-9;
    }
  }

  /** Takes everything that was published, in order. */
  public void take(News news) {
    Said said = new Said(news.at(), MAPPER.readTree(news.json()));
    switch (news.kind()) {
      case Kind.PICK -> picks.add(said);
      case Kind.QUAKE -> add(versions, said.text("id"), said);
      case Kind.QUAKE_GONE -> add(withdrawn, said.text("id"), said);
      case Kind.ALERT -> add(alerts, said.text("quake"), said);
      case Kind.SHAKING -> add(maps, said.text("quake"), said);
      case Kind.IMPACT -> add(impacts, said.text("quake"), said);
      case Kind.STATION -> add(stations, said.text("id"), said);
      default -> {}
    }
  }

  private static void add(Map<String, List<Said>> map, String key, Said said) {
    map.computeIfAbsent(key, _ -> new ArrayList<>()).add(said);
  }

  /** Ids of everything that was published as an earthquake, also of what was taken back. */
  public List<String> events() {
    return List.copyOf(versions.keySet());
  }

  /** Versions of an event, oldest first. */
  public List<Said> versions(String event) {
    return versions.getOrDefault(event, List.of());
  }

  /** Alerts about an event, oldest first. */
  public List<Said> alerts(String event) {
    return alerts.getOrDefault(event, List.of());
  }

  /** Shaking maps of an event, oldest first. */
  public List<Said> maps(String event) {
    return maps.getOrDefault(event, List.of());
  }

  /** Impacts of an event, oldest first. */
  public List<Said> impacts(String event) {
    return impacts.getOrDefault(event, List.of());
  }

  /** When an event was taken back; empty if it was not. */
  public List<Said> withdrawn(String event) {
    return withdrawn.getOrDefault(event, List.of());
  }

  /** What was said of a station, oldest first. */
  public List<Said> station(String id) {
    return stations.getOrDefault(id, List.of());
  }

  /** All picks, oldest first. */
  public List<Said> picks() {
    return List.copyOf(picks);
  }
}
