package haetae.app.api.part;

import haetae.app.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Settings that can be changed while the platform runs, some by two people only. */
public interface SettingDesk {
  /**
   * Settings by name, each with value, unit and range.
   *
   * @param at empty: now
   */
  ObjectNode all(Optional<Instant> at);

  /**
   * Changes one, or proposes to.
   *
   * @param value null of JSON: back to what the file of settings says
   * @return {@code state} is {@code in force} or {@code proposed}; empty if there is no such
   *     setting
   * @throws haetae.app.api.http.Refusal if the value is no good
   */
  Optional<ObjectNode> change(String name, JsonNode value, Principal by);

  /** What waits for an approver. */
  List<ObjectNode> proposals();

  /**
   * Decides a proposal.
   *
   * @param note why; may be empty
   * @return what has become of it; empty if there is none of that id any more
   * @throws haetae.world.InvalidValue if it is one's own
   */
  Optional<ObjectNode> decide(String id, boolean approved, String note, Principal by);
}
