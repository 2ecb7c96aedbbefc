package haetae.app.api.resource;

import haetae.app.api.http.Json;
import haetae.app.api.http.Question;
import haetae.app.api.http.Refusal;
import haetae.app.api.http.Reply;
import haetae.app.situation.Kind;
import haetae.app.situation.Newsroom;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the control room does with alerts: it acknowledges them. */
public final class WorkAnswers {
  private static final int LONGEST_NOTE = 500;

  private final Newsroom newsroom;
  private final InstantSource clock;
  private final Past past;

  /** Acknowledgements go to a newsroom. */
  public WorkAnswers(Newsroom newsroom, InstantSource clock, Past past) {
    this.newsroom = newsroom;
    this.clock = clock;
    this.past = past;
  }

  /** All acknowledgements of the alerts that are known, oldest alert first. */
  public Reply acknowledgements(Question q) {
    var situation = past.of(q);
    Map<String, JsonNode> all = new LinkedHashMap<>();
    situation
        .alerts()
        .values()
        .forEach(alert ->
            alert
                .path("acknowledgements")
                .valueStream()
                .filter(given -> Views.sees(q.who(), given))
                .forEach(given -> all.put(given.path("id").asString(""), given)));
    return Past.dated(Listing.of(q, all), situation);
  }

  /** Acknowledges an alert: once per person; a second time the first is answered. */
  public synchronized Reply acknowledge(Question q) {
    ObjectNode body = Json.objectOf(q.body());
    String alert = Json.text(body, "alert", 200);
    JsonNode known = newsroom.now().alerts().get(alert);
    if (known == null) {
      throw Refusal.notFound("alert " + alert);
    }
    String by = q.who().name();
    for (JsonNode given : known.path("acknowledgements")) {
      if (given.path("by").asString("").equals(by)) {
        return Reply.json(given);
      }
    }
    var at = clock.instant();
    ObjectNode entry = Json.object().put("id", alert + "/" + by).put("alert", alert);
    entry.put("by", by).put("role", q.who().role().name()).put("at", at.toString());
    q.who().plants().stream().sorted().forEach(entry.withArray("plants")::add);
    if (body.has("note")) {
      entry.put("note", Json.text(body, "note", LONGEST_NOTE));
    }
    newsroom.publish(at, Kind.ACKNOWLEDGEMENT, by, Json.line(entry));
    return Reply.created("/api/v1/acknowledgements", entry);
  }
}
