package haetae.world.building;

import haetae.world.InvalidValue;
import java.util.Arrays;
import java.util.Locale;

/** What a building is used for, with the occupancy class of Hazus that stands for it. */
public enum Use {
  DETACHED_HOUSE("RES1", Sector.RESIDENTIAL, "단독주택"),
  MULTI_HOUSEHOLD("RES3", Sector.RESIDENTIAL, "다세대·다가구"),
  APARTMENT("RES3", Sector.RESIDENTIAL, "아파트·연립"),
  DORMITORY("RES5", Sector.RESIDENTIAL, "기숙사"),
  CARE_HOME("RES6", Sector.HEALTH, "노유자시설"),
  HOTEL("RES4", Sector.COMMERCIAL, "숙박시설"),
  RETAIL("COM1", Sector.COMMERCIAL, "근린생활·판매시설"),
  WAREHOUSE("COM2", Sector.COMMERCIAL, "창고시설"),
  OFFICE("COM4", Sector.COMMERCIAL, "업무시설"),
  HOSPITAL("COM6", Sector.HEALTH, "병원"),
  CLINIC("COM7", Sector.HEALTH, "의원"),
  ENTERTAINMENT("COM8", Sector.COMMERCIAL, "위락·문화시설"),
  PARKING("COM10", Sector.COMMERCIAL, "주차시설"),
  HEAVY_INDUSTRY("IND1", Sector.INDUSTRIAL, "중공업 공장"),
  LIGHT_INDUSTRY("IND2", Sector.INDUSTRIAL, "공장"),
  CHEMICAL_INDUSTRY("IND3", Sector.INDUSTRIAL, "화학·위험물 공장"),
  METAL_INDUSTRY("IND4", Sector.INDUSTRIAL, "금속 공장"),
  FARM("AGR1", Sector.AGRICULTURE, "동식물·농업시설"),
  RELIGIOUS("REL1", Sector.RELIGION, "종교시설"),
  GOVERNMENT("GOV1", Sector.GOVERNMENT, "공공업무시설"),
  EMERGENCY("GOV2", Sector.GOVERNMENT, "소방·경찰"),
  SCHOOL("EDU1", Sector.EDUCATION, "학교"),
  UNIVERSITY("EDU2", Sector.EDUCATION, "대학교"),
  UNKNOWN("RES1", Sector.RESIDENTIAL, "미상");

  private final String hazus;
  private final Sector sector;
  private final String korean;

  Use(String hazus, Sector sector, String korean) {
    this.hazus = hazus;
    this.sector = sector;
    this.korean = korean;
  }

  /** Occupancy class of Hazus: {@code RES1}, … */
  public String hazus() {
    return hazus;
  }

  /** Part of the economy. */
  public Sector sector() {
    return sector;
  }

  /** The word in Korean. */
  public String korean() {
    return korean;
  }

  /** The word in a pack: {@code detached-house}, … */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Reads {@link #word}.
   *
   * @throws InvalidValue if there is no such use
   */
  public static Use parse(String word) {
    for (Use use : values()) {
      if (use.word().equals(word)) {
        return use;
      }
    }
    throw new InvalidValue(
        "use is '"
            + word
            + "'; expected one of "
            + Arrays.stream(values()).map(Use::word).toList());
  }
}
