package haetae.hazard.motion;

import haetae.hazard.motion.AbrahamsonSilvaKamai2014.Region;

/** Site terms of ASK14 for one measure: f5, f10 and those of Taiwan and Japan. Vs30 in m/s. */
final class Ask14Ground {
  private static final double N = 1.5;
  private static final double ROCK_MPS = 1180;
  private static final double[] SOIL_MPS = {150, 250, 400, 700};
  private static final double[] JAPAN_MPS = {150, 250, 350, 450, 600, 850, 1150};

  private final Ask14Coefficients c;
  private final Region region;
  private final double rock;

  Ask14Ground(Ask14Coefficients c, Region region) {
    this.c = c;
    this.region = region;
    double lnRatio = Math.log(Math.min(ROCK_MPS, c.v1) / c.vlin);
    rock = (c.a10 + c.b * N) * lnRatio + regional(ROCK_MPS, lnRatio);
  }

  /** Amplification of rock of 1180 m/s, for Ŝ1180. */
  double rock() {
    return rock;
  }

  /** Whether Ŝ1180 matters: soil below V_Lin. */
  boolean nonlinear(double vs30) {
    return vs30 < c.vlin;
  }

  /** f5 (Eq. 7) and the regional site term. */
  double site(double vs30, double s1180) {
    double ratio = Math.min(vs30, c.v1) / c.vlin;
    double ln = LnExp.ln(ratio);
    double f5 =
        nonlinear(vs30)
            ? c.a10 * ln + c.b * LnExp.ln((s1180 + c.c * toN(ratio)) / (s1180 + c.c))
            : (c.a10 + c.b * N) * ln;
    return f5 + regional(vs30, ln);
  }

  /** f10, Eq. 17: deeper or shallower soil than usual; 0 for unknown (NaN or negative) Z1.0. */
  double soil(double vs30, double z1p0M) {
    if (!(z1p0M >= 0)) {
      return 0;
    }
    double slope = Taper.through(SOIL_MPS, c.soil, vs30);
    return slope * LnExp.ln((z1p0M + 10) / (usualZ1p0M(vs30) + 10));
  }

  /** d ln amplification / d ln Ŝ1180, Eq. 30. */
  double derivative(double vs30, double s1180) {
    if (!nonlinear(vs30)) {
      return 0;
    }
    double soft = s1180 + c.c * toN(vs30 / c.vlin);
    return c.b * s1180 * (1 / soft - 1 / (s1180 + c.c));
  }

  private double usualZ1p0M(double vs30) {
    return region == Region.JAPAN
        ? BasinDepths.ask14JapanZ1p0M(vs30)
        : BasinDepths.ask14Z1p0M(vs30);
  }

  /** Taiwan: a31 ln(V*&#47;V_Lin), Eq. 22; Japan: a36 to a42 by Vs30, Eq. 23. */
  private double regional(double vs30, double lnRatio) {
    return switch (region) {
      case CALIFORNIA, CHINA -> 0;
      case TAIWAN -> c.a31 * lnRatio;
      case JAPAN -> Taper.through(JAPAN_MPS, c.japan, vs30);
    };
  }

  /** x to the power n = 1.5. */
  private static double toN(double x) {
    return x * Math.sqrt(x);
  }
}
