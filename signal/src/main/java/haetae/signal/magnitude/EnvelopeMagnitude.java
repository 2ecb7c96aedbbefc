package haetae.signal.magnitude;

import haetae.world.Check;
import haetae.world.quake.Phase;

/**
 * Wave type and magnitude from the peaks of 1-s envelopes, without a distance: the ratio of
 * acceleration to displacement tells the size. Cua and Heaton (2007), the Virtual Seismologist.
 *
 * @param zaCmPerS2 vertical acceleration, cm/s²
 * @param zvCmPerS vertical velocity, cm/s
 * @param zdCm vertical displacement, cm
 * @param haCmPerS2 horizontal acceleration, cm/s²
 * @param hvCmPerS horizontal velocity, cm/s
 */
public record EnvelopeMagnitude(
    double zaCmPerS2, double zvCmPerS, double zdCm, double haCmPerS2, double hvCmPerS) {
  public EnvelopeMagnitude {
    Check.positive("zaCmPerS2", zaCmPerS2, "cm/s²");
    Check.positive("zvCmPerS", zvCmPerS, "cm/s");
    Check.positive("zdCm", zdCm, "cm");
    Check.positive("haCmPerS2", haCmPerS2, "cm/s²");
    Check.positive("hvCmPerS", hvCmPerS, "cm/s");
  }

  /** P where {@code 0.43 log ZA + 0.55 log ZV - 0.46 log HA - 0.55 log HV > -0.01}, otherwise S. */
  public Phase wave() {
    double sign =
        0.43 * Math.log10(zaCmPerS2)
            + 0.55 * Math.log10(zvCmPerS)
            - 0.46 * Math.log10(haCmPerS2)
            - 0.55 * Math.log10(hvCmPerS);
    return sign > -0.01 ? Phase.P : Phase.S;
  }

  /** {@code Z_AD = 0.36 log ZA - 0.93 log ZD}. */
  public double zAd() {
    return 0.36 * Math.log10(zaCmPerS2) - 0.93 * Math.log10(zdCm);
  }

  /** {@code M = -1.627 Z_AD + 8.94} from P, {@code -1.45 Z_AD + 8.05} from S. */
  public double magnitude() {
    return wave() == Phase.P ? -1.627 * zAd() + 8.94 : -1.45 * zAd() + 8.05;
  }

  /** Standard deviation of {@link #magnitude}. */
  public double sigma() {
    return wave() == Phase.P ? 0.45 : 0.41;
  }
}
