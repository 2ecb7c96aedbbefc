package haetae.app.api.resource;

import haetae.app.api.http.MediaType;
import haetae.app.api.http.Question;
import haetae.app.api.http.Refusal;
import haetae.app.api.http.Reply;
import haetae.app.api.part.EarlierQuakes;
import haetae.app.situation.Situation;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Stations, picks, quakes, alerts, shaking and health, as the situation has them. */
public final class StateAnswers {
  private final Past past;
  private final EarlierQuakes earlier;

  /** Answers from the present and the past of a newsroom; of quakes, from the tables too. */
  public StateAnswers(Past past, EarlierQuakes earlier) {
    this.past = past;
    this.earlier = earlier;
  }

  /** The stations. */
  public Reply stations(Question q) {
    return list(q, Situation::stations);
  }

  /** One station. */
  public Reply station(Question q) {
    return one(q, Situation::stations, "station");
  }

  /** The last picks, oldest first; of one station where the question says so. */
  public Reply picks(Question q) {
    return list(
        q,
        situation -> {
          Map<String, JsonNode> picks = new LinkedHashMap<>();
          for (JsonNode pick : situation.picks()) {
            String station = pick.path("station").asString("");
            if (q.maybe("station").map(station::equals).orElse(true)) {
              picks.put(
                  pick.path("id").asString(station + "@" + pick.path("time").asString("")), pick);
            }
          }
          return picks;
        });
  }

  /** The quakes, newest version of each: those at hand, or those of a stretch of time. */
  public Reply quakes(Question q) {
    Optional<QuakesOfTime> time = QuakesOfTime.of(q);
    return list(
        q, now -> time.map(asked -> asked.find(now, earlier)).orElseGet(() -> now.quakes()));
  }

  /** One quake. */
  public Reply quake(Question q) {
    return one(q, Situation::quakes, "quake");
  }

  /** The alerts, without their CAP messages. */
  public Reply alerts(Question q) {
    return list(
        q,
        situation -> {
          Map<String, JsonNode> alerts = new LinkedHashMap<>();
          situation.alerts().forEach((id, body) -> alerts.put(id, Views.alert(body, q.who())));
          return alerts;
        });
  }

  /** One alert. */
  public Reply alert(Question q) {
    Situation situation = past.of(q);
    JsonNode body = get(situation.alerts(), q.text("id"), "alert");
    return Past.dated(Reply.json(Views.alert(body, q.who())), situation);
  }

  /** The CAP 1.2 message of an alert, as it was sent. */
  public Reply cap(Question q) {
    Situation situation = past.of(q);
    JsonNode cap = get(situation.alerts(), q.text("id"), "alert").path("cap");
    if (!cap.isString()) {
      throw Refusal.notFound("CAP message of alert " + q.text("id"));
    }
    return Past.dated(
        Reply.of(200, MediaType.CAP, cap.asString().getBytes(StandardCharsets.UTF_8)), situation);
  }

  /** How the districts were shaken, by quake. */
  public Reply shakings(Question q) {
    return list(q, Situation::shaking);
  }

  /** How the districts were shaken by one quake. */
  public Reply shaking(Question q) {
    return one(q, Situation::shaking, "shaking of quake");
  }

  /** What the buildings took of one quake. */
  public Reply damage(Question q) {
    return one(q, Situation::buildings, "damage of buildings by quake");
  }

  /** How the parts of the platform are. */
  public Reply health(Question q) {
    return list(q, Situation::health);
  }

  private Reply list(Question q, Function<Situation, Map<String, JsonNode>> of) {
    Situation situation = past.of(q);
    return Past.dated(Listing.of(q, of.apply(situation)), situation);
  }

  private Reply one(Question q, Function<Situation, Map<String, JsonNode>> of, String what) {
    Situation situation = past.of(q);
    return Past.dated(Reply.json(get(of.apply(situation), q.text("id"), what)), situation);
  }

  private static JsonNode get(Map<String, JsonNode> all, String id, String what) {
    JsonNode body = all.get(id);
    if (body == null) {
      throw Refusal.notFound(what + " " + id);
    }
    return body;
  }
}
