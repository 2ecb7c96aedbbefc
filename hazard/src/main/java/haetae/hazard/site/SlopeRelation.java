package haetae.hazard.site;

import haetae.world.Check;

/**
 * Vs30 from the slope of the land on a grid of 30 arc-seconds. Active regions: Allen &amp; Wald
 * (2009), BSSA 99(2A), 935-943, doi:10.1785/0120080255; stable continents: Wald &amp; Allen (2007),
 * BSSA 97(5), 1379-1395, doi:10.1785/0120060267. Within a class ln Vs30 is linear in ln slope; the
 * outer classes are carried on to {@link #LEAST_MPS} and {@link #MOST_MPS}.
 */
public enum SlopeRelation {
  /** Active tectonics; the choice for Korea's south-east, whose basin is young. */
  ACTIVE,
  /** Stable continental crust. */
  STABLE;

  /** Least and most Vs30 that is given, m/s. */
  public static final double LEAST_MPS = 180;

  /** See {@link #LEAST_MPS}. */
  public static final double MOST_MPS = 900;

  /** Deviation of ln Vs30 inferred from slope. A design choice. */
  public static final double SIGMA_LN = 0.35;

  private static final double[] VS30_MPS = {180, 240, 300, 360, 490, 620, 760};

  private static final double[] ACTIVE_SLOPES = {3.0e-4, 3.5e-3, 0.010, 0.018, 0.05, 0.10, 0.14};
  private static final double[] STABLE_SLOPES = {
    2.0e-5, 2.0e-3, 4.0e-3, 7.2e-3, 0.013, 0.018, 0.025
  };

  /** Vs30, m/s, from the slope, metres of height per metre. */
  public double vs30Mps(double slopeMpm) {
    Check.inRange("slopeMpm", slopeMpm, 0, 100, "m/m");
    if (slopeMpm <= 0) {
      return LEAST_MPS;
    }
    double[] slope = this == ACTIVE ? ACTIVE_SLOPES : STABLE_SLOPES;
    int k = 0;
    while (k < slope.length - 2 && slopeMpm > slope[k + 1]) {
      k++;
    }
    double along = Math.log(slopeMpm / slope[k]) / Math.log(slope[k + 1] / slope[k]);
    double vs30Mps = VS30_MPS[k] * Math.pow(VS30_MPS[k + 1] / VS30_MPS[k], along);
    return Math.clamp(vs30Mps, LEAST_MPS, MOST_MPS);
  }
}
