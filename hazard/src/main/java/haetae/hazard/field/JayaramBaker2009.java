package haetae.hazard.field;

/**
 * Correlation over distance of one period: {@code ρ = e^(−3h/b)}. Jayaram &amp; Baker (2009),
 * Earthquake Engineering &amp; Structural Dynamics 38, 1687-1708, doi:10.1002/eqe.922. Between two
 * periods: times {@link BakerJayaram2008}, with the longer of the two ranges (a common choice, not
 * the paper's).
 *
 * @param clusteredVs30 whether the Vs30 of neighbouring places are alike
 */
public record JayaramBaker2009(boolean clusteredVs30) implements SpatialCorrelation {
  @Override
  public String id() {
    return clusteredVs30 ? "JayaramBaker2009-clustered" : "JayaramBaker2009";
  }

  /** Range b, km, of a period, s: at this distance the correlation is e⁻³. */
  public double rangeKm(double periodS) {
    if (periodS >= 1) {
      return 22.0 + 3.7 * periodS;
    }
    return clusteredVs30 ? 40.7 - 15.0 * periodS : 8.5 + 17.2 * periodS;
  }

  @Override
  public Decay between(double periodAS, double periodBS) {
    double range = Math.max(rangeKm(periodAS), rangeKm(periodBS));
    return Decay.single(BakerJayaram2008.rho(periodAS, periodBS), range / 3);
  }
}
