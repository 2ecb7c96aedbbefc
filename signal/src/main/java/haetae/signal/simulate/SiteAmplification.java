package haetae.signal.simulate;

/**
 * Linear amplification of a site against rock of 760 m/s: {@code (Vs30 / 760)^c(T)}, T = 1/f.
 * Boore, Stewart, Seyhan and Atkinson (2014), Earthquake Spectra 30, 1057-1085,
 * doi:10.1193/070113EQS184M, Eq. 6 with c of Table 1 at nine periods. A response-spectrum term used
 * on a Fourier spectrum: an approximation.
 */
final class SiteAmplification {
  /** Period, s; c. */
  private static final double[][] TABLE = {
    {0.02, -0.57388},
    {0.05, -0.45795},
    {0.1, -0.48724},
    {0.2, -0.68762},
    {0.3, -0.84165},
    {0.5, -0.9693},
    {1.0, -1.05},
    {2.0, -1.0392},
    {4.0, -0.96938}
  };

  /** Vs30 beyond which amplification ends (V_c, about 1500 m/s at short periods). */
  private static final double LARGEST_MPS = 1500;

  private SiteAmplification() {}

  /** Factor at a frequency, Hz. */
  static double factor(double vs30Mps, double frequencyHz) {
    if (vs30Mps == 760) {
      return 1;
    }
    return Math.pow(Math.min(vs30Mps, LARGEST_MPS) / 760, exponent(1 / frequencyHz));
  }

  /** c, linear in log T between the rows, constant outside. */
  private static double exponent(double periodS) {
    int last = TABLE.length - 1;
    if (periodS <= TABLE[0][0]) {
      return TABLE[0][1];
    }
    if (periodS >= TABLE[last][0]) {
      return TABLE[last][1];
    }
    int row = 1;
    while (TABLE[row][0] < periodS) {
      row++;
    }
    double[] low = TABLE[row - 1];
    double[] high = TABLE[row];
    double share = Math.log(periodS / low[0]) / Math.log(high[0] / low[0]);
    return low[1] + share * (high[1] - low[1]);
  }
}
