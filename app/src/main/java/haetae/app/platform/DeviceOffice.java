package haetae.app.platform;

import haetae.app.api.part.DeviceDesk;
import haetae.app.security.Audit;
import haetae.app.security.Principal;
import haetae.app.sense.device.Device;
import haetae.app.sense.device.DeviceRegister;
import haetae.app.sense.device.Tokens;
import haetae.app.situation.Kind;
import haetae.world.Check;
import haetae.world.InvalidValue;
import haetae.world.place.GeoPoint;
import haetae.world.station.StationId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Where officers register the city's sensors. The flow uses a new device after the next start. */
final class DeviceOffice implements DeviceDesk {
  private final DeviceRegister register;
  private final Audit audit;

  DeviceOffice(DeviceRegister register, Audit audit) {
    this.register = register;
    this.audit = audit;
  }

  @Override
  public List<ObjectNode> list() {
    return register.all().stream().map(DeviceOffice::node).toList();
  }

  @Override
  public Optional<ObjectNode> find(String id) {
    return register.find(id).map(DeviceOffice::node);
  }

  private static ObjectNode node(Device device) {
    ObjectNode node = Bodies.object();
    node.put("id", device.id());
    node.put("network", device.station().network());
    node.put("station", device.station().station());
    node.put("latitudeDeg", device.place().latDeg());
    node.put("longitudeDeg", device.place().lonDeg());
    return node;
  }

  @Override
  public ObjectNode register(ObjectNode request, Principal by) {
    String token = Tokens.fresh();
    Device device =
        new Device(
            request.path("id").asString(""),
            new StationId(code(request, "network", 2), code(request, "station", 5)),
            new GeoPoint(number(request, "latitudeDeg", 90), number(request, "longitudeDeg", 180)),
            Tokens.hash(token));
    if (register.find(device.id()).isPresent()) {
      throw new InvalidValue("device " + device.id() + " is registered already; expected a new id");
    }
    try {
      register.put(device);
    } catch (IOException e) {
      throw new UncheckedIOException("the register of devices cannot be written", e);
    }
    audit.say(Kind.SETTING, by.name(), node(device).put("device", "registered").toString());
    return node(device).put("token", token);
  }

  private static String code(ObjectNode request, String name, int most) {
    String code = request.path(name).asString("");
    if (!code.matches("[A-Z0-9]{1," + most + "}")) {
      throw new InvalidValue(
          name + " is '" + code + "'; expected 1 to " + most + " capital letters or digits");
    }
    return code;
  }

  private static double number(ObjectNode request, String name, double most) {
    double value = request.path(name).asDouble(Double.NaN);
    return Check.inRange(name, value, -most, most, "degrees");
  }

  @Override
  public boolean remove(String id, Principal by) {
    try {
      boolean known = register.remove(id);
      if (known) {
        ObjectNode node = Bodies.object().put("id", id).put("device", "removed");
        audit.say(Kind.SETTING, by.name(), node.toString());
      }
      return known;
    } catch (IOException e) {
      throw new UncheckedIOException("the register of devices cannot be written", e);
    }
  }
}
