package haetae.signal.simulate;

/**
 * Envelope of a stochastic record: {@code w(t) = a (t/tEta)^b e^(-c t/tEta)}, Saragoni and Hart
 * (1974) as in Boore (2003): largest, 1, at {@code epsilon tEta}; {@code eta} at {@code tEta}.
 *
 * @param lengthS tEta, s: twice the duration of ground motion
 */
public record BooreWindow(double lengthS) {
  private static final double EPSILON = 0.2;
  private static final double ETA = 0.05;

  /** b = 1.2531497. */
  static final double B = -EPSILON * Math.log(ETA) / (1 + EPSILON * (Math.log(EPSILON) - 1));

  /** c = 6.2657487. */
  static final double C = B / EPSILON;

  /** a = 26.3117724. */
  static final double A = Math.pow(Math.E / EPSILON, B);

  /**
   * Window of a source and path. Duration of ground motion 1/fc + 0.05 R (from memory of the paper,
   * not verified).
   */
  public static BooreWindow of(double cornerHz, double distanceKm) {
    return new BooreWindow(2 * durationS(cornerHz, distanceKm));
  }

  /** Duration of ground motion, s. */
  public static double durationS(double cornerHz, double distanceKm) {
    return 1 / cornerHz + 0.05 * distanceKm;
  }

  /** Envelope at a time after the onset, s. */
  public double at(double timeS) {
    if (timeS <= 0) {
      return 0;
    }
    double t = timeS / lengthS;
    return A * Math.pow(t, B) * Math.exp(-C * t);
  }
}
