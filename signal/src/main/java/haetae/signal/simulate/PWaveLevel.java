package haetae.signal.simulate;

/**
 * How much of the spectrum of P arrives as one clear pulse.
 *
 * <p>Physics alone (mean radiation pattern, all low frequencies in one pulse) gives early vertical
 * displacements several times those observed, growing as M0^(2/3); observations grow slower. This
 * factor brings the pulse to the relation of Kuyuk and Allen (2013): two constants, fitted once,
 * for all magnitudes, distances and regions. So agreement of Pd with that relation is by
 * construction and proves nothing about the earth.
 */
final class PWaveLevel {
  /** Share at Mw 5. */
  private static final double SHARE_AT_5 = 0.25;

  /** Decrease of its decimal logarithm per unit of magnitude. */
  private static final double SLOPE = 0.15;

  private PWaveLevel() {}

  static double pulseShare(double mw) {
    return SHARE_AT_5 * Math.pow(10, -SLOPE * (mw - 5));
  }
}
