package haetae.response.alert;

import haetae.world.Check;
import haetae.world.InvalidValue;
import haetae.world.quake.QuakeVersion;
import java.time.Instant;
import java.util.List;

/**
 * One message about one quake. The city's own information: a national warning is KMA's.
 *
 * @param number 1, 2, 3 … for each quake
 * @param at data time of the decision
 * @param reason why it is said now, in English; of a cancellation why the quake was none
 * @param earlier when messages 1 to {@code number - 1} about this quake were said
 * @param quake as it was known then; of a cancellation as it was known last
 * @param districts those at {@link AlertLevel#WATCH} or above, most urgent first; of a cancellation
 *     all that were ever told
 */
public record Alert(
    Kind kind,
    int number,
    Instant at,
    String reason,
    List<Instant> earlier,
    QuakeVersion quake,
    List<DistrictWarning> districts) {
  /** What a message does to the ones before. */
  public enum Kind {
    ALERT,
    UPDATE,
    CANCEL
  }

  public Alert {
    Check.inRange("number", number, 1, 1_000_000, "");
    earlier = List.copyOf(earlier);
    districts = List.copyOf(districts);
    if (earlier.size() != number - 1) {
      throw new InvalidValue(
          "message " + number + " names " + earlier.size() + " earlier ones; expected all");
    }
  }

  /** Highest level of any district. */
  public AlertLevel level() {
    return districts.stream()
        .map(DistrictWarning::level)
        .max(AlertLevel::compareTo)
        .orElse(AlertLevel.NONE);
  }

  /** Unique and the same in every replay: quake and number. */
  public String identifier() {
    return identifier(number);
  }

  /** Identifier of an earlier message about the same quake. */
  public String identifier(int of) {
    return quake.id() + "-" + of;
  }
}
