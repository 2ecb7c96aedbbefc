package haetae.hazard.motion;

/** Site terms of CB14 for one measure: f_site and f_sed. Velocities in m/s, Z2.5 in km. */
final class Cb14Ground {
  /** Vs30 of the rock whose PGA drives the nonlinear term. */
  static final double ROCK_MPS = 1100;

  private static final double C = 1.88;
  private static final double N = 1.18;
  private static final double LN_200 = Math.log(200);

  private final Cb14Coefficients c;
  private final boolean japan;
  private final double lnK1;

  Cb14Ground(Cb14Coefficients c, boolean japan) {
    this.c = c;
    this.japan = japan;
    lnK1 = Math.log(c.k1);
  }

  /** Site and basin amplification of PGA on the rock itself, with its usual Z2.5. */
  double rock() {
    return site(ROCK_MPS, Math.log(ROCK_MPS), 0) + basin(usualZ2p5Km(Math.log(ROCK_MPS)));
  }

  /** Whether A1100 matters: soil below k1. */
  boolean nonlinear(double vs30) {
    return vs30 < c.k1;
  }

  /** f_site, Eq. 17 to 19. */
  double site(double vs30, double lnVs30, double a1100) {
    double ln = lnVs30 - lnK1;
    double global =
        nonlinear(vs30)
            ? c.c11 * ln + c.k2 * LnExp.ln((a1100 + C * toN(ln)) / (a1100 + C))
            : (c.c11 + c.k2 * N) * ln;
    return japan ? global + siteJapan(lnVs30, ln) : global;
  }

  /** Eq. 19: one slope for all Vs30, a second one added below 200 m/s. */
  private double siteJapan(double lnVs30, double ln) {
    double soft = Math.min(lnVs30 - LN_200, 0);
    return (c.c13 + c.k2 * N) * ln + (c.c12 + c.k2 * N) * soft;
  }

  /** f_sed, Eq. 20. */
  double basin(double z2p5Km) {
    if (z2p5Km < 1) {
      return (c.c14 + (japan ? c.c15 : 0)) * (z2p5Km - 1);
    }
    return z2p5Km > 3 ? c.c16 * c.k3 * Math.exp(-0.75) * (1 - LnExp.exp(-0.25 * (z2p5Km - 3))) : 0;
  }

  /** Z2.5 given, or the usual one of the Vs30 (Eq. 33, 34) if it is unknown: NaN or negative. */
  double z2p5Km(double given, double lnVs30) {
    return given >= 0 ? given : usualZ2p5Km(lnVs30);
  }

  private double usualZ2p5Km(double lnVs30) {
    return japan ? BasinDepths.cb14JapanZ2p5(lnVs30) : BasinDepths.cb14Z2p5(lnVs30);
  }

  /** α, d ln amplification / d ln A1100, Eq. 31. */
  double alpha(double vs30, double lnVs30, double a1100) {
    if (!nonlinear(vs30)) {
      return 0;
    }
    return c.k2 * a1100 * (1 / (a1100 + C * toN(lnVs30 - lnK1)) - 1 / (a1100 + C));
  }

  /** x to the power n = 1.18 from ln x. */
  private static double toN(double ln) {
    return LnExp.exp(N * ln);
  }
}
