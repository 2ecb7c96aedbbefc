package haetae.app.platform;

import haetae.app.api.part.DeviceDesk;
import haetae.app.security.Audit;
import haetae.app.security.Principal;
import haetae.app.sense.device.Device;
import haetae.app.sense.device.DeviceIntake;
import haetae.app.sense.device.DeviceRegister;
import haetae.app.sense.device.Tokens;
import haetae.app.situation.Kind;
import haetae.world.InvalidValue;
import haetae.world.station.Inventory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** Where officers register the city's sensors and see how they do. A new one is used at once. */
final class DeviceOffice implements DeviceDesk {
  private final DeviceRegister register;
  private final Supplier<Inventory> stations;
  private final DeviceIntake intake;
  private final Audit audit;

  /**
   * @param stations that are no devices: their codes are taken
   */
  DeviceOffice(
      DeviceRegister register, Supplier<Inventory> stations, DeviceIntake intake, Audit audit) {
    this.register = register;
    this.stations = stations;
    this.intake = intake;
    this.audit = audit;
  }

  @Override
  public List<ObjectNode> list() {
    return register.all().stream().map(this::shown).toList();
  }

  @Override
  public Optional<ObjectNode> find(String id) {
    return register.find(id).map(this::shown);
  }

  private ObjectNode shown(Device device) {
    ObjectNode node = DeviceForm.written(device);
    node.set("state", DeviceForm.written(intake.state(device)));
    return node;
  }

  @Override
  public ObjectNode register(ObjectNode request, Principal by) {
    String token = Tokens.fresh();
    Device device = DeviceForm.read(request, Tokens.hash(token));
    if (register.find(device.id()).isPresent()) {
      throw new InvalidValue("device " + device.id() + " is registered already; expected a new id");
    }
    if (stations.get().findPlace(device.station()).isPresent()) {
      throw new InvalidValue(
          "station "
              + device.station()
              + " stands in the station files; expected a code of the device's own");
    }
    try {
      register.put(device);
    } catch (IOException e) {
      throw new UncheckedIOException("the register of devices cannot be written", e);
    }
    ObjectNode said = DeviceForm.written(device).put("device", "registered");
    audit.say(Kind.SETTING, by.name(), said.toString());
    return DeviceForm.written(device).put("token", token);
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
