package haetae.app.api.part;

import haetae.app.security.Principal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Settings that can be changed while the platform runs. */
public interface SettingDesk {
  /** Every setting by name, without secrets. */
  ObjectNode all();

  /**
   * Changes one; the change goes to the journal.
   *
   * @return the setting as it is now
   * @throws haetae.world.InvalidValue if there is none of that name or the value is no good
   */
  JsonNode change(String name, JsonNode value, Principal by);
}
