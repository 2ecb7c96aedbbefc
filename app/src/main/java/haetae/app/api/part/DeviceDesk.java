package haetae.app.api.part;

import haetae.app.security.Principal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The register of devices. */
public interface DeviceDesk {
  /** All, by id, without tokens. */
  List<ObjectNode> list();

  /** One, without its token. */
  Optional<ObjectNode> find(String id);

  /**
   * Registers a device.
   *
   * @param request with {@code id} and what the register asks for
   * @return with {@code token}, which is never shown again
   * @throws haetae.world.InvalidValue if the request cannot be used
   */
  ObjectNode register(ObjectNode request, Principal by);

  /** Strikes a device off; false if there is none. */
  boolean remove(String id, Principal by);
}
