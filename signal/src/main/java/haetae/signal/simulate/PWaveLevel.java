package haetae.signal.simulate;

/**
 * How P is split into one clear pulse and scattered motion behind it.
 *
 * <p>The spectrum of Boore (2003) for P is kept for the scattered part above 2.5 corner
 * frequencies, or above 8 Hz if that is lower (1 Hz for a blast). Physics alone would put all lower
 * frequencies into one pulse 20 times the one used here; by a hand estimate its displacement is
 * some 7 times that observed at Mw 5.4. {@link #PULSE_SHARE} brings Pd to the relation of Kuyuk and
 * Allen (2013); the 2.5 corners were chosen with an eye on it as well. They are the same for all
 * magnitudes, distances and regions. So agreement of Pd with that relation is by construction and
 * proves nothing about the earth.
 */
final class PWaveLevel {
  /** Share of the P spectrum in the pulse. */
  static final double PULSE_SHARE = 0.05;

  private static final double SCATTERED_FROM_CORNERS = 2.5;
  private static final double SCATTERED_FROM_HZ = 8;
  private static final double BLAST_FROM_HZ = 1;

  private PWaveLevel() {}

  /** Where the scattered part begins, Hz. */
  static double scatteredFromHz(SimulatedQuake.Kind kind, double cornerHz) {
    return kind == SimulatedQuake.Kind.BLAST
        ? BLAST_FROM_HZ
        : Math.min(SCATTERED_FROM_HZ, SCATTERED_FROM_CORNERS * cornerHz);
  }

  /** Share of the P spectrum in the scattered part: 0 far below where it begins, 1 far above. */
  static double scatteredShare(double frequencyHz, double fromHz) {
    double x = frequencyHz / fromHz;
    double x4 = x * x * x * x;
    return x4 / (1 + x4);
  }
}
