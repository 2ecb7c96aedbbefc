package haetae.app.api.resource;

import haetae.app.api.http.Json;
import haetae.app.api.http.Question;
import haetae.app.api.part.EarlierQuakes;
import haetae.app.situation.Situation;
import haetae.world.InvalidValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The quakes of a stretch of time, however long ago: those at hand and those of the tables. */
final class QuakesOfTime {
  private static final Instant LAST = Instant.parse("9000-01-01T00:00:00Z");

  private final Instant from;
  private final Instant to;

  private QuakesOfTime(Instant from, Instant to) {
    this.from = from;
    this.to = to;
  }

  /**
   * What a question asks for by {@code from} and {@code to}; empty if by neither.
   *
   * @throws InvalidValue if they are in no order, or {@code at} is asked for too
   */
  static Optional<QuakesOfTime> of(Question q) {
    Optional<Instant> from = q.moment("from");
    Optional<Instant> to = q.moment("to");
    if (from.isEmpty() && to.isEmpty()) {
      return Optional.empty();
    }
    if (q.moment("at").isPresent()) {
      throw new InvalidValue(
          "at is given with from or to; expected at, for what was known then, or from and to, for"
              + " when it shook");
    }
    QuakesOfTime time = new QuakesOfTime(from.orElse(Instant.EPOCH), to.orElse(LAST));
    if (!time.from.isBefore(time.to)) {
      throw new InvalidValue("to is " + time.to + "; expected a moment after from, " + time.from);
    }
    return Optional.of(time);
  }

  /** By id, oldest first. */
  Map<String, JsonNode> find(Situation now, EarlierQuakes earlier) {
    List<JsonNode> all = new ArrayList<>(now.quakes().values());
    for (String body : earlier.newest(from, to)) {
      JsonNode quake = Json.objectOf(body.getBytes(StandardCharsets.UTF_8));
      if (!now.quakes().containsKey(id(quake))) {
        all.add(quake);
      }
    }
    Map<String, JsonNode> found = new LinkedHashMap<>();
    all.stream()
        .filter(quake -> within(origin(quake)))
        .sorted(Comparator.comparing(QuakesOfTime::origin))
        .forEach(quake -> found.put(id(quake), quake));
    return found;
  }

  private boolean within(Instant origin) {
    return !origin.isBefore(from) && origin.isBefore(to);
  }

  private static String id(JsonNode quake) {
    return quake.path("id").asString("");
  }

  private static Instant origin(JsonNode quake) {
    try {
      return Instant.parse(quake.path("originTime").asString(""));
    } catch (DateTimeParseException e) {
      return Instant.MIN; // without an origin it is of no time
    }
  }
}
