package haetae.world.building;

import haetae.world.InvalidValue;
import java.util.Arrays;
import java.util.Locale;

/** What carries a building. */
public enum Structure {
  RC_FRAME("철근콘크리트 골조"),
  RC_WALL("철근콘크리트 벽식"),
  RC_INFILL("철근콘크리트 조적채움"),
  PRECAST("프리캐스트 콘크리트"),
  SRC("철골철근콘크리트"),
  STEEL_FRAME("철골"),
  LIGHT_STEEL("경량철골"),
  MASONRY("조적"),
  REINFORCED_MASONRY("보강조적"),
  WOOD("목조"),
  HANOK("한옥"),
  CONTAINER("컨테이너"),
  UNKNOWN("미상");

  private final String korean;

  Structure(String korean) {
    this.korean = korean;
  }

  /** The word in Korean. */
  public String korean() {
    return korean;
  }

  /** The word in a pack: {@code rc-frame}, {@code masonry}, … */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Reads {@link #word}.
   *
   * @throws InvalidValue if there is no such structure
   */
  public static Structure parse(String word) {
    for (Structure structure : values()) {
      if (structure.word().equals(word)) {
        return structure;
      }
    }
    throw new InvalidValue(
        "structure is '"
            + word
            + "'; expected one of "
            + Arrays.stream(values()).map(Structure::word).toList());
  }
}
