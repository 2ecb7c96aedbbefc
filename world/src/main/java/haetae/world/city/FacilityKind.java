package haetae.world.city;

import haetae.world.InvalidValue;
import java.util.Arrays;
import java.util.Locale;

/** What a facility is for. The order is the order of looking after them. */
public enum FacilityKind {
  HOSPITAL("병원"),
  EMERGENCY_CENTRE("재난안전상황실"),
  FIRE_STATION("소방서"),
  POLICE_STATION("경찰서"),
  SHELTER("대피소"),
  SCHOOL("학교"),
  HAZARDOUS_PLANT("위험물 시설"),
  POWER_PLANT("발전소"),
  SUBSTATION("변전소"),
  WATER_PLANT("정수장"),
  GAS_STATION("가스 시설"),
  BRIDGE("교량"),
  PORT("항만"),
  RAILWAY_STATION("철도역"),
  INDUSTRY("공장"),
  GEOTHERMAL("지열 발전소"),
  HERITAGE("문화재"),
  OTHER("기타");

  private final String korean;

  FacilityKind(String korean) {
    this.korean = korean;
  }

  /** The word in Korean. */
  public String korean() {
    return korean;
  }

  /** The word in a pack: {@code hospital}, {@code fire-station}, … */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Reads {@link #word}.
   *
   * @throws InvalidValue if there is no such kind
   */
  public static FacilityKind parse(String word) {
    for (FacilityKind kind : values()) {
      if (kind.word().equals(word)) {
        return kind;
      }
    }
    throw new InvalidValue(
        "kind of facility is '"
            + word
            + "'; expected one of "
            + Arrays.stream(values()).map(FacilityKind::word).toList());
  }
}
