package haetae.hazard.ground;

import haetae.world.Check;

/**
 * Liquefaction by susceptibility class: FEMA, Hazus Earthquake Model Technical Manual, section
 * 4.2.2 (after Liao, Veneziano &amp; Whitman 1988). An alternative where the layers of {@link
 * Zhu2017} are missing and a geologist has classed the ground.
 */
public enum HazusLiquefaction {
  VERY_HIGH(9.09, 0.82, 0.25),
  HIGH(7.67, 0.92, 0.20),
  MODERATE(6.67, 1.00, 0.10),
  LOW(5.57, 1.18, 0.05),
  VERY_LOW(4.16, 1.08, 0.02);

  private static final double METRES_PER_FOOT = 0.3048;

  private final double slope;
  private final double offset;
  private final double areaShare;

  HazusLiquefaction(double slope, double offset, double areaShare) {
    this.slope = slope;
    this.offset = offset;
    this.areaShare = areaShare;
  }

  /**
   * Probability of liquefaction, with the share of the class's area that can liquefy.
   *
   * @param pgaG peak acceleration, g
   * @param waterTableM depth of ground water, m
   */
  public double probability(double pgaG, double magnitude, double waterTableM) {
    Check.inRange("pgaG", pgaG, 0, 10, "g");
    double given = Math.clamp(slope * pgaG - offset, 0, 1);
    return Math.min(1, given * areaShare / (magnitudeTerm(magnitude) * waterTerm(waterTableM)));
  }

  /** K_M: 1 at magnitude 7.5, greater below. */
  public static double magnitudeTerm(double magnitude) {
    double m = Check.inRange("magnitude", magnitude, 4, 9, "");
    return 0.0027 * m * m * m - 0.0267 * m * m - 0.2055 * m + 2.9188;
  }

  /** K_W of the depth of ground water, which the manual has in feet. */
  public static double waterTerm(double waterTableM) {
    Check.inRange("waterTableM", waterTableM, 0, 2000, "m");
    return 0.022 * waterTableM / METRES_PER_FOOT + 0.93;
  }
}
