package haetae.signal.simulate;

import haetae.world.Check;

/**
 * Constants of source and path in one region, for the stochastic method of Boore (2003).
 *
 * @param stressDropBar stress parameter, bar
 * @param kappa0S near-site attenuation, s
 * @param kappaPerKmS growth of kappa with hypocentral distance, s/km; it contains the path's Q
 * @param betaKmps S velocity at the source, km/s
 * @param alphaKmps P velocity at the source, km/s
 * @param densityGcc density at the source, g/cm³
 * @param radiationS mean radiation pattern of S
 * @param radiationP mean radiation pattern of P
 * @param cornerRatioP P corner over S corner frequency
 * @param kappaRatioP kappa of P over kappa of S
 */
public record SourceRegion(
    double stressDropBar,
    double kappa0S,
    double kappaPerKmS,
    double betaKmps,
    double alphaKmps,
    double densityGcc,
    double radiationS,
    double radiationP,
    double cornerRatioP,
    double kappaRatioP) {
  /**
   * South-east Korea: stress drop and kappa of Cho and Park (2003, abstract); velocities and
   * density of the crust there; radiation patterns of Boore and Boatwright (1984); P ratios from
   * memory of the literature, not verified.
   */
  public static final SourceRegion KOREA_SOUTH_EAST =
      new SourceRegion(92, 0.016, 0.000157, 3.5, 6.1, 2.7, 0.55, 0.52, 1.5, 0.6);

  public SourceRegion {
    Check.inRange("stressDropBar", stressDropBar, 1, 2000, "bar");
    Check.inRange("kappa0S", kappa0S, 0, 0.2, "s");
    Check.inRange("kappaPerKmS", kappaPerKmS, 0, 0.01, "s/km");
    Check.inRange("betaKmps", betaKmps, 0.5, 6, "km/s");
    Check.inRange("alphaKmps", alphaKmps, betaKmps, 10, "km/s");
    Check.inRange("densityGcc", densityGcc, 1, 5, "g/cm3");
    Check.inRange("radiationS", radiationS, 0.01, 1, "");
    Check.inRange("radiationP", radiationP, 0.01, 1, "");
    Check.inRange("cornerRatioP", cornerRatioP, 0.5, 3, "");
    Check.inRange("kappaRatioP", kappaRatioP, 0.1, 2, "");
  }

  /**
   * Seismic moment, dyn cm, of a moment magnitude: Hanks and Kanamori (1979), 10^(1.5 Mw + 16.05).
   */
  public static double momentDynCm(double mw) {
    return StrictMath.pow(10, 1.5 * mw + 16.05);
  }

  /** Corner frequency of S, Hz: Brune (1970, 1971), 4.9e6 beta (stress drop / M0)^(1/3). */
  public double cornerHz(double momentDynCm) {
    return 4.9e6 * betaKmps * Math.cbrt(stressDropBar / momentDynCm);
  }

  /** Kappa of S at a hypocentral distance, s. */
  public double kappaS(double distanceKm) {
    return kappa0S + kappaPerKmS * distanceKm;
  }
}
