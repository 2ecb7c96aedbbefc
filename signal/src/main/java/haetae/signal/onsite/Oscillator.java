package haetae.signal.onsite;

/**
 * Damped oscillator driven by ground acceleration; keeps its largest pseudo-spectral acceleration,
 * {@code PSA = w² max|u|}, m/s². At rest at the first sample.
 */
public final class Oscillator {
  private final NigamJennings step;
  private boolean started;
  private double a;
  private double u;
  private double v;
  private double largest;

  /** With the usual damping of 5 %. */
  public Oscillator(double periodS, double rateHz) {
    this(NigamJennings.of(periodS, 0.05, rateHz));
  }

  public Oscillator(NigamJennings step) {
    this.step = step;
  }

  /** Takes the next acceleration, m/s²; returns the relative displacement, m. */
  public double next(double accelerationMps2) {
    double a1 = accelerationMps2;
    if (started) {
      double u1 = step.a11() * u + step.a12() * v + step.b11() * a + step.b12() * a1;
      v = step.a21() * u + step.a22() * v + step.b21() * a + step.b22() * a1;
      u = u1;
      largest = Math.max(largest, Math.abs(u));
    }
    started = true;
    a = a1;
    return u;
  }

  /** Largest pseudo-spectral acceleration so far, m/s². */
  public double psaMps2() {
    return step.omega() * step.omega() * largest;
  }

  /** Starts a new maximum; the motion goes on. */
  public void restartPeak() {
    largest = 0;
  }

  /** Comes to rest and forgets the past. */
  public void reset() {
    started = false;
    a = 0;
    u = 0;
    v = 0;
    largest = 0;
  }
}
