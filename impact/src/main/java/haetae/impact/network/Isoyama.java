package haetae.impact.network;

import haetae.world.Check;

/**
 * Multipliers of pipe repairs C = Cd·Cm·Ct·Cl: Isoyama, Ishida, Yune &amp; Shirozu (2000), Water
 * Supply 18(3), values as in WNTR; limits of the diameters and the rate of the standard pipe
 * <b>from memory of the paper, not verified</b>.
 */
public final class Isoyama {
  private static final double LEAST_PGV_CM_PER_S = 15;

  private Isoyama() {}

  /** What the land is like. */
  public enum Terrain {
    NARROW_VALLEY(3.2),
    TERRACE(1.5),
    DISTURBED_HILL(1.1),
    ALLUVIAL(1.0),
    STIFF_ALLUVIAL(0.4);

    private final double ct;

    Terrain(double ct) {
      this.ct = ct;
    }

    /** Ct. */
    public double ct() {
      return ct;
    }
  }

  /** Cd: below 100 mm, 200 mm, 500 mm, and from there on. */
  public static double cd(double diameterMm) {
    Check.positive("diameterMm", diameterMm, "mm");
    return diameterMm < 100 ? 1.6 : diameterMm < 200 ? 1.0 : diameterMm < 500 ? 0.8 : 0.5;
  }

  /**
   * Cl: 1 without liquefaction, 2.4 where all of the ground liquefies; between them by its chance
   * (design choice; the paper has 2.0 for partial).
   */
  public static double cl(double liquefied) {
    return 1 + 1.4 * Check.inRange("chance of liquefaction", liquefied, 0, 1, "");
  }

  /** C of a pipe. */
  public static double factor(
      double diameterMm, PipeMaterial material, Terrain terrain, double liquefied) {
    return cd(diameterMm) * material.cm() * terrain.ct() * cl(liquefied);
  }

  /** Repairs per km of the standard pipe, 0.00311·(PGV - 15)^1.3, cast iron of 100 to 150 mm. */
  public static double standardPerKm(double pgvCmPerS) {
    return 0.00311 * Math.pow(Math.max(0, pgvCmPerS - LEAST_PGV_CM_PER_S), 1.3);
  }
}
