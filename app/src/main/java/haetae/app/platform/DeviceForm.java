package haetae.app.platform;

import static haetae.app.platform.Bodies.round;

import haetae.app.sense.device.Device;
import haetae.app.sense.device.DeviceState;
import haetae.app.sense.device.SensorChannel;
import haetae.world.Check;
import haetae.world.InvalidValue;
import haetae.world.place.GeoPoint;
import haetae.world.station.GroundQuantity;
import haetae.world.station.Sensitivity;
import haetae.world.station.StationId;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A device as JSON: as it is asked for, and as it is shown. */
final class DeviceForm {
  private static final double MOST_COUNTS = 1e15;

  private DeviceForm() {}

  /**
   * A device as somebody wants it registered.
   *
   * @throws InvalidValue naming the field that cannot be used
   */
  static Device read(JsonNode request, String tokenHash) {
    List<SensorChannel> sensors = new ArrayList<>();
    JsonNode channels = request.path("channels");
    if (!channels.isMissingNode() && !channels.isArray()) {
      throw new InvalidValue("channels is " + channels.getNodeType() + "; expected a list");
    }
    channels.forEach(channel -> sensors.add(channel(channel)));
    return new Device(
        request.path("id").asString(""),
        new StationId(code(request, "network", 2), code(request, "station", 5)),
        new GeoPoint(number(request, "latitudeDeg", 90), number(request, "longitudeDeg", 180)),
        tokenHash,
        request.path("address").asString(""),
        sensors,
        request.path("plant").asString(""));
  }

  private static SensorChannel channel(JsonNode channel) {
    String unit = channel.path("unit").asString("");
    GroundQuantity quantity =
        switch (unit) {
          case "m/s" -> GroundQuantity.VELOCITY;
          case "m/s2", "m/s²" -> GroundQuantity.ACCELERATION;
          default -> throw new InvalidValue("unit is '" + shown(unit) + "'; expected m/s or m/s2");
        };
    return new SensorChannel(
        channel.path("location").asString("00"),
        channel.path("code").asString(""),
        new Sensitivity(quantity, number(channel, "countsPerUnit", MOST_COUNTS)),
        given(channel, "azimuthDeg", 0),
        given(channel, "dipDeg", -90),
        given(channel, "rateHz", 100));
  }

  /** A number that may be left out, but not be something else. */
  private static double given(JsonNode channel, String name, double usual) {
    JsonNode value = channel.path(name);
    if (!value.isMissingNode() && !value.isNumber()) {
      throw new InvalidValue(
          name + " is " + shown(value.toString()) + "; expected a number, or to be left out");
    }
    return value.asDouble(usual);
  }

  private static String code(JsonNode request, String name, int most) {
    String code = request.path(name).asString("");
    if (!code.matches("[A-Z0-9]{1," + most + "}")) {
      throw new InvalidValue(
          name + " is '" + shown(code) + "'; expected 1 to " + most + " capital letters or digits");
    }
    return code;
  }

  private static String shown(String text) {
    return text.substring(0, Math.min(60, text.length()));
  }

  private static double number(JsonNode request, String name, double most) {
    double value = request.path(name).asDouble(Double.NaN);
    return Check.inRange(name, value, -most, most, "");
  }

  /** A device without its token. */
  static ObjectNode written(Device device) {
    ObjectNode node = Bodies.object();
    node.put("id", device.id());
    node.put("network", device.station().network());
    node.put("station", device.station().station());
    node.put("latitudeDeg", device.place().latDeg());
    node.put("longitudeDeg", device.place().lonDeg());
    if (!device.plant().isEmpty()) {
      node.put("plant", device.plant());
    }
    if (!device.cityAccelerometer()) {
      node.put("address", device.address());
      ArrayNode channels = node.putArray("channels");
      device.sensors().forEach(sensor -> channels.add(written(sensor)));
    }
    return node;
  }

  private static ObjectNode written(SensorChannel sensor) {
    ObjectNode node = Bodies.object();
    node.put("location", sensor.location());
    node.put("code", sensor.code());
    node.put("unit", unit(sensor.sensitivity().quantity()));
    node.put("countsPerUnit", sensor.sensitivity().countsPerUnit());
    node.put("azimuthDeg", sensor.azimuthDeg());
    node.put("dipDeg", sensor.dipDeg());
    return node.put("rateHz", sensor.rateHz());
  }

  private static String unit(GroundQuantity quantity) {
    return quantity == GroundQuantity.VELOCITY ? "m/s" : "m/s2";
  }

  /** How a device does. */
  static ObjectNode written(DeviceState state) {
    ObjectNode node = Bodies.object();
    node.put("health", state.health().level().name());
    node.put("reason", state.health().reason());
    node.put("heardAt", state.heardAt().map(Object::toString).orElse(null));
    node.put("messages", state.messages());
    node.put("messagesMalformed", state.malformed());
    node.put("messagesOverTheRate", state.overTheRate());
    node.put("packetsHeldBack", state.heldBack());
    node.put("gaps", state.gaps());
    state
        .smallestDelayS()
        .ifPresent(delayS -> {
          node.put("smallestDelayS", round(delayS, 3));
          ObjectNode offset = node.putObject("clockOffsetS");
          offset.put("from", round(-delayS, 3));
          offset.put("to", round(-delayS + DeviceState.QUICKEST_S, 3));
        });
    if (!Double.isNaN(state.quietRms())) {
      node.put("quietRms", round(state.quietRms(), 9));
      node.put("quietUnit", unit(state.quietQuantity()));
    }
    return node;
  }
}
