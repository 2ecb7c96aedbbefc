package haetae.impact.ground;

import haetae.impact.fragility.LognormalCurve;

/**
 * Damage to buildings by ground that moves for good: Hazus 5.1 section 5.6: a building that suffers
 * from it at all is at least extensively damaged, with a chance that is lognormal in the movement;
 * of those a fifth is completely damaged. Limits and deviations as in SimCenter's library of Hazus
 * 5.1. The manual's shallow foundations; {@link #DEEP} are those on piles.
 */
public enum BuildingGroundDamage {
  /** Spread footings: 60 inches sideways, 10 inches down. */
  SHALLOW(60, 1.256, 10, 1.256),
  /** Piles: 184 inches sideways, 486 inches down. */
  DEEP(184, 1.659, 486, 2.362);

  /** Share of the damaged that is completely damaged. */
  public static final double COMPLETE_SHARE = 0.2;

  /** Slight to complete. */
  public static final int STATES = 4;

  @SuppressWarnings("ImmutableEnumChecker") // never changed
  private final LognormalCurve lateral;

  @SuppressWarnings("ImmutableEnumChecker") // never changed
  private final LognormalCurve settlement;

  BuildingGroundDamage(
      double lateralInches, double lateralBeta, double settlementInches, double settlementBeta) {
    lateral = curve(lateralInches, lateralBeta);
    settlement = curve(settlementInches, settlementBeta);
  }

  private static LognormalCurve curve(double inches, double beta) {
    return LognormalCurve.of(
        new double[] {inches * HazusDeformation.CM_PER_INCH}, new double[] {beta});
  }

  /** Chance of extensive or complete damage where the ground has moved that far. */
  public double extensive(double lateralCm, double settlementCm) {
    double[] out = new double[2];
    lateral.exceedances(Math.log(lateralCm), out, 0);
    settlement.exceedances(Math.log(settlementCm), out, 1);
    return Math.max(out[0], out[1]);
  }

  /**
   * Chance that liquefaction does extensive or complete damage.
   *
   * @param pgaG peak acceleration, g
   */
  public double byLiquefaction(GroundHere ground, double pgaG, double magnitude) {
    GroundMovement movement = GroundMovement.of(ground, pgaG, magnitude);
    return movement.chance() == 0
        ? 0
        : movement.chance() * extensive(movement.lateralCm(), movement.settlementCm());
  }
}
