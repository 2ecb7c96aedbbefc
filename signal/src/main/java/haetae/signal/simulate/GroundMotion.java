package haetae.signal.simulate;

import haetae.world.station.GroundQuantity;

/**
 * Motion of one station in one quake; zero before its first sample, which is at or just after the P
 * onset. Not changed once made.
 */
final class GroundMotion {
  /** Letters of the components, in the order of the arrays. */
  static final String COMPONENTS = "ZNE";

  private final long firstSample;
  private final double rateHz;
  private final double[][] accelerationMps2;

  /**
   * @param firstSample sample number since the start of the scenario
   * @param accelerationMps2 Z, N and E; this object becomes the owner
   */
  GroundMotion(long firstSample, double rateHz, double[][] accelerationMps2) {
    this.firstSample = firstSample;
    this.rateHz = rateHz;
    this.accelerationMps2 = accelerationMps2;
  }

  /** One component as an instrument of the quantity sees it, m/s² or m/s. */
  Trace trace(char component, GroundQuantity quantity) {
    double[] a = accelerationMps2[COMPONENTS.indexOf(component)];
    return new Trace(firstSample, quantity == GroundQuantity.ACCELERATION ? a : summed(a));
  }

  private double[] summed(double[] a) {
    double[] velocity = new double[a.length];
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] / rateHz;
      velocity[k] = sum;
    }
    fadeOut(velocity);
    return velocity;
  }

  /** Lets the last eighth fade out, so that no step is left at the end. */
  static void fadeOut(double[] x) {
    int fade = x.length / 8;
    for (int k = 0; k < fade; k++) {
      x[x.length - 1 - k] *= 0.5 * (1 - Math.cos(Math.PI * k / fade));
    }
  }

  /** A piece of signal at its place in the scenario. */
  static final class Trace {
    private final long firstSample;
    private final double[] motion;

    Trace(long firstSample, double[] motion) {
      this.firstSample = firstSample;
      this.motion = motion;
    }

    long firstSample() {
      return firstSample;
    }

    double[] motion() {
      return motion;
    }

    /** Adds samples {@code first …} to {@code out[0 … count)}. */
    void addTo(long first, double[] out, int count) {
      int from = (int) Math.max(0, Math.min(count, firstSample - first));
      long end = Math.min(count, firstSample + motion.length - first);
      for (int k = from; k < end; k++) {
        out[k] += motion[(int) (first + k - firstSample)];
      }
    }
  }
}
