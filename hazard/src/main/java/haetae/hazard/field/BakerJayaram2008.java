package haetae.hazard.field;

/**
 * Correlation of the residuals of two periods at one place. Baker &amp; Jayaram (2008), Earthquake
 * Spectra 24, 299-317, doi:10.1193/1.2857544; periods 0.01 to 10 s.
 */
public final class BakerJayaram2008 {
  private static final double KNEE_S = 0.109;

  private BakerJayaram2008() {}

  /** Correlation of two periods, s. */
  public static double rho(double periodAS, double periodBS) {
    double shorter = Math.min(periodAS, periodBS);
    double longer = Math.max(periodAS, periodBS);
    if (shorter == longer) {
      return 1;
    }
    double c1 = c1(shorter, longer);
    double c2 = c2(shorter, longer);
    double c4 = c4(shorter, longer < KNEE_S ? c2 : c1, c1);
    if (longer < KNEE_S) {
      return c2;
    }
    if (shorter > KNEE_S) {
      return c1;
    }
    return longer < 0.2 ? Math.min(c2, c4) : c4;
  }

  private static double c1(double shorter, double longer) {
    return 1 - Math.cos(Math.PI / 2 - 0.366 * Math.log(longer / Math.max(shorter, KNEE_S)));
  }

  private static double c2(double shorter, double longer) {
    return longer < 0.2
        ? 1
            - 0.105
                * (1 - 1 / (1 + Math.exp(100 * longer - 5)))
                * (longer - shorter)
                / (longer - 0.0099)
        : 0;
  }

  private static double c4(double shorter, double c3, double c1) {
    return c1 + 0.5 * (Math.sqrt(c3) - c3) * (1 + Math.cos(Math.PI * shorter / KNEE_S));
  }
}
