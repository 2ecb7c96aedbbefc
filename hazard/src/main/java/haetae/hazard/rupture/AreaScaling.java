package haetae.hazard.rupture;

import haetae.world.Check;

/** Rupture area from moment magnitude: mean and deviation of log10 A, A in km². */
public enum AreaScaling {
  /**
   * Wells &amp; Coppersmith (1994), BSSA 84, 974-1002, Table 2A, all slip types: log10 A = -3.49 +
   * 0.91 M, deviation 0.24.
   */
  WELLS_COPPERSMITH_1994,
  /**
   * Hanks &amp; Bakun (2008), BSSA 98, 490-494: log10 A = M - 3.98 to M 6.71, then 3/4 (M - 3.07);
   * deviations 0.159 and 0.236.
   */
  HANKS_BAKUN_2008,
  /** Somerville (2014) for stable crust: log10 A = M - 4.25, deviation 0.3. */
  SOMERVILLE_2014;

  private static final double HANKS_BAKUN_KINK = 6.71;

  /** Mean of log10 of the area in km². */
  public double log10AreaKm2(double magnitude) {
    Check.inRange("magnitude", magnitude, 0, 10, "");
    return switch (this) {
      case WELLS_COPPERSMITH_1994 -> -3.49 + 0.91 * magnitude;
      case HANKS_BAKUN_2008 ->
          magnitude <= HANKS_BAKUN_KINK ? magnitude - 3.98 : 0.75 * (magnitude - 3.07);
      case SOMERVILLE_2014 -> magnitude - 4.25;
    };
  }

  /** Deviation of log10 A. */
  public double deviation(double magnitude) {
    return switch (this) {
      case WELLS_COPPERSMITH_1994 -> 0.24;
      case HANKS_BAKUN_2008 -> magnitude <= HANKS_BAKUN_KINK ? 0.159 : 0.236;
      case SOMERVILLE_2014 -> 0.3;
    };
  }

  /** Median area, km². */
  public double areaKm2(double magnitude) {
    return Math.pow(10, log10AreaKm2(magnitude));
  }
}
