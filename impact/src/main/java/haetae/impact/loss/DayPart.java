package haetae.impact.loss;

import haetae.world.Check;

/** Part of the day by which people are at home, at work or on their way (Hazus 5.1). */
public enum DayPart {
  /** 20 to 5 o'clock. */
  NIGHT,
  /** 9 to 15 o'clock. */
  DAY,
  /** 6 to 8 and 16 to 19 o'clock. */
  COMMUTE;

  /**
   * The part an hour belongs to.
   *
   * @param hourOfDay local time, 0 to 23: 14 is from 14:00 to 14:59
   */
  public static DayPart of(int hourOfDay) {
    Check.inRange("hourOfDay", hourOfDay, 0, 23, "h");
    if (hourOfDay >= 20 || hourOfDay < 6) {
      return NIGHT;
    }
    return hourOfDay >= 9 && hourOfDay < 16 ? DAY : COMMUTE;
  }
}
