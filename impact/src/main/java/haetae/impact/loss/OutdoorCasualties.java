package haetae.impact.loss;

import haetae.impact.fragility.BuildingType;
import haetae.world.Check;

/**
 * People in the street hit by parapets and brick veneer of masonry, the way most were hurt in
 * Pohang in 2017. A <b>design choice</b>, not verified: beside a building of masonry without
 * reinforcement in moderate or worse damage that share of the pedestrians is hurt, half of them
 * with severity 1, half with 2.
 *
 * @param hurtShare of the pedestrians, 0 to 1
 * @param pedestriansAtDay people who pass by, per person the building holds, 6 to 19 o'clock
 * @param pedestriansAtNight the same at night
 */
public record OutdoorCasualties(
    double hurtShare, double pedestriansAtDay, double pedestriansAtNight) {
  /**
   * 0.05 % of the pedestrians; one for ten people of the building by day, for a hundred at night.
   */
  public static final OutdoorCasualties DEFAULT = new OutdoorCasualties(0.0005, 0.1, 0.01);

  /** Nobody is hurt outdoors. */
  public static final OutdoorCasualties OFF = new OutdoorCasualties(0, 0, 0);

  private static final int MODERATE = 2;

  public OutdoorCasualties {
    Check.inRange("hurtShare", hurtShare, 0, 1, "");
    Check.inRange("pedestriansAtDay", pedestriansAtDay, 0, 100, "per person");
    Check.inRange("pedestriansAtNight", pedestriansAtNight, 0, 100, "per person");
  }

  /**
   * People hurt outdoors per person the building holds when all are there.
   *
   * @param state 0: none, 1: slight, … 4: complete
   * @param severity 1 to 4
   */
  public double perPerson(BuildingType type, int state, int severity, DayPart part) {
    if (!type.unreinforcedMasonry() || state < MODERATE || severity > 2) {
      return 0;
    }
    return hurtShare / 2 * (part == DayPart.NIGHT ? pedestriansAtNight : pedestriansAtDay);
  }
}
