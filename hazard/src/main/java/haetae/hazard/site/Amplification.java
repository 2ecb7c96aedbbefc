package haetae.hazard.site;

import haetae.world.Check;

/**
 * Site term of Boore, Stewart, Seyhan &amp; Atkinson (2014), Earthquake Spectra 30, 1057-1085,
 * doi:10.1193/070113EQS184M, Eq. 5-8, relative to rock of 760 m/s. For places without a
 * ground-motion model of their own (a reading carried from one site to another); the models contain
 * it already.
 */
public enum Amplification {
  /** Peak acceleration. */
  PGA(-0.60, 1500, -0.15, -0.00701),
  /** Peak velocity. */
  PGV(-0.84, 1300, -0.10, -0.00844);

  private static final double ROCK_MPS = 760;
  private static final double F1 = 0;
  private static final double F3_G = 0.1;

  private final double c;
  private final double vcMps;
  private final double f4;
  private final double f5;

  Amplification(double c, double vcMps, double f4, double f5) {
    this.c = c;
    this.vcMps = vcMps;
    this.f4 = f4;
    this.f5 = f5;
  }

  /** Factor for weak motion, Eq. 6: (Vs30 / 760)^c, flat above Vc. */
  public double linear(double vs30Mps) {
    Check.inRange("vs30Mps", vs30Mps, 50, 5000, "m/s");
    return Math.pow(Math.min(vs30Mps, vcMps) / ROCK_MPS, c);
  }

  /**
   * Factor where rock would see {@code rockPgaG}: the linear one with soil's softening, Eq. 7-8.
   */
  public double factor(double vs30Mps, double rockPgaG) {
    Check.inRange("rockPgaG", rockPgaG, 0, 10, "g");
    double f2 = f4 * (Math.exp(f5 * (Math.min(vs30Mps, ROCK_MPS) - 360)) - Math.exp(f5 * 400));
    return linear(vs30Mps) * Math.exp(F1 + f2 * Math.log((rockPgaG + F3_G) / F3_G));
  }
}
