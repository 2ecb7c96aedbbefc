package haetae.signal.simulate;

import haetae.world.Check;

/**
 * Spread of amplitudes about their mean, natural logarithm: all of a quake by {@code exp(tau e)},
 * each station by {@code exp(phi e)}.
 *
 * @param tau between quakes
 * @param phi between stations
 * @param rangeKm distance at which the correlation of two stations has fallen to exp(-3); 0: none
 */
public record Scatter(double tau, double phi, double rangeKm) {
  /** No spread. */
  public static final Scatter NONE = new Scatter(0, 0, 0);

  private static final int WAVES = 64;

  public Scatter {
    Check.inRange("tau", tau, 0, 2, "");
    Check.inRange("phi", phi, 0, 2, "");
    Check.inRange("rangeKm", rangeKm, 0, 500, "km");
  }

  /** Factor of one quake at one station that stands at these kilometres east and north. */
  double factor(long seed, String quakeId, String stationId, double eastKm, double northKm) {
    double between = new RandomStream(seed, quakeId + "/event term").nextGaussian();
    double within =
        rangeKm == 0
            ? new RandomStream(seed, quakeId + "/" + stationId + "/term").nextGaussian()
            : field(new RandomStream(seed, quakeId + "/field"), eastKm, northKm);
    return Math.exp(tau * between + phi * within);
  }

  /**
   * Normal field of covariance exp(-3 h / range): a sum of cosines whose wave numbers follow its
   * spectrum, (1 + k² l²)^(-3/2), l = range / 3.
   */
  private double field(RandomStream random, double eastKm, double northKm) {
    double sum = 0;
    for (int wave = 0; wave < WAVES; wave++) {
      double u = 1 - random.nextDouble();
      double k = Math.sqrt(1 / (u * u) - 1) * 3 / rangeKm;
      double azimuth = random.uniform(0, 2 * Math.PI);
      double phase = random.uniform(0, 2 * Math.PI);
      sum += Math.cos(k * (eastKm * Math.sin(azimuth) + northKm * Math.cos(azimuth)) + phase);
    }
    return sum * Math.sqrt(2.0 / WAVES);
  }
}
