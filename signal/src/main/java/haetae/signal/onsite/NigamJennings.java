package haetae.signal.onsite;

import haetae.signal.filter.Biquad;
import haetae.world.Check;

/**
 * Exact step of the damped oscillator {@code u'' + 2 z w u' + w² u = -a(t)} where the acceleration
 * is linear between samples: {@code [u, u'] = A [u, u'] + B [a0, a1]}. Nigam and Jennings (1969),
 * BSSA 59, 909-922.
 *
 * @param omega natural angular frequency, rad/s
 */
public record NigamJennings(
    double omega,
    double a11,
    double a12,
    double a21,
    double a22,
    double b11,
    double b12,
    double b21,
    double b22) {

  /**
   * @param periodS natural period, s, at least ten samples
   * @param damping fraction of critical, usually 0.05
   */
  public static NigamJennings of(double periodS, double damping, double rateHz) {
    Check.positive("rateHz", rateHz, "Hz");
    Check.inRange("periodS", periodS, 10 / rateHz * (1 - 1e-9), 1000, "s");
    Check.inRange("damping", damping, 0, 0.99, "");
    double dt = 1 / rateHz;
    double z = damping;
    double w = 2 * Math.PI / periodS;
    double root = Math.sqrt(1 - z * z);
    double wd = w * root;
    double e = Math.exp(-z * w * dt);
    double s = Math.sin(wd * dt);
    double c = Math.cos(wd * dt);
    double r = z / root;
    double k1 = (2 * z * z - 1) / (w * w * dt);
    double k2 = 2 * z / (w * w * w * dt);
    double p = k1 + z / w;
    double q = k2 + 1 / (w * w);
    double step = 1 / (w * w * dt);
    return new NigamJennings(
        w,
        e * (c + r * s),
        e * s / wd,
        -(w / root) * e * s,
        e * (c - r * s),
        e * (p * s / wd + q * c) - k2,
        -e * (k1 * s / wd + k2 * c) - 1 / (w * w) + k2,
        e * (p * (c - r * s) - q * (wd * s + z * w * c)) + step,
        -e * (k1 * (c - r * s) - k2 * (wd * s + z * w * c)) - step);
  }

  /**
   * The same recursion for the displacement alone: eliminating {@code u'} leaves one second-order
   * section, from acceleration to {@code u}.
   */
  public Biquad section() {
    return new Biquad(
        b12,
        b11 - a22 * b12 + a12 * b22,
        a12 * b21 - a22 * b11,
        -(a11 + a22),
        a11 * a22 - a12 * a21);
  }
}
