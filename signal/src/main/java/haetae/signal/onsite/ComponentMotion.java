package haetae.signal.onsite;

import haetae.signal.filter.BiquadCascade;
import haetae.signal.filter.Butterworth;
import haetae.signal.filter.Differentiator;
import haetae.signal.filter.Integrator;
import haetae.signal.filter.RunningMean;
import haetae.signal.filter.SampleFilter;
import haetae.signal.filter.WorkArray;
import haetae.world.station.GroundQuantity;

/** One component of {@link OnSiteMeter}: baseline, acceleration, velocity and their measures. */
final class ComponentMotion {
  private static final WorkArray VELOCITY = new WorkArray();

  private final SampleFilter baseline;
  private final SampleFilter toAcceleration;
  private final SampleFilter toVelocity;
  private final boolean fromAcceleration;
  private final WorkArray work;
  private final CumulativeMeasures measures;
  private final OscillatorBank oscillators;
  private double pgv;
  private double recentPgv;

  /**
   * @param work where the acceleration of a chunk stays until the next
   */
  ComponentMotion(GroundQuantity input, double rateHz, WorkArray work) {
    this.work = work;
    fromAcceleration = input == GroundQuantity.ACCELERATION;
    baseline = new RunningMean(rateHz);
    toAcceleration = new Differentiator(rateHz);
    toVelocity =
        switch (input) {
          case ACCELERATION -> new Integrator(rateHz);
          case VELOCITY ->
              new BiquadCascade(Butterworth.highPass(2, Integrator.DEFAULT_CORNER_HZ, rateHz));
        };
    measures = new CumulativeMeasures(rateHz);
    oscillators = new OscillatorBank(0.3, 1, 3, rateHz);
  }

  /** Takes {@code [from, to)}, at most one chunk, in m/s² or m/s. */
  void add(double[] samples, int from, int to) {
    int count = to - from;
    double[] acceleration = work.of(RealTimeIntensity.CHUNK);
    double[] velocity = VELOCITY.of(RealTimeIntensity.CHUNK);
    System.arraycopy(samples, from, acceleration, 0, count);
    baseline.filter(acceleration, acceleration, 0, count);
    toVelocity.filter(acceleration, velocity, 0, count);
    if (!fromAcceleration) {
      toAcceleration.filter(velocity, acceleration, 0, count);
    }
    measures.add(acceleration, 0, count);
    oscillators.add(acceleration, 0, count);
    double largest = 0;
    for (int i = 0; i < count; i++) {
      double size = Math.abs(velocity[i]);
      if (size > largest) {
        largest = size;
      }
    }
    pgv = Math.max(pgv, largest);
    recentPgv = Math.max(recentPgv, largest);
  }

  /**
   * Acceleration of the last chunk, m/s²; of no meaning once another component has used the array.
   */
  double[] acceleration() {
    return work.of(RealTimeIntensity.CHUNK);
  }

  double pgvMps() {
    return pgv;
  }

  /** Largest velocity since this was last asked, m/s. */
  double takeRecentPgvMps() {
    double taken = recentPgv;
    recentPgv = 0;
    return taken;
  }

  CumulativeMeasures measures() {
    return measures;
  }

  OscillatorBank oscillators() {
    return oscillators;
  }

  void restartPeaks() {
    pgv = 0;
    recentPgv = 0;
    measures.reset();
    oscillators.restartPeaks();
  }

  void reset() {
    baseline.reset();
    toAcceleration.reset();
    toVelocity.reset();
    oscillators.reset();
    restartPeaks();
  }
}
