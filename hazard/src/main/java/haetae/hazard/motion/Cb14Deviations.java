package haetae.hazard.motion;

/** Deviations of CB14 (Eq. 27 to 31) for one measure and magnitude. */
final class Cb14Deviations {
  private final double tauLnY;
  private final double tauLnPga;
  private final double phiB;
  private final double phiBPga;
  private final double phiLnAf;
  private final double rho;

  Cb14Deviations(Cb14Coefficients c, Cb14Coefficients pga, double m) {
    tauLnY = tau(c, m);
    tauLnPga = tau(pga, m);
    phiB = phiBase(c, m);
    phiBPga = phiBase(pga, m);
    phiLnAf = c.philnAF;
    rho = c.rho;
  }

  private static double tau(Cb14Coefficients c, double m) {
    return c.tau1 + (c.tau2 - c.tau1) * Taper.ramp(m, 4.5, 5.5);
  }

  /** φ of ln Y on the base of the profile: amplification taken off. */
  private static double phiBase(Cb14Coefficients c, double m) {
    double phi = c.phi1 + (c.phi2 - c.phi1) * Taper.ramp(m, 4.5, 5.5);
    return Math.sqrt(phi * phi - c.philnAF * c.philnAF);
  }

  /** τ, Eq. 29. */
  double tau(double alpha) {
    return Math.sqrt(carried(tauLnY, alpha * tauLnPga));
  }

  /** φ, Eq. 30. */
  double phi(double alpha) {
    return Math.sqrt(carried(phiB, alpha * phiBPga) + phiLnAf * phiLnAf);
  }

  private double carried(double own, double fromPga) {
    return own * own + fromPga * fromPga + 2 * rho * own * fromPga;
  }
}
