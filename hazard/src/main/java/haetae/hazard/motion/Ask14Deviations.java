package haetae.hazard.motion;

import haetae.hazard.motion.AbrahamsonSilvaKamai2014.Region;

/** Deviations of ASK14 (Eq. 24 to 30) for one measure and magnitude. */
final class Ask14Deviations {
  private static final double PHI_AMP = 0.4;

  private final Ask14Coefficients c;
  private final boolean japan;
  private final double tauAl;
  private final double phiMeasured;
  private final double phiEstimated;

  Ask14Deviations(Ask14Coefficients c, double m, Region region) {
    this.c = c;
    japan = region == Region.JAPAN;
    tauAl = c.s3 + (c.s4 - c.s3) * Taper.ramp(m, 5, 7);
    phiMeasured = c.s1meas + (c.s2meas - c.s1meas) * Taper.ramp(m, 4, 6);
    phiEstimated = c.s1est + (c.s2est - c.s1est) * Taper.ramp(m, 4, 6);
  }

  /** τ, Eq. 29; far outside the valid range the derivative may fall below -1. */
  double tau(double derivative) {
    return tauAl * Math.abs(1 + derivative);
  }

  /** φ, Eq. 28; the part of amplification is kept below φ_AL. */
  double phi(double derivative, boolean vs30Measured, double rrupKm) {
    double al = phiAl(vs30Measured, rrupKm);
    double amp = al < PHI_AMP ? 0.99 * al : PHI_AMP;
    double grown = 1 + derivative;
    return Math.sqrt((al * al - amp * amp) * grown * grown + amp * amp);
  }

  /** φ_AL, Eq. 24; Japan by distance, Eq. 26. */
  private double phiAl(boolean vs30Measured, double rrupKm) {
    if (japan) {
      return c.s5 + (c.s6 - c.s5) * Taper.ramp(rrupKm, 30, 80);
    }
    return vs30Measured ? phiMeasured : phiEstimated;
  }
}
