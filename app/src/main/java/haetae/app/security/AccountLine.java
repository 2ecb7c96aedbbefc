package haetae.app.security;

import haetae.world.InvalidValue;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** An account as a line: name, role, kind, secret, state, end of the secret; tabs between. */
final class AccountLine {
  private static final int FIELDS = 6;
  private static final int FEWEST = 4; // the last two may be left out

  private AccountLine() {}

  static String of(Account a) {
    return String.join(
        "\t",
        a.name(),
        a.role().name(),
        a.machine() ? "machine" : "person",
        a.secret(),
        a.locked() ? "locked" : "open",
        a.until().map(Instant::toString).orElse(""));
  }

  /**
   * Reads a line.
   *
   * @throws InvalidValue naming the account, never its secret
   */
  static Account read(String line) {
    String[] f = line.split("\t", -1);
    try {
      if (f.length != FIELDS && f.length != FEWEST) {
        throw new IllegalArgumentException(f.length + " fields");
      }
      return new Account(
          f[0],
          Role.valueOf(f[1]),
          f[3],
          kind(f[2]),
          f.length == FIELDS && !f[4].equals("open"),
          f.length < FIELDS || f[5].isEmpty()
              ? Optional.empty()
              : Optional.of(Instant.parse(f[5])));
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
