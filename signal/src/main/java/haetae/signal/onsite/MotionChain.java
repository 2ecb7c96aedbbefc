package haetae.signal.onsite;

import haetae.signal.filter.BiquadCascade;
import haetae.signal.filter.Butterworth;
import haetae.signal.filter.Differentiator;
import haetae.signal.filter.Integrator;
import haetae.signal.filter.SampleFilter;
import haetae.world.station.GroundQuantity;

/**
 * One component of acceleration (m/s²) or velocity (m/s) in; acceleration, velocity and
 * displacement (m) of the same sample out. Causal: every integration is followed by a high-pass of
 * two poles at 0.075 Hz. The baseline is taken away before.
 */
public final class MotionChain {
  private final GroundQuantity input;
  private final SampleFilter toVelocity;
  private final Differentiator toAcceleration;
  private final Integrator toDisplacement;
  private double accelerationMps2;
  private double velocityMps;
  private double displacementM;

  public MotionChain(GroundQuantity input, double rateHz) {
    this.input = input;
    toVelocity =
        switch (input) {
          case ACCELERATION -> new Integrator(rateHz);
          case VELOCITY ->
              new BiquadCascade(Butterworth.highPass(2, Integrator.DEFAULT_CORNER_HZ, rateHz));
        };
    toAcceleration = new Differentiator(rateHz);
    toDisplacement = new Integrator(rateHz);
  }

  /** Takes the next sample. */
  public void next(double sample) {
    velocityMps = toVelocity.next(sample);
    displacementM = toDisplacement.next(velocityMps);
    accelerationMps2 =
        input == GroundQuantity.ACCELERATION ? sample : toAcceleration.next(velocityMps);
  }

  public double accelerationMps2() {
    return accelerationMps2;
  }

  public double velocityMps() {
    return velocityMps;
  }

  public double displacementM() {
    return displacementM;
  }

  /** Forgets the past, as after a gap. */
  public void reset() {
    toVelocity.reset();
    toAcceleration.reset();
    toDisplacement.reset();
    accelerationMps2 = 0;
    velocityMps = 0;
    displacementM = 0;
  }
}
