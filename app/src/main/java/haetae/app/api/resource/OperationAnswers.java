package haetae.app.api.resource;

import haetae.app.api.http.Json;
import haetae.app.api.http.MediaType;
import haetae.app.api.http.Question;
import haetae.app.api.http.Reply;
import haetae.app.api.part.Readiness;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** Whether the platform lives, has started and is ready; and its counts. */
public final class OperationAnswers {
  private final Readiness readiness;
  private final Supplier<String> scrape;

  /**
   * Answers of an operator of machines.
   *
   * @param scrape the counts as Prometheus reads them
   */
  public OperationAnswers(Readiness readiness, Supplier<String> scrape) {
    this.readiness = readiness;
    this.scrape = scrape;
  }

  /** It answers, so it lives. */
  public Reply live(Question q) {
    return Reply.json(Json.object().put("status", "UP"));
  }

  /** 200 when every part is well, else 503; which part and why is for the control room alone. */
  public Reply ready(Question q) {
    Map<String, Readiness.Part> parts = readiness.parts();
    boolean well = parts.values().stream().allMatch(Readiness.Part::well);
    ObjectNode node = Json.object().put("status", well ? "UP" : "DOWN");
    if (haetae.app.api.route.Roles.PLANTS.contains(q.who().role())) {
      ObjectNode all = node.putObject("parts");
      parts.forEach((name, part) ->
          all.putObject(name).put("status", part.well() ? "UP" : "DOWN").put("says", part.says()));
    }
    return Reply.of(well ? 200 : 503, MediaType.JSON, Json.bytes(node));
  }

  /** 200 once the platform has been ready for the first time. */
  public Reply started(Question q) {
    Readiness.Part started = readiness.parts().get("started");
    boolean up = started == null || started.well();
    ObjectNode node = Json.object().put("status", up ? "UP" : "DOWN");
    return Reply.of(up ? 200 : 503, MediaType.JSON, Json.bytes(node));
  }

  /** The counts. */
  public Reply metrics(Question q) {
    return Reply.of(200, MediaType.METRICS, scrape.get().getBytes(StandardCharsets.UTF_8));
  }
}
