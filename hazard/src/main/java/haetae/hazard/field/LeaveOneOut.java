package haetae.hazard.field;

import haetae.world.InvalidValue;

/**
 * How well each observation follows from all the others: observed minus predicted by the rest, in
 * closed form, {@code [C⁻¹ζ]_i / [C⁻¹]_ii} with C = τ_iτ_jρ(0) + φ_iφ_jρ_ij + σ_i² (Dubrule 1983,
 * Mathematical Geology 15(6), 687-699). For observations of one measure.
 */
public final class LeaveOneOut {
  private static final double JITTER = 1e-10;

  private LeaveOneOut() {}

  /**
   * Error of the prediction from the others, for each row, in the unit of the measure.
   *
   * @throws InvalidValue if the rows are of several periods
   */
  public static double[] errors(Residuals data, SpatialCorrelation correlation) {
    int n = data.size();
    for (int i = 1; i < n; i++) {
      if (data.periodS[i] != data.periodS[0]) {
        throw new InvalidValue(
            "rows of " + data.periodS[0] + " s and " + data.periodS[i] + " s; expected one period");
      }
    }
    Cholesky factor = factor(data, correlation);
    double[] solved = data.residual.clone();
    factor.solve(solved);
    double[] errors = new double[n];
    for (int i = 0; i < n; i++) {
      double[] unit = new double[n];
      unit[i] = 1;
      factor.solve(unit);
      errors[i] = solved[i] / unit[i];
    }
    return errors;
  }

  private static Cholesky factor(Residuals d, SpatialCorrelation correlation) {
    int n = d.size();
    Panels c = new Panels(n);
    Spots spots = new Spots(d.latDeg, d.lonDeg);
    double event = n == 0 ? 1 : correlation.rho(d.periodS[0], d.periodS[0], 0);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double h = i == j ? 0 : spots.distanceKm(i, spots, j);
        double rho = correlation.rho(d.periodS[i], d.periodS[j], h);
        c.set(i, j, d.tau[i] * d.tau[j] * event + d.phi[i] * d.phi[j] * rho);
      }
      c.set(i, i, (c.get(i, i) + d.sigmaEps[i] * d.sigmaEps[i]) * (1 + JITTER));
    }
    Cholesky factor = Cholesky.of(c, false);
    if (factor == null) {
      throw new InvalidValue("observations at one place contradict each other without an error");
    }
    return factor;
  }
}
