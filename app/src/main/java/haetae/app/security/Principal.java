package haetae.app.security;

import java.util.Set;

/**
 * Who is asking.
 *
 * @param name of the account or device; {@code anonymous} for a citizen who has not said
 * @param plants ids of the facilities an operator runs; nobody else has any
 */
public record Principal(String name, Role role, Set<String> plants) {
  /** Somebody who has not said who they are. */
  public static final Principal ANONYMOUS = new Principal("anonymous", Role.CITIZEN);

  public Principal {
    plants = Set.copyOf(plants);
  }

  /** Somebody who runs no plant. */
  public Principal(String name, Role role) {
    this(name, role, Set.of());
  }

  /** Whether a facility is theirs to see: an operator sees their own plants alone. */
  public boolean sees(String facility) {
    return role != Role.OPERATOR || plants.contains(facility);
  }
}
