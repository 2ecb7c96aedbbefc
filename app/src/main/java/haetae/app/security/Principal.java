package haetae.app.security;

/**
 * Who is asking.
 *
 * @param name of the account or device; {@code anonymous} for a citizen who has not said
 */
public record Principal(String name, Role role) {
  /** Somebody who has not said who they are. */
  public static final Principal ANONYMOUS = new Principal("anonymous", Role.CITIZEN);
}
