package haetae.app.api.resource;

import haetae.app.api.http.Json;
import haetae.app.api.http.Question;
import haetae.app.api.http.Refusal;
import haetae.app.api.http.Reply;
import haetae.app.api.part.SettingDesk;
import haetae.world.InvalidValue;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Settings that change live, and proposals to change them. */
public final class SettingAnswers {
  private static final int LONGEST_NOTE = 500;

  private final SettingDesk desk;

  /** Answers of a desk. */
  public SettingAnswers(SettingDesk desk) {
    this.desk = desk;
  }

  /** All, by name. */
  public Reply all(Question q) {
    return Reply.json(desk.all(q.moment("at")));
  }

  /** One. */
  public Reply one(Question q) {
    JsonNode found = desk.all(q.moment("at")).path(q.text("id"));
    if (found.isMissingNode()) {
      throw Refusal.notFound("setting " + q.text("id"));
    }
    return Reply.json(found);
  }

  /** Changes one: {@code {"value": …}}; 202 if somebody else has to approve it first. */
  public Reply change(Question q) {
    JsonNode value = Json.objectOf(q.body()).path("value");
    if (value.isMissingNode()) {
      throw new InvalidValue("value is nothing; expected a number, or null for the file's value");
    }
    ObjectNode done =
        desk.change(q.text("id"), value, q.who())
            .orElseThrow(() -> Refusal.notFound("setting " + q.text("id")));
    String proposal = done.path("proposal").asString("");
    return proposal.isEmpty()
        ? Reply.json(done)
        : Reply.json(202, done).with("Location", "/api/v1/approvals/" + proposal);
  }

  /** What waits for an approver. */
  public Reply proposals(Question q) {
    Map<String, JsonNode> all = new LinkedHashMap<>();
    desk.proposals().forEach(one -> all.put(one.path("id").asString(""), one));
    return Listing.of(q, all);
  }

  /** Decides one: {@code {"decision": "approve"}} or {@code "refuse"}. */
  public Reply decide(Question q) {
    ObjectNode body = Json.objectOf(q.body());
    boolean approved =
        switch (Json.text(body, "decision", 20)) {
          case "approve" -> true;
          case "refuse" -> false;
          default ->
              throw new InvalidValue(
                  "decision is " + body.path("decision") + "; expected approve or refuse");
        };
    String note = body.has("note") ? Json.text(body, "note", LONGEST_NOTE) : "";
    return Reply.json(
        desk.decide(q.text("id"), approved, note, q.who())
            .orElseThrow(() -> Refusal.notFound("proposal " + q.text("id"))));
  }
}
