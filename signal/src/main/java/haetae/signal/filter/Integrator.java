package haetae.signal.filter;

import java.util.List;

/**
 * Integrates once and stays near zero: the trapezoid rule from the first sample on, followed by a
 * high-pass of second order at 0.075 Hz (two poles: Shieh and others 2008). Acceleration m/s² in,
 * velocity m/s out; or velocity in, displacement m out.
 *
 * <p>The rule's pole at zero frequency cancels one zero of the high-pass, {@code dt/2 (1+z^-1)/(1 -
 * z^-1) * b0 (1 - z^-1)^2 / A = b0 dt/2 (1 - z^-2) / A}, so the two are one stable section and no
 * sum grows without end.
 */
public final class Integrator implements SampleFilter {
  /** Corner of the high-pass, Hz. */
  public static final double DEFAULT_CORNER_HZ = 0.075;

  private final double b0;
  private final double a1;
  private final double a2;
  private double z1;
  private double z2;
  private boolean started;

  /** Integrator with the default corner. */
  public Integrator(double rateHz) {
    this(rateHz, DEFAULT_CORNER_HZ);
  }

  public Integrator(double rateHz, double cornerHz) {
    List<Biquad> highPass = Butterworth.highPass(2, cornerHz, rateHz);
    Biquad q = highPass.get(0);
    b0 = q.b0() / (2 * rateHz);
    a1 = q.a1();
    a2 = q.a2();
  }

  @Override
  public double next(double sample) {
    double scaled = b0 * sample;
    if (!started) {
      return start(scaled);
    }
    double y = scaled + z1;
    z1 = Math.fma(-a1, y, z2);
    z2 = Math.fma(-a2, y, -scaled);
    return y;
  }

  /** The first sample begins the first trapezoid: the integral is zero there. */
  private double start(double scaled) {
    started = true;
    z1 = scaled;
    z2 = -scaled;
    return 0;
  }

  @Override
  public void filter(double[] in, double[] out, int from, int to) {
    SampleFilter.checkBlock(in, out, from, to);
    int first = from;
    if (!started && from < to) {
      out[first] = next(in[first]);
      first++;
    }
    double m1 = z1;
    double m2 = z2;
    for (int i = first; i < to; i++) {
      double scaled = b0 * in[i];
      double y = scaled + m1;
      m1 = Math.fma(-a1, y, m2);
      m2 = Math.fma(-a2, y, -scaled);
      out[i] = y;
    }
    z1 = BiquadCascade.settled(m1);
    z2 = BiquadCascade.settled(m2);
  }

  @Override
  public void reset() {
    started = false;
    z1 = 0;
    z2 = 0;
  }
}
