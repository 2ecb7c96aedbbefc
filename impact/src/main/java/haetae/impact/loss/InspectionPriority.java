package haetae.impact.loss;

import haetae.world.Check;
import haetae.world.building.Use;
import haetae.world.city.FacilityKind;

/**
 * Which building to look at first: {@code w1·P(extensive or worse) + w2·people/100 + w3·importance
 * + w4·σ + w5·reported}. All of it is a <b>design choice</b>.
 */
public record InspectionPriority(
    double damage, double people, double importance, double doubt, double report) {
  /** 0.40, 0.15, 0.20, 0.10, 0.15. */
  public static final InspectionPriority DEFAULT =
      new InspectionPriority(0.40, 0.15, 0.20, 0.10, 0.15);

  /**
   * After an aftershock the medians of buildings already in moderate or worse damage times this.
   */
  public static final double WEAKENED = 0.7;

  public InspectionPriority {
    Check.inRange("damage", damage, 0, 1, "");
    Check.inRange("people", people, 0, 1, "");
    Check.inRange("importance", importance, 0, 1, "");
    Check.inRange("doubt", doubt, 0, 1, "");
    Check.inRange("report", report, 0, 1, "");
  }

  /**
   * Score of a building; the highest first.
   *
   * @param extensiveOrWorse chance
   * @param occupants people inside now
   * @param importanceOfUse {@link #importance(Use)}, 0 to 1
   * @param sigma deviation of the mean damage ratio, {@link #deviation}
   * @param reported whether a citizen reported damage
   */
  public double score(
      double extensiveOrWorse,
      double occupants,
      double importanceOfUse,
      double sigma,
      boolean reported) {
    return damage * extensiveOrWorse
        + people * occupants / 100
        + importance * importanceOfUse
        + doubt * sigma
        + (reported ? report : 0);
  }

  /**
   * Deviation of a building's damage ratio over its states.
   *
   * @param chances of each state from "none" on
   */
  public static double deviation(Use use, double[] chances) {
    double mean = 0;
    double square = 0;
    for (int state = 0; state < HazusRepair.STATES; state++) {
      double ratio = RepairCost.ratio(use, state);
      mean += chances[state] * ratio;
      square += chances[state] * ratio * ratio;
    }
    return Math.sqrt(Math.max(0, square - mean * mean));
  }

  /** Importance of a building: hospital 1, fire and police 0.9, school 0.8, others 0. */
  public static double importance(Use use) {
    return switch (use) {
      case HOSPITAL -> 1;
      case EMERGENCY -> 0.9;
      case SCHOOL, UNIVERSITY -> 0.8;
      default -> 0;
    };
  }

  /** Importance of a facility, likewise; shelters as schools. */
  public static double importance(FacilityKind kind) {
    return switch (kind) {
      case HOSPITAL -> 1;
      case EMERGENCY_CENTRE, FIRE_STATION, POLICE_STATION -> 0.9;
      case SCHOOL, SHELTER -> 0.8;
      default -> 0;
    };
  }
}
