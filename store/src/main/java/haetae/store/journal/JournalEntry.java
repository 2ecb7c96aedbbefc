package haetae.store.journal;

import haetae.world.InvalidValue;
import java.time.Instant;

/**
 * One line of the journal.
 *
 * @param number 1, 2, 3 … without holes
 * @param at when it was written
 * @param kind such as {@code quake}, {@code alert}, {@code login}, {@code setting}: letters,
 *     digits, dots and hyphens
 * @param by who or what it comes from: a user, {@code flow}, {@code system}
 * @param body JSON on one line
 * @param hash of this entry and the one before, 64 hexadecimal digits
 */
public record JournalEntry(
    long number, Instant at, String kind, String by, String body, String hash) {
  /** Longest body, characters. */
  public static final int MOST_BODY = 4_000_000;

  public JournalEntry {
    if (number < 1) {
      throw new InvalidValue("number of a journal entry is " + number + "; expected 1 or more");
    }
    if (!kind.matches("[A-Za-z0-9.-]{1,64}")) {
      throw new InvalidValue(
          "kind of a journal entry is '" + kind + "'; expected 1 to 64 letters, digits, dots, -");
    }
    oneLine("by", by, 200);
    oneLine("body", body, MOST_BODY);
  }

  private static void oneLine(String name, String text, int most) {
    if (text.isEmpty() || text.length() > most) {
      throw new InvalidValue(
          name + " of a journal entry has " + text.length() + " characters; expected 1 to " + most);
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ') {
        throw new InvalidValue(
            name + " of a journal entry has a control character at " + i + "; expected one line");
      }
    }
  }
}
