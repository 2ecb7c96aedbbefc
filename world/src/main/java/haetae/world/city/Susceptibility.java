package haetae.world.city;

import haetae.world.InvalidValue;
import java.util.Locale;

/** How easily the ground liquefies (Hazus 5.1 table 4-8); {@link #NONE}: rock, or not known. */
public enum Susceptibility {
  NONE,
  VERY_LOW,
  LOW,
  MODERATE,
  HIGH,
  VERY_HIGH;

  /** The word in a pack: {@code none}, {@code very-low}, … {@code very-high}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Reads {@link #word}.
   *
   * @throws InvalidValue if it is none of the six
   */
  public static Susceptibility parse(String word) {
    for (Susceptibility susceptibility : values()) {
      if (susceptibility.word().equals(word)) {
        return susceptibility;
      }
    }
    throw new InvalidValue(
        "liquefaction is '"
            + word
            + "'; expected none, very-low, low, moderate, high or very-high");
  }
}
