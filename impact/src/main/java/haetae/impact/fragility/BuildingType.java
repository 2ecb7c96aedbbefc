package haetae.impact.fragility;

import haetae.world.InvalidValue;
import haetae.world.building.CodeLevel;
import java.util.Arrays;
import java.util.Optional;

/**
 * Model building types of Hazus 5.1 (table 5-1) and two of our own: {@link #PIL}, reinforced
 * concrete of three to five storeys on an open ground floor, and {@link #HANOK}, the timber house
 * of Korea with its heavy roof. L, M and H are low (1 to 3 storeys), mid (4 to 7) and high rise (8
 * or more); masonry without reinforcement counts as mid rise from 3 storeys on.
 */
public enum BuildingType {
  W1,
  W2,
  S1L,
  S1M,
  S1H,
  S2L,
  S2M,
  S2H,
  S3,
  S4L,
  S4M,
  S4H,
  S5L,
  S5M,
  S5H,
  C1L,
  C1M,
  C1H,
  C2L,
  C2M,
  C2H,
  C3L,
  C3M,
  C3H,
  PC1,
  PC2L,
  PC2M,
  PC2H,
  RM1L,
  RM1M,
  RM2L,
  RM2M,
  RM2H,
  URML,
  URMM,
  MH,
  PIL,
  HANOK;

  /** The type of Hazus whose table of injuries stands for this one. */
  public BuildingType hazus() {
    return switch (this) {
      case PIL -> C1L;
      case HANOK -> W1;
      default -> this;
    };
  }

  /** Whether its walls are masonry without reinforcement: they fall into the street. */
  public boolean unreinforcedMasonry() {
    return this == URML || this == URMM;
  }

  /** Whether it is built light, of timber or thin steel. */
  public boolean light() {
    return this == W1 || this == W2 || this == S3 || this == MH;
  }

  /** Name of its fragility class: {@code C1M/low}. */
  public String classId(CodeLevel level) {
    return this + "/" + level.word();
  }

  /** The type a fragility class speaks of, if its id begins with one: {@code C1M/low}. */
  public static Optional<BuildingType> ofClass(String classId) {
    String name = classId.substring(0, Math.max(0, classId.indexOf('/')));
    return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
  }

  /**
   * Reads a name.
   *
   * @throws InvalidValue if there is no such type
   */
  public static BuildingType parse(String name) {
    return ofClass(name + "/")
        .orElseThrow(() ->
            new InvalidValue(
                "building type is '" + name + "'; expected one of " + Arrays.toString(values())));
  }
}
