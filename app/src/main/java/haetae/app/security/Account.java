package haetae.app.security;

import haetae.world.InvalidValue;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who may log in, or a machine that has a token.
 *
 * @param name 2 to 64 small letters, digits, dots, hyphens; unique
 * @param secret of a person what {@link Passwords#keep} gave; of a machine the SHA-256 of its token
 * @param machine whether it is one: machines show a token and never log in
 * @param locked whether it is shut out for now
 * @param until when the secret ends: of tokens, and of passwords that somebody else has chosen;
 *     empty: it does not
 */
public record Account(
    String name,
    Role role,
    String secret,
    boolean machine,
    boolean locked,
    Optional<Instant> until) {
  public Account {
    if (!name.matches("[a-z0-9][a-z0-9.-]{1,63}")) {
      throw new InvalidValue(
          "account is '"
              + name.substring(0, Math.min(name.length(), 80))
              + "'; expected 2 to 64 small letters, digits, dots, hyphens");
    }
    if (role == Role.DEVICE) {
      throw new InvalidValue(
          "account " + name + " has the role DEVICE; expected another: devices are registered");
    }
  }

  /** An account that is open and whose secret does not end. */
  public Account(String name, Role role, String secret, boolean machine) {
    this(name, role, secret, machine, false, Optional.empty());
  }

  /** Whether it may be used now. */
  public boolean open(Instant now) {
    return !locked && until.map(now::isBefore).orElse(true);
  }

  /** The same with another role. */
  public Account withRole(Role other) {
    return new Account(name, other, secret, machine, locked, until);
  }

  /** The same, shut out or let in. */
  public Account withLock(boolean shut) {
    return new Account(name, role, secret, machine, shut, until);
  }

  /** The same with another secret. */
  public Account withSecret(String other, Optional<Instant> end) {
    return new Account(name, role, other, machine, locked, end);
  }

  /** Who that is. */
  public Principal principal() {
    return new Principal(name, role);
  }

  /** Nothing of the secret. */
  @Override
  public String toString() {
    return "account " + name + " (" + role + ")";
  }
}
