package haetae.app.api.resource;

import haetae.app.api.http.Json;
import haetae.app.api.http.Question;
import haetae.app.api.http.Refusal;
import haetae.app.api.http.Reply;
import haetae.app.api.part.IngestDoor;
import haetae.world.InvalidValue;
import haetae.world.data.Observation;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.JsonNode;

/** What devices hand in. It is acknowledged when it will survive the death of this process. */
public final class SensorAnswers {
  private static final int MOST_OBSERVATIONS = 1000;
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final IngestDoor door;

  /** Hands on to a door. */
  public SensorAnswers(IngestDoor door) {
    this.door = door;
  }

  /** Takes miniSEED records. */
  public Reply samples(Question q) {
    if (q.body().length == 0) {
      throw new InvalidValue("body is 0 bytes; expected miniSEED records");
    }
    long samples = kept(door.samples(q.who().name(), q.body()));
    return Reply.json(Json.object().put("samples", samples));
  }

  /** Takes {@code {"observations":[{"quantity","unit","at","value"}]}} of the device that asks. */
  public Reply observations(Question q) {
    JsonNode rows = Json.objectOf(q.body()).path("observations");
    if (!rows.isArray() || rows.isEmpty() || rows.size() > MOST_OBSERVATIONS) {
      throw new InvalidValue(
          "observations is "
              + (rows.isArray() ? "an array of " + rows.size() : rows.getNodeType())
              + "; expected an array of 1 to "
              + MOST_OBSERVATIONS);
    }
    List<Observation> observations = new ArrayList<>();
    for (JsonNode row : rows) {
      observations.add(observation(q.who().name(), row, observations.size()));
    }
    kept(door.observations(q.who().name(), observations));
    return Reply.json(Json.object().put("observations", observations.size()));
  }

  private static Observation observation(String device, JsonNode row, int i) {
    String where = "observations[" + i + "]";
    if (!row.path("value").isNumber()) {
      throw new InvalidValue(where + ".value is " + row.path("value") + "; expected a number");
    }
    String at = row.path("at").asString("");
    try {
      return new Observation(
          device,
          row.path("quantity").asString(""),
          row.path("unit").asString(""),
          Instant.parse(at),
          row.path("value").doubleValue());
    } catch (DateTimeParseException e) {
      throw new InvalidValue(
          where + ".at is '" + at + "'; expected a time such as 2017-11-15T05:29:31Z", e);
    }
  }

  private static <T> T kept(CompletableFuture<T> handed) {
    try {
      return handed.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof InvalidValue fault) {
        throw fault;
      }
      if (e.getCause() instanceof Refusal refusal) {
        throw refusal;
      }
      throw notKept();
    } catch (TimeoutException e) {
      throw notKept();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw notKept();
    }
  }

  private static Refusal notKept() {
    return Refusal.later(
        503, "not-kept", "It could not be kept now; send it again.", Duration.ofSeconds(5));
  }
}
