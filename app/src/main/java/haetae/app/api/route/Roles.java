package haetae.app.api.route;

import haetae.app.security.Role;
import java.util.EnumSet;
import java.util.Set;

/** Groups of roles that share a right. Whoever is not named has none. */
public final class Roles {
  /** Everybody, devices too: whether the platform lives, and who one is. */
  public static final Set<Role> ALL = Set.copyOf(EnumSet.allOf(Role.class));

  /** All people, known or not; devices see nothing. */
  public static final Set<Role> PUBLIC = Set.copyOf(EnumSet.complementOf(EnumSet.of(Role.DEVICE)));

  /** The control room. */
  public static final Set<Role> STAFF = Set.of(Role.OFFICER, Role.APPROVER, Role.ADMIN);

  /** The control room and those who run plants. */
  public static final Set<Role> PLANTS =
      Set.of(Role.OPERATOR, Role.OFFICER, Role.APPROVER, Role.ADMIN);

  private Roles() {}
}
