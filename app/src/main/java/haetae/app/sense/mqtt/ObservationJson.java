package haetae.app.sense.mqtt;

import haetae.app.sense.device.Device;
import haetae.world.InvalidValue;
import haetae.world.data.Observation;
import java.time.DateTimeException;
import java.time.Instant;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An ordinary value: {@code {"quantity","unit","value","at"}}. */
final class ObservationJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private ObservationJson() {}

  /**
   * Reads a message.
   *
   * @throws InvalidValue saying what is wrong with it
   */
  static Observation read(byte[] json, Device device) {
    try {
      JsonNode root = MAPPER.readTree(json);
      if (!root.path("value").isNumber()) {
        throw new InvalidValue("value of an observation is missing; expected a number");
      }
      return new Observation(
          device.id(),
          root.path("quantity").asString(""),
          root.path("unit").asString(""),
          Instant.parse(root.path("at").asString("")),
          root.path("value").doubleValue());
    } catch (JacksonException | DateTimeException e) {
      throw new InvalidValue("observation of " + device.id() + ": " + e.getMessage(), e);
    }
  }
}
