package haetae.hazard.motion;

/**
 * Mean depth to 1.0 km/s for a Vs30, m. Chiou &amp; Youngs (2014) Eq. 1 and 2 = Boore et al. (2014)
 * Eq. 11 and 12.
 */
final class BasinDepth {
  private static final double CALIFORNIA = Math.pow(570.94, 4);
  private static final double JAPAN = 412.39 * 412.39;

  private BasinDepth() {}

  /** California and everywhere but Japan. */
  static double californiaM(double vs30Mps) {
    double vs4 = vs30Mps * vs30Mps * vs30Mps * vs30Mps;
    return Math.exp(-7.15 / 4 * Math.log((vs4 + CALIFORNIA) / (Math.pow(1360, 4) + CALIFORNIA)));
  }

  /** Japan. */
  static double japanM(double vs30Mps) {
    return Math.exp(-5.23 / 2 * Math.log((vs30Mps * vs30Mps + JAPAN) / (1360.0 * 1360.0 + JAPAN)));
  }
}
