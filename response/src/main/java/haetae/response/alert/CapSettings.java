package haetae.response.alert;

import haetae.world.Check;
import haetae.world.city.LocalName;
import java.time.ZoneId;

/**
 * Who speaks in a CAP message.
 *
 * @param sender as CAP asks for: an address of the city's own, without spaces and commas
 * @param senderName of the city's office, in both tongues
 * @param zone of the times in texts
 * @param status what the message is: a real one, an exercise or a test
 * @param authority who makes national warnings, in both tongues
 */
public record CapSettings(
    String sender, LocalName senderName, ZoneId zone, Status status, LocalName authority) {
  /** CAP 1.2 section 3.2.1. */
  public enum Status {
    ACTUAL("Actual", "", ""),
    EXERCISE("Exercise", "[훈련] ", "[EXERCISE] "),
    TEST("Test", "[시험] ", "[TEST] ");

    private final String word;
    private final String korean;
    private final String english;

    Status(String word, String korean, String english) {
      this.word = word;
      this.korean = korean;
      this.english = english;
    }

    /** The word of CAP. */
    public String word() {
      return word;
    }

    /** What every Korean text begins with. */
    String korean() {
      return korean;
    }

    /** What every English text begins with. */
    String english() {
      return english;
    }
  }

  public CapSettings {
    Check.notBlank("sender", sender);
    if (sender.matches(".*[\\s,<&].*")) {
      throw new haetae.world.InvalidValue(
          "sender is '" + sender + "'; expected no spaces, commas, < or & (CAP 1.2, sender)");
    }
  }
}
