package haetae.signal.simulate;

import haetae.world.Check;
import haetae.world.station.GroundQuantity;

/**
 * Power of the noise of a station, as acceleration: the earth's, between Peterson's low and high
 * noise models, plus the instrument's own, white and rising as 1/f below 0.5 Hz.
 *
 * @param level 0 is the low noise model, 1 the high one, interpolated in decibels
 * @param whiteMicroG instrument noise, µg/√Hz
 * @param burstsPerHour footsteps and traffic, mean number per hour
 * @param burstMps2 median peak of one of them, m/s²
 */
public record NoiseModel(double level, double whiteMicroG, double burstsPerHour, double burstMps2) {
  private static final double MICRO_G = 9.80665e-6;
  private static final double FLICKER_HZ = 0.5;
  private static final double LOWEST_HZ = 0.01;

  public NoiseModel {
    Check.inRange("level", level, 0, 1.2, "");
    Check.inRange("whiteMicroG", whiteMicroG, 0, 10_000, "micro-g per root Hz");
    Check.inRange("burstsPerHour", burstsPerHour, 0, 3600, "per hour");
    Check.inRange("burstMps2", burstMps2, 0, 10, "m/s2");
  }

  /** A station on rock or soil without people near. */
  public static NoiseModel ambient(double level, double whiteMicroG) {
    return new NoiseModel(level, whiteMicroG, 0, 0);
  }

  /** A city sensor. */
  public static NoiseModel mems(double whiteMicroG, double burstsPerHour, double burstMps2) {
    return new NoiseModel(0.9, whiteMicroG, burstsPerHour, burstMps2);
  }

  /** One-sided power density of acceleration, (m/s²)²/Hz. */
  public double accelerationPower(double frequencyHz) {
    double f = Math.max(LOWEST_HZ, frequencyHz);
    double own = whiteMicroG * MICRO_G;
    double earth = Peterson1993.powerDb(f, level);
    return Math.pow(10, earth / 10) + own * own * (1 + FLICKER_HZ / f);
  }

  /** The same of what the instrument measures: (m/s²)²/Hz or (m/s)²/Hz. */
  public double power(GroundQuantity quantity, double frequencyHz) {
    if (frequencyHz <= 0) {
      return 0;
    }
    double omega = 2 * Math.PI * Math.max(LOWEST_HZ, frequencyHz);
    double acceleration = accelerationPower(frequencyHz);
    return quantity == GroundQuantity.VELOCITY ? acceleration / (omega * omega) : acceleration;
  }
}
