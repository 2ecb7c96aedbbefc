package haetae.signal.filter;

import haetae.world.Check;
import haetae.world.InvalidValue;
import java.util.List;

/**
 * One second-order section, {@code H(z) = (b0 + b1 z^-1 + b2 z^-2) / (1 + a1 z^-1 + a2 z^-2)}. The
 * leading coefficient {@code b0} is not zero and both poles lie inside the unit circle.
 */
public record Biquad(double b0, double b1, double b2, double a1, double a2) {
  public Biquad {
    Check.finite("b0", b0);
    Check.finite("b1", b1);
    Check.finite("b2", b2);
    if (b0 == 0) {
      throw new InvalidValue("b0 is 0; expected another number");
    }
    if (!(Math.abs(a2) < 1 && Math.abs(a1) < 1 + a2)) {
      throw new InvalidValue(
          "biquad with a1 " + a1 + ", a2 " + a2 + " is unstable; expected |a2| < 1, |a1| < 1 + a2");
    }
  }

  /** The same section from coefficients that are not yet divided by {@code a0}. */
  public static Biquad normalised(
      double b0, double b1, double b2, double a0, double a1, double a2) {
    return new Biquad(b0 / a0, b1 / a0, b2 / a0, a1 / a0, a2 / a0);
  }

  /** The section with its output multiplied by {@code gain}. */
  public Biquad times(double gain) {
    return new Biquad(gain * b0, gain * b1, gain * b2, a1, a2);
  }

  /** Amplitude response at a frequency: {@code |H(exp(2 pi i f / rate))|}. */
  public double gain(double frequencyHz, double rateHz) {
    double w = 2 * Math.PI * frequencyHz / rateHz;
    double cos1 = Math.cos(w);
    double sin1 = Math.sin(w);
    double cos2 = Math.cos(2 * w);
    double sin2 = Math.sin(2 * w);
    return Math.hypot(b0 + b1 * cos1 + b2 * cos2, b1 * sin1 + b2 * sin2)
        / Math.hypot(1 + a1 * cos1 + a2 * cos2, a1 * sin1 + a2 * sin2);
  }

  /** Amplitude response of sections in a row. */
  public static double gain(List<Biquad> sections, double frequencyHz, double rateHz) {
    double product = 1;
    for (Biquad section : sections) {
      product *= section.gain(frequencyHz, rateHz);
    }
    return product;
  }
}
