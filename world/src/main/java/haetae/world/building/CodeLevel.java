package haetae.world.building;

import haetae.world.InvalidValue;
import java.util.Locale;

/** How well a building was designed against earthquakes (Hazus 5.1, section 5.4). */
public enum CodeLevel {
  PRE,
  LOW,
  MODERATE,
  HIGH;

  /** The word in a pack: {@code pre}, {@code low}, {@code moderate}, {@code high}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads {@link #word}.
   *
   * @throws InvalidValue if it is none of the four
   */
  public static CodeLevel parse(String word) {
    for (CodeLevel level : values()) {
      if (level.word().equals(word)) {
        return level;
      }
    }
    throw new InvalidValue("code level is '" + word + "'; expected pre, low, moderate or high");
  }
}
