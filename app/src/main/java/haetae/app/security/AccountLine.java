package haetae.app.security;

import haetae.world.InvalidValue;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;

/**
 * An account as a line: name, role, kind, secret, state, end of the secret, plants; tabs between.
 */
final class AccountLine {
  private static final int FIELDS = 7;
  private static final int OLDER = 6; // without plants
  private static final int FEWEST = 4; // the last three may be left out

  private AccountLine() {}

  static String of(Account a) {
    return String.join(
        "\t",
        a.name(),
        a.role().name(),
        a.machine() ? "machine" : "person",
        a.secret(),
        a.locked() ? "locked" : "open",
        a.until().map(Instant::toString).orElse(""),
        String.join(",", a.plants()));
  }

  /**
   * Reads a line.
   *
   * @throws InvalidValue naming the account, never its secret
   */
  static Account read(String line) {
    String[] f = line.split("\t", -1);
    try {
      if (f.length != FIELDS && f.length != OLDER && f.length != FEWEST) {
        throw new IllegalArgumentException(f.length + " fields");
      }
      return new Account(
          f[0],
          Role.valueOf(f[1]),
          f[3],
          kind(f[2]),
          f.length >= OLDER && !f[4].equals("open"),
          f.length < OLDER || f[5].isEmpty() ? Optional.empty() : Optional.of(Instant.parse(f[5])),
          f.length < FIELDS || f[6].isEmpty() ? Set.of() : Set.of(f[6].split(",", -1)));
    } catch (IllegalArgumentException | DateTimeParseException | InvalidValue e) {
      String name = f[0].substring(0, Math.min(80, f[0].length()));
      throw new InvalidValue(
          "the line of '" + name + "' is no account; expected " + FIELDS + " fields with tabs");
    }
  }

  private static boolean kind(String word) {
    return switch (word) {
      case "machine" -> true;
      case "person" -> false;
      default -> throw new IllegalArgumentException("kind");
    };
  }
}
