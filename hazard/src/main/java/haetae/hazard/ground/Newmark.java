package haetae.hazard.ground;

import haetae.world.Check;

/**
 * Screening of urban slopes and walls: how far a rigid block slides. Jibson (2007), Engineering
 * Geology 91, 209-218, doi:10.1016/j.enggeo.2007.01.013, Eq. 6; coefficients from memory of the
 * paper, not verified.
 */
public final class Newmark {
  /** Deviation of log10 of the displacement. */
  public static final double SIGMA_LOG10 = 0.510;

  private Newmark() {}

  /**
   * Median displacement, cm; 0 where the shaking does not reach the critical acceleration.
   *
   * @param criticalG acceleration at which the slope begins to move, g
   * @param peakG peak acceleration, g
   */
  public static double displacementCm(double criticalG, double peakG) {
    Check.inRange("criticalG", criticalG, 1e-4, 10, "g");
    Check.inRange("peakG", peakG, 0, 10, "g");
    if (peakG <= criticalG) {
      return 0;
    }
    double ratio = criticalG / peakG;
    return Math.pow(10, 0.215) * Math.pow(1 - ratio, 2.341) * Math.pow(ratio, -1.438);
  }
}
