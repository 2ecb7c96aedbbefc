package haetae.impact.loss;

import haetae.world.building.Use;

/**
 * Share of a building's people who are in it, by use and hour: Hazus 5.1's shares as SimCenter's
 * DLML holds them (that their order is night, day, commute is inferred from the values).
 *
 * <p>Design choices: which use belongs to which group; hospitals, care homes, fire and police
 * stations are always full; at weekends schools, offices and factories are as at night and homes as
 * in the evening, half way between night and day.
 */
public final class OccupancyByHour {
  /** Uses whose people come and go alike. */
  public enum Group {
    RESIDENTIAL(1.0, 0.53, 0.35),
    COMMERCIAL(0.01, 1.0, 0.75),
    OFFICE(0.01, 1.0, 0.75),
    EDUCATION(0.0, 1.0, 0.5),
    INDUSTRY(0.14, 1.0, 0.63),
    HOTEL(1.0, 0.19, 0.3),
    ALWAYS(1, 1, 1);

    private final double night;
    private final double day;
    private final double commute;

    Group(double night, double day, double commute) {
      this.night = night;
      this.day = day;
      this.commute = commute;
    }

    /** Share of the people who are inside on a working day. */
    public double share(DayPart part) {
      return switch (part) {
        case NIGHT -> night;
        case DAY -> day;
        case COMMUTE -> commute;
      };
    }

    /** Share of the people who are inside at a weekend. */
    public double weekendShare(DayPart part) {
      return switch (this) {
        case RESIDENTIAL -> part == DayPart.NIGHT ? night : (night + day) / 2;
        case OFFICE, EDUCATION, INDUSTRY -> night;
        case COMMERCIAL, HOTEL, ALWAYS -> share(part);
      };
    }
  }

  private OccupancyByHour() {}

  /** The group of a use. */
  public static Group group(Use use) {
    return switch (use) {
      case DETACHED_HOUSE, MULTI_HOUSEHOLD, APARTMENT, DORMITORY, UNKNOWN -> Group.RESIDENTIAL;
      case HOTEL -> Group.HOTEL;
      case RETAIL, ENTERTAINMENT, PARKING, RELIGIOUS, CLINIC -> Group.COMMERCIAL;
      case OFFICE, GOVERNMENT -> Group.OFFICE;
      case SCHOOL, UNIVERSITY -> Group.EDUCATION;
      case WAREHOUSE, HEAVY_INDUSTRY, LIGHT_INDUSTRY, CHEMICAL_INDUSTRY, METAL_INDUSTRY, FARM ->
          Group.INDUSTRY;
      case HOSPITAL, CARE_HOME, EMERGENCY -> Group.ALWAYS;
    };
  }

  /**
   * Share of a building's people who are in it, 0 to 1.
   *
   * @param hourOfDay local time, 0 to 23
   */
  public static double share(Use use, int hourOfDay, boolean weekend) {
    DayPart part = DayPart.of(hourOfDay);
    return weekend ? group(use).weekendShare(part) : group(use).share(part);
  }
}
