package haetae.impact.ground;

import haetae.hazard.ground.HazusLiquefaction;
import haetae.world.Check;

/**
 * How far ground moves for good where it liquefies: Hazus 5.1 (FEMA), section 4.2.2: lateral
 * spreading by figures 4-9 and 4-10 (thresholds, displacement and correction for magnitude held
 * against OpenQuake's secondary perils), settlement by table 4-14 (<b>from memory of the manual,
 * not verified</b>).
 */
public final class HazusDeformation {
  static final double CM_PER_INCH = 2.54;

  private static final double MOST_RATIO = 4;

  private HazusDeformation() {}

  /** Peak acceleration from which ground of a class liquefies, g (table 4-13). */
  public static double thresholdG(HazusLiquefaction ground) {
    return switch (ground) {
      case VERY_HIGH -> 0.09;
      case HIGH -> 0.12;
      case MODERATE -> 0.15;
      case LOW -> 0.21;
      case VERY_LOW -> 0.26;
    };
  }

  /**
   * Lateral spreading to expect where the ground liquefies, cm. Beyond four times the threshold,
   * where the figure of the manual ends, it stays (design choice).
   *
   * @param pgaG peak acceleration, g
   */
  public static double lateralCm(HazusLiquefaction ground, double pgaG, double magnitude) {
    Check.inRange("pgaG", pgaG, 0, 10, "g");
    double ratio = Math.min(MOST_RATIO, pgaG / thresholdG(ground));
    return CM_PER_INCH * magnitudeFactor(magnitude) * inches(ratio);
  }

  /** Figure 4-9: displacement at magnitude 7.5 by PGA over its threshold, inches. */
  static double inches(double ratio) {
    if (ratio <= 1) {
      return 0;
    }
    return ratio <= 2 ? 12 * ratio - 12 : ratio <= 3 ? 18 * ratio - 24 : 70 * ratio - 180;
  }

  /** Figure 4-10: correction for magnitude, 0 or more. */
  public static double magnitudeFactor(double magnitude) {
    double m = Check.inRange("magnitude", magnitude, 0, 10, "");
    return m < 4 ? 0 : Math.max(0, 0.0086 * m * m * m - 0.0914 * m * m + 0.4698 * m - 0.9835);
  }

  /** Settlement to expect where the ground liquefies, cm. */
  public static double settlementCm(HazusLiquefaction ground) {
    return CM_PER_INCH
        * switch (ground) {
          case VERY_HIGH -> 12;
          case HIGH -> 6;
          case MODERATE -> 2;
          case LOW -> 1;
          case VERY_LOW -> 0;
        };
  }
}
