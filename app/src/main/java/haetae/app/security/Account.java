package haetae.app.security;

import haetae.world.InvalidValue;

/**
 * Somebody who may log in, or a machine that has a token.
 *
 * @param name 2 to 64 small letters, digits, dots, hyphens; unique
 * @param secret of a person what {@link Passwords#keep} gave; of a machine the SHA-256 of its token
 * @param machine whether it is one: machines show a token and never log in
 */
public record Account(String name, Role role, String secret, boolean machine) {
  public Account {
    if (!name.matches("[a-z0-9.-]{2,64}")) {
      throw new InvalidValue(
          "account is '"
              + name.substring(0, Math.min(name.length(), 80))
              + "'; expected 2 to 64 small letters, digits, dots, hyphens");
    }
  }

  /** Nothing of the secret. */
  @Override
  public String toString() {
    return "account " + name + " (" + role + ")";
  }
}
