package haetae.signal.magnitude;

import haetae.world.Check;

/**
 * Circular source with an omega-square spectrum. Brune (1970), J. Geophys. Res. 75, 4997-5009;
 * constants for density 2700 kg/m³, S velocity 3500 m/s, rms radiation of S 0.55, free surface 2.
 */
public final class BruneSource {
  /** S velocity at the source, km/s. */
  public static final double BETA_KM_PER_S = 3.5;

  private static final double DENSITY_KG_PER_M3 = 2700;
  private static final double RADIATION = 0.55;
  private static final double FREE_SURFACE = 2;

  private BruneSource() {}

  /** Seismic moment, N m: {@code 10^(1.5 Mw + 9.05)}. */
  public static double momentNm(double mw) {
    return Math.pow(10, 1.5 * Check.inRange("mw", mw, -5, 10, "") + 9.05);
  }

  /** Moment magnitude of a moment, N m. */
  public static double mw(double momentNm) {
    return (Math.log10(Check.positive("momentNm", momentNm, "N m")) - 9.05) / 1.5;
  }

  /** Corner frequency, Hz: {@code 4.9e6 beta (stress / M0)^(1/3)}, bar and dyn cm. */
  public static double cornerHz(double mw, double stressBar) {
    double momentDynCm = 1e7 * momentNm(mw);
    return 4.9e6
        * BETA_KM_PER_S
        * Math.cbrt(Check.positive("stressBar", stressBar, "bar") / momentDynCm);
  }

  /** Radius of the source, km: {@code 2.34 beta / (2 pi fc)}. */
  public static double radiusKm(double cornerHz) {
    return 2.34 * BETA_KM_PER_S / (2 * Math.PI * Check.positive("cornerHz", cornerHz, "Hz"));
  }

  /**
   * Moment, N m, of a plateau of the displacement spectrum of S: {@code 4 pi rho beta³ R Omega0 /
   * (R F)}, vector sum of the components.
   *
   * @param plateauMs plateau, m s
   */
  public static double momentNm(double plateauMs, double hypocentralKm) {
    double beta = 1000 * BETA_KM_PER_S;
    double r = 1000 * Check.positive("hypocentralKm", hypocentralKm, "km");
    return 4
        * Math.PI
        * DENSITY_KG_PER_M3
        * beta
        * beta
        * beta
        * r
        * plateauMs
        / (RADIATION * FREE_SURFACE);
  }
}
