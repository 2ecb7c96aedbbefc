package haetae.app.api.part;

import haetae.app.security.Principal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Where administrators keep accounts, and people their own password. */
public interface AccountDesk {
  /** Everybody, without secrets. */
  List<ObjectNode> list();

  /** Makes an account; the answer has its {@code password} or {@code token}, told once. */
  ObjectNode create(ObjectNode request, Principal by);

  /** Changes role or lock; empty if there is no such account. */
  Optional<ObjectNode> change(String name, ObjectNode request, Principal by);

  /** Gives a new secret, told once; empty if there is no such account. */
  Optional<ObjectNode> renew(String name, Principal by);

  /** Strikes off; false if there is none. */
  boolean remove(String name, Principal by);

  /** Changes one's own password; every session of one's own ends. */
  void password(Principal who, String before, String after, String remote);

  /** Ends every session of an account. */
  void endSessions(String name, Principal by);
}
