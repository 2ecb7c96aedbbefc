package haetae.app.security;

import haetae.world.InvalidValue;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody who may log in, or a machine that has a token.
 *
 * @param name 2 to 64 small letters, digits, dots, hyphens; unique
 * @param secret of a person what {@link Passwords#keep} gave; of a machine the SHA-256 of its token
 * @param machine whether it is one: machines show a token and never log in
 * @param locked whether it is shut out for now
 * @param until when the secret ends: of tokens, and of passwords that somebody else has chosen;
 *     empty: it does not
 * @param plants ids of the facilities an operator runs; of others empty
 */
public record Account(
    String name,
    Role role,
    String secret,
    boolean machine,
    boolean locked,
    Optional<Instant> until,
    Set<String> plants) {
  private static final int MOST_PLANTS = 50;

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
    plants = Collections.unmodifiableSortedSet(new TreeSet<>(plants));
    if (!plants.isEmpty() && role != Role.OPERATOR) {
      throw new InvalidValue(
          "plants of account " + name + " are " + plants + "; expected none: its role is " + role);
    }
    if (plants.size() > MOST_PLANTS
        || plants.stream().anyMatch(id -> !id.matches("[\\p{L}\\p{N}._:-]{1,64}"))) {
      throw new InvalidValue(
          "plants of account " + name + " are no good; expected at most 50 ids of facilities");
    }
  }

  /** An account that runs no plant. */
  public Account(
      String name,
      Role role,
      String secret,
      boolean machine,
      boolean locked,
      Optional<Instant> until) {
    this(name, role, secret, machine, locked, until, Set.of());
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
    return new Account(
        name, other, secret, machine, locked, until, other == Role.OPERATOR ? plants : Set.of());
  }

  /** The same, shut out or let in. */
  public Account withLock(boolean shut) {
    return new Account(name, role, secret, machine, shut, until, plants);
  }

  /** The same with another secret. */
  public Account withSecret(String other, Optional<Instant> end) {
    return new Account(name, role, other, machine, locked, end, plants);
  }

  /** The same with other plants. */
  public Account withPlants(Set<String> others) {
    return new Account(name, role, secret, machine, locked, until, others);
  }

  /** Who that is. */
  public Principal principal() {
    return new Principal(name, role, plants);
  }

  /** Nothing of the secret. */
  @Override
  public String toString() {
    return "account " + name + " (" + role + ")";
  }
}
