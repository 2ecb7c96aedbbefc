package haetae.impact.ground;

import haetae.hazard.ground.HazusLiquefaction;
import haetae.world.Check;

/**
 * Liquefaction at a place at one shaking: its chance, and how far the ground then moves for good.
 *
 * @param chance 0 to 1
 * @param lateralCm sideways, cm
 * @param settlementCm downwards, cm
 */
public record GroundMovement(double chance, double lateralCm, double settlementCm) {
  /** Ground that stays. */
  public static final GroundMovement NONE = new GroundMovement(0, 0, 0);

  private static final double LEAST_MAGNITUDE = 4;
  private static final double MOST_MAGNITUDE = 9;
  private static final double MOST_PGA_G = 10;

  public GroundMovement {
    Check.inRange("chance", chance, 0, 1, "");
    Check.inRange("lateralCm", lateralCm, 0, 1e5, "cm");
    Check.inRange("settlementCm", settlementCm, 0, 1e5, "cm");
  }

  /**
   * At a peak acceleration. Nothing liquefies below magnitude 4, where the correction for magnitude
   * has no numbers any more (design choice).
   */
  public static GroundMovement of(GroundHere ground, double pgaG, double magnitude) {
    if (magnitude < LEAST_MAGNITUDE || ground.liquefaction().isEmpty()) {
      return NONE;
    }
    HazusLiquefaction here = ground.liquefaction().get();
    double g = Math.min(pgaG, MOST_PGA_G);
    double m = Math.min(magnitude, MOST_MAGNITUDE);
    return new GroundMovement(
        here.probability(g, m, ground.waterTableM()),
        HazusDeformation.lateralCm(here, g, m),
        HazusDeformation.settlementCm(here));
  }

  /** The larger of the two movements, cm. */
  public double mostCm() {
    return Math.max(lateralCm, settlementCm);
  }
}
