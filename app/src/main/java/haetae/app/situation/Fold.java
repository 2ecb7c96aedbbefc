package haetae.app.situation;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Entries of the journal, one after the other → the situation. The same for the present and for any
 * moment of the past. Bounded: the oldest quakes, alerts and picks go. Not safe for threads.
 */
final class Fold {
  static final int MOST_QUAKES = 500;
  static final int MOST_PICKS = 1000;
  static final int MOST_QUAKES_OF_A_PLACE = 20;

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Map<String, JsonNode> stations = new LinkedHashMap<>();
  private final ArrayDeque<JsonNode> picks = new ArrayDeque<>();
  private final Map<String, JsonNode> quakes = bounded(MOST_QUAKES);
  private final Map<String, JsonNode> arrivals = bounded(MOST_QUAKES);
  private final Map<String, JsonNode> alerts = bounded(2 * MOST_QUAKES);
  private final Map<String, JsonNode> shaking = bounded(MOST_QUAKES);
  private final Map<String, JsonNode> districts = new LinkedHashMap<>();
  private final Map<String, JsonNode> buildings = bounded(MOST_QUAKES);
  private final Map<String, JsonNode> facilities = new LinkedHashMap<>();
  private final Map<String, JsonNode> health = new LinkedHashMap<>();
  private Instant at = Instant.EPOCH;
  private long number;

  private static Map<String, JsonNode> bounded(int most) {
    return new LinkedHashMap<>() {
      private static final long serialVersionUID = 1;

      @Override
      protected boolean removeEldestEntry(Map.Entry<String, JsonNode> eldest) {
        return size() > most;
      }
    };
  }

  /** Takes the next entry. One whose body is no JSON object is passed over. */
  void take(News news) {
    at = news.at();
    number = Math.max(number, news.number());
    if (news.topic() == Topic.AUDIT) {
      return;
    }
    try {
      if (MAPPER.readTree(news.json()) instanceof ObjectNode body) {
        take(news, body);
      }
    } catch (JacksonException e) {
      // An entry of another version of the program: kept in the journal, unknown here.
    }
  }

  private void take(News news, ObjectNode body) {
    body.put("publishedAt", news.at().toString());
    String id = body.path("id").asString("");
    switch (news.kind()) {
      case Kind.STATION -> stations.put(id, body);
      case Kind.PICK -> addPick(body);
      case Kind.QUAKE -> quakes.put(id, body);
      case Kind.QUAKE_GONE -> gone(id, body);
      case Kind.ARRIVALS -> arrivals.put(id, body);
      case Kind.ALERT -> alerts.put(id, body);
      case Kind.ACKNOWLEDGEMENT -> acknowledge(body);
      case Kind.SHAKING -> {
        shaking.put(quake(body), body);
        places(districts, body, "districts", "code", "shaking");
      }
      case Kind.IMPACT -> places(districts, body, "districts", "code", "impact");
      case Kind.BUILDINGS -> buildings.put(quake(body), body);
      case Kind.FACILITIES -> places(facilities, body, "facilities", "id", "state");
      case Kind.HEALTH -> health.put(id, body);
      case Kind.START -> {
        health.clear();
        health.put("platform", body);
      }
      case Kind.STOP -> health.put("platform", body);
      default -> {}
    }
  }

  private static String quake(ObjectNode body) {
    return body.path("quake").asString("");
  }

  private void addPick(ObjectNode pick) {
    picks.add(pick);
    if (picks.size() > MOST_PICKS) {
      picks.removeFirst();
    }
  }

  private void gone(String id, ObjectNode body) {
    if (quakes.get(id) instanceof ObjectNode known) {
      ObjectNode copy = known.deepCopy();
      copy.put("gone", true);
      copy.set("goneReason", body.path("reason"));
      copy.set("goneAt", body.path("at"));
      quakes.put(id, copy);
    }
  }

  private void acknowledge(ObjectNode body) {
    String id = body.path("alert").asString("");
    if (alerts.get(id) instanceof ObjectNode known) {
      ObjectNode copy = known.deepCopy();
      copy.withArray("acknowledgements").add(body);
      alerts.put(id, copy);
    }
  }

  /** What an entry says of each place goes to the place, under the quake's id. */
  private static void places(
      Map<String, JsonNode> places, ObjectNode body, String list, String key, String name) {
    String quake = quake(body);
    for (JsonNode row : body.path(list)) {
      String id = row.path(key).asString("");
      ObjectNode place =
          places.get(id) instanceof ObjectNode known
              ? known.deepCopy()
              : MAPPER.createObjectNode().put(key, id);
      ObjectNode byQuake = place.withObject("/byQuake");
      ObjectNode here = byQuake.withObject("/" + escape(quake));
      here.set(name, row);
      here.set("at", body.path("at"));
      byQuake.remove(quake);
      byQuake.set(quake, here);
      while (byQuake.size() > MOST_QUAKES_OF_A_PLACE) {
        byQuake.remove(byQuake.propertyNames().iterator().next());
      }
      places.put(id, place);
    }
  }

  /** As JSON pointers want it. */
  private static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  /** What is known now; later entries do not change it. */
  Situation now() {
    return new Situation(
        at,
        number,
        copy(stations),
        List.copyOf(picks),
        copy(quakes),
        copy(arrivals),
        copy(alerts),
        copy(shaking),
        copy(districts),
        copy(buildings),
        copy(facilities),
        copy(health));
  }

  private static Map<String, JsonNode> copy(Map<String, JsonNode> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
