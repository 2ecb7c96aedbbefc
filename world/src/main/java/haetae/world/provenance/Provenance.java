package haetae.world.provenance;

import haetae.world.InvalidValue;
import java.util.Locale;

/** How a row is known. The word is shown wherever the row is. */
public enum Provenance {
  /** Somebody looked at the thing itself. */
  SURVEYED("조사"),
  /** An authority published it. */
  OFFICIAL("공식"),
  /** Inferred from something known. */
  ESTIMATED("추정"),
  /** Made up to fit known sums; no single row is true. */
  SYNTHETIC("가상");

  private final String korean;

  Provenance(String korean) {
    this.korean = korean;
  }

  /** The word in Korean. */
  public String korean() {
    return korean;
  }

  /**
   * The word in a pack: {@code surveyed}, {@code official}, {@code estimated}, {@code synthetic}.
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads {@link #word}.
   *
   * @throws InvalidValue if it is none of the four
   */
  public static Provenance parse(String word) {
    for (Provenance provenance : values()) {
      if (provenance.word().equals(word)) {
        return provenance;
      }
    }
    throw new InvalidValue(
        "provenance is '" + word + "'; expected surveyed, official, estimated or synthetic");
  }
}
