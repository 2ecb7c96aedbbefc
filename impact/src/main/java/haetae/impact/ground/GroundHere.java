package haetae.impact.ground;

import haetae.hazard.ground.HazusLiquefaction;
import haetae.world.Check;
import haetae.world.city.District;
import haetae.world.city.Susceptibility;
import java.util.Optional;

/**
 * What decides whether the ground of a place liquefies.
 *
 * @param waterTableM depth of the ground water, m
 */
public record GroundHere(Susceptibility susceptibility, double waterTableM) {
  /** Ground water where nothing is said, m: the five feet that Hazus takes. */
  public static final double USUAL_WATER_TABLE_M = 1.5;

  /** Ground that does not liquefy. */
  public static final GroundHere FIRM = new GroundHere(Susceptibility.NONE, USUAL_WATER_TABLE_M);

  public GroundHere {
    Check.inRange("waterTableM", waterTableM, 0, 1000, "m");
  }

  /** The ground of a district. */
  public static GroundHere of(District district) {
    double waterM = district.waterTableM();
    return new GroundHere(
        district.liquefaction(), Double.isNaN(waterM) ? USUAL_WATER_TABLE_M : waterM);
  }

  /** Its class in Hazus, if it can liquefy. */
  public Optional<HazusLiquefaction> liquefaction() {
    return switch (susceptibility) {
      case NONE -> Optional.empty();
      case VERY_LOW -> Optional.of(HazusLiquefaction.VERY_LOW);
      case LOW -> Optional.of(HazusLiquefaction.LOW);
      case MODERATE -> Optional.of(HazusLiquefaction.MODERATE);
      case HIGH -> Optional.of(HazusLiquefaction.HIGH);
      case VERY_HIGH -> Optional.of(HazusLiquefaction.VERY_HIGH);
    };
  }
}
