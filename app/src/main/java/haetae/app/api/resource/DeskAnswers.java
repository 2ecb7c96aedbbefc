package haetae.app.api.resource;

import haetae.app.api.http.Json;
import haetae.app.api.http.Question;
import haetae.app.api.http.Refusal;
import haetae.app.api.http.Reply;
import haetae.app.api.part.DeviceDesk;
import haetae.app.api.part.ObservationBook;
import haetae.world.InvalidValue;
import haetae.world.data.Observation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The register of devices and the book of observations. */
public final class DeskAnswers {
  private static final Duration LONGEST = Duration.ofDays(366);

  private DeskAnswers() {}

  /** Answers for the register of devices. */
  public record Devices(DeviceDesk desk) {
    /** All that are for the asker to see. */
    public Reply list(Question q) {
      Map<String, JsonNode> all = new LinkedHashMap<>();
      desk.list().stream()
          .filter(device -> sees(q, device))
          .forEach(device -> all.put(device.path("id").asString(""), device));
      return Listing.of(q, all);
    }

    /** One. */
    public Reply one(Question q) {
      return Reply.json(
          desk.find(q.text("id"))
              .filter(device -> sees(q, device))
              .orElseThrow(() -> Refusal.notFound("device " + q.text("id"))));
    }

    private static boolean sees(Question q, ObjectNode device) {
      return q.who().sees(device.path("plant").asString(""));
    }

    /** Registers one; the answer holds its token, which is not shown again. */
    public Reply register(Question q) {
      ObjectNode request = Json.objectOf(q.body());
      String id = Json.text(request, "id", 100);
      if (!id.matches("[A-Za-z0-9._-]+")) {
        throw new InvalidValue(
            "id is '" + id + "'; expected letters, digits, dots, hyphens and underscores");
      }
      if (desk.find(id).isPresent()) {
        throw new Refusal(409, "known", "There is a device " + id + " already.");
      }
      String address = "/api/v1/devices/" + URLEncoder.encode(id, StandardCharsets.UTF_8);
      return Reply.created(address, desk.register(request, q.who()));
    }

    /** Strikes one off. */
    public Reply remove(Question q) {
      if (!desk.remove(q.text("id"), q.who())) {
        throw Refusal.notFound("device " + q.text("id"));
      }
      return Reply.nothing();
    }
  }

  /** Answers for the book of observations. */
  public record Observations(ObservationBook book) {
    /**
     * Values of a stretch of time of at most 366 days, oldest first; for an operator those of the
     * own plants' devices.
     */
    public Reply list(Question q) {
      Instant from = q.moment("from").orElseThrow(() -> missing("from"));
      Instant to = q.moment("to").orElseThrow(() -> missing("to"));
      if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST) > 0) {
        throw new InvalidValue(
            "to is " + to + "; expected a moment after from and at most 366 days later");
      }
      Optional<String> asked = q.maybe("device");
      Map<String, Boolean> seen = new HashMap<>();
      Predicate<String> devices =
          device ->
              asked.map(device::equals).orElse(true)
                  && seen.computeIfAbsent(device, id -> q.who().sees(book.plant(id)));
      List<Observation> found = book.find(devices, q.maybe("quantity"), from, to, q.whole("limit"));
      ObjectNode node = Json.object();
      ArrayNode items = node.putArray("items");
      for (Observation o : found) {
        ObjectNode row = items.addObject().put("device", o.device()).put("quantity", o.quantity());
        row.put("unit", o.unit()).put("at", o.at().toString()).put("value", o.value());
      }
      return Reply.json(node);
    }

    private static InvalidValue missing(String name) {
      return new InvalidValue(name + " is nothing; expected a time such as 2017-11-15T05:29:31Z");
    }
  }
}
