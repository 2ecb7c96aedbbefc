package haetae.app.control;

import haetae.world.InvalidValue;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * A dial was turned: a line of the history.
 *
 * @param live whether somebody turned it while the platform ran; else the file of settings did
 * @param by account that wished it; {@code file} where the file of settings did
 * @param approvedBy account that approved it; empty where nobody was asked
 */
public record Turn(
    Instant at, Dial dial, double value, boolean live, String by, String approvedBy) {
  private static final int FIELDS = 6;

  String line() {
    return String.join(
        "\t", at.toString(), dial.word(), Dial.say(value), live ? "live" : "file", by, approvedBy);
  }

  /**
   * Reads a line.
   *
   * @throws InvalidValue if it is none
   */
  static Turn read(String line) {
    String[] f = line.split("\t", -1);
    try {
      if (f.length != FIELDS) {
        throw new IllegalArgumentException(f.length + " fields");
      }
      Dial dial = Dial.find(f[1]).orElseThrow(() -> new IllegalArgumentException("no setting"));
      double value = Double.parseDouble(f[2]);
      return new Turn(Instant.parse(f[0]), dial, value, f[3].equals("live"), f[4], f[5]);
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw new InvalidValue(
          "'" + line.substring(0, Math.min(80, line.length())) + "' is no change of a setting", e);
    }
  }
}
