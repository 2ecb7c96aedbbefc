package haetae.signal.magnitude;

import haetae.world.Check;
import haetae.world.InvalidValue;

/**
 * Plateau and corner that fit a displacement spectrum of S best: {@code Omega(f) = Omega0 exp(-pi f
 * t) / (1 + (f / fc)²)}, least squares of the log amplitudes over a grid of corners. Brune (1970).
 *
 * @param plateauMs Omega0, m s
 * @param cornerHz fc, Hz
 * @param mw moment magnitude from the plateau
 * @param rms root mean square of the residuals, log10 units
 */
public record BruneFit(double plateauMs, double cornerHz, double mw, double rms) {
  private static final double LOWEST_CORNER_HZ = 0.05;
  private static final double HIGHEST_CORNER_HZ = 40;
  private static final int CORNERS = 600;

  /**
   * @param frequencyHz frequencies with a signal of at least 3 times the noise, usually 0.5 to 20
   *     Hz
   * @param amplitudeMs amplitudes of the spectrum there, m s, vector sum of the components
   * @param attenuationS t* + kappa, s
   */
  public static BruneFit of(
      double[] frequencyHz, double[] amplitudeMs, double attenuationS, double hypocentralKm) {
    if (frequencyHz.length != amplitudeMs.length || frequencyHz.length < 5) {
      throw new InvalidValue(
          frequencyHz.length + " frequencies, " + amplitudeMs.length + " amplitudes; expected 5+");
    }
    double[] log = new double[frequencyHz.length];
    for (int i = 0; i < log.length; i++) {
      Check.positive("frequencyHz", frequencyHz[i], "Hz");
      double decay = Math.PI * frequencyHz[i] * attenuationS / Math.log(10);
      log[i] = Math.log10(Check.positive("amplitudeMs", amplitudeMs[i], "m s")) + decay;
    }
    BruneFit best = at(frequencyHz, log, LOWEST_CORNER_HZ, hypocentralKm);
    double ratio = HIGHEST_CORNER_HZ / LOWEST_CORNER_HZ;
    for (int k = 1; k <= CORNERS; k++) {
      double corner = LOWEST_CORNER_HZ * Math.pow(ratio, k / (double) CORNERS);
      BruneFit each = at(frequencyHz, log, corner, hypocentralKm);
      best = each.rms < best.rms ? each : best;
    }
    return best;
  }

  /** For a given corner the best log plateau is the mean of what is left. */
  private static BruneFit at(double[] frequencyHz, double[] log, double corner, double km) {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < log.length; i++) {
      double x = frequencyHz[i] / corner;
      double level = log[i] + Math.log10(1 + x * x);
      sum += level;
      squares += level * level;
    }
    double mean = sum / log.length;
    double plateau = Math.pow(10, mean);
    double rms = Math.sqrt(Math.max(0, squares / log.length - mean * mean));
    return new BruneFit(plateau, corner, BruneSource.mw(BruneSource.momentNm(plateau, km)), rms);
  }
}
