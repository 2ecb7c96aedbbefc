package haetae.signal.filter;

import haetae.world.Check;
import haetae.world.station.GroundQuantity;
import java.util.List;

/**
 * Simulated Wood-Anderson seismograph: ground motion in (m/s² or m/s), trace amplitude in mm out.
 * {@code H(s) = G s² / (s² + 2 h w0 s + w0²)} for displacement, divided by {@code s} or {@code s²}
 * for the other inputs; bilinear transform with pre-warp at the free frequency 1.25 Hz. {@code T0 =
 * 0.8 s, h = 0.7, G = 2080}: Uhrhammer and Collins (1990), BSSA 80, 702-716.
 */
public final class WoodAnderson implements SampleFilter {
  private static final double FREE_PERIOD_S = 0.8;
  private static final double DAMPING = 0.7;
  private static final double MAGNIFICATION = 2080;
  private static final double MM_PER_M = 1000;

  private final BiquadCascade section;

  public WoodAnderson(GroundQuantity input, double rateHz) {
    section = new BiquadCascade(List.of(coefficients(input, rateHz)));
  }

  /** The digital section, from ground motion in SI units to mm on the trace. */
  public static Biquad coefficients(GroundQuantity input, double rateHz) {
    Check.inRange("rateHz", rateHz, 5, 100_000, "Hz");
    double w0 = 2 * Math.PI / FREE_PERIOD_S;
    double c = w0 / Math.tan(w0 / (2 * rateHz)); // s = c (1 - z^-1) / (1 + z^-1)
    double cc = c * c;
    double a0 = cc + 2 * DAMPING * w0 * c + w0 * w0;
    double a1 = 2 * (w0 * w0 - cc);
    double a2 = cc - 2 * DAMPING * w0 * c + w0 * w0;
    double g = MAGNIFICATION * MM_PER_M;
    return switch (input) {
      case ACCELERATION -> Biquad.normalised(g, 2 * g, g, a0, a1, a2);
      case VELOCITY -> Biquad.normalised(g * c, 0, -g * c, a0, a1, a2);
    };
  }

  /** Magnification of displacement by the analogue instrument, {@code |H|}, dimensionless. */
  public static double magnification(double frequencyHz) {
    double w0 = 2 * Math.PI / FREE_PERIOD_S;
    double w = 2 * Math.PI * Check.positive("frequencyHz", frequencyHz, "Hz");
    return MAGNIFICATION * w * w / Math.hypot(w0 * w0 - w * w, 2 * DAMPING * w0 * w);
  }

  @Override
  public double next(double sample) {
    return section.next(sample);
  }

  @Override
  public void filter(double[] in, double[] out, int from, int to) {
    section.filter(in, out, from, to);
  }

  @Override
  public void reset() {
    section.reset();
  }
}
