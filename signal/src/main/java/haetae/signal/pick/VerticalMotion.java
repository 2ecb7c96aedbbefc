package haetae.signal.pick;

import haetae.signal.filter.Differentiator;
import haetae.signal.filter.Integrator;
import haetae.signal.filter.WoodAnderson;
import haetae.signal.filter.WorkArray;
import haetae.world.station.GroundQuantity;

/**
 * Velocity and displacement of a vertical channel, causally integrated (SCIENCE section 2), and its
 * Wood–Anderson trace, in step with the channel. Remembers some seconds of velocity and
 * displacement.
 */
final class VerticalMotion {
  private static final WorkArray TRACE = new WorkArray();

  private final GroundQuantity quantity;
  private SampleRing velocity = new SampleRing(2);
  private SampleRing displacement = new SampleRing(2);
  private Integrator toVelocity = new Integrator(100);
  private Integrator toDisplacement = new Integrator(100);
  private WoodAnderson woodAnderson;
  private final QuietLevel displacementNoise = new QuietLevel(100);
  private final QuietLevel woodAndersonNoise = new QuietLevel(100);
  private double woodAndersonNoiseMm;
  private double woodAndersonPeakMm;

  VerticalMotion(GroundQuantity quantity) {
    this.quantity = quantity;
    this.woodAnderson = new WoodAnderson(quantity, 100);
  }

  void restart(double rateHz) {
    int kept = (int) Math.ceil(ChannelWatch.MEMORY_S * rateHz);
    velocity = new SampleRing(kept);
    displacement = new SampleRing(kept);
    toVelocity = new Integrator(rateHz);
    toDisplacement = new Integrator(rateHz);
    woodAnderson = new WoodAnderson(quantity, rateHz);
    displacementNoise.restart(rateHz);
    woodAndersonNoise.restart(rateHz);
  }

  void block(double[] raw, int to) {
    double[] trace = TRACE.of(to);
    double[] v = raw;
    if (quantity == GroundQuantity.ACCELERATION) {
      toVelocity.filter(raw, trace, 0, to);
      v = trace;
    }
    velocity.addAll(v, to);
    toDisplacement.filter(v, trace, 0, to);
    displacement.addAll(trace, to);
    displacementNoise.add(trace, to);
    woodAnderson.filter(raw, trace, 0, to);
    woodAndersonPeakMm = HorizontalWatch.largest(woodAndersonPeakMm, trace, to);
    woodAndersonNoise.add(trace, to);
  }

  /** An onset is followed: from here on the Wood–Anderson peak counts, and nothing is noise. */
  void follow() {
    woodAndersonPeakMm = 0;
    woodAndersonNoiseMm = woodAndersonNoise.forOnset();
    displacementNoise.follow();
    woodAndersonNoise.follow();
  }

  /** No onset is followed any more: what comes is noise again. */
  void rest() {
    displacementNoise.rest();
    woodAndersonNoise.rest();
  }

  double woodAndersonPeakMm() {
    return woodAndersonPeakMm;
  }

  /** Wood–Anderson noise for the onset that is followed, rms, mm; 0 while not known. */
  double woodAndersonNoiseMm() {
    return woodAndersonNoiseMm;
  }

  /**
   * Displacement that is there without the quake, rms, m: the level of quiet times, or what moved
   * in the 5 s right before the onset, if that is larger; in the coda of another quake {@link
   * QuietLevel#CODA_SHARE} of the latter.
   */
  double displacementNoiseM(long onset, double rateHz) {
    long from = onset - Math.round(5 * rateHz);
    double before = displacement.rms(from, onset - Math.round(0.1 * rateHz));
    double level = displacementNoise.rms();
    boolean coda = displacementNoise.followed() && level > 0;
    return Math.max(level, coda ? QuietLevel.CODA_SHARE * before : before);
  }

  SampleRing velocity() {
    return velocity;
  }

  SampleRing displacement() {
    return displacement;
  }

  /** Peak acceleration, m/s²: of the samples themselves, or of the slope of velocity. */
  double peakAcceleration(SampleRing raw, long from, long to, double rateHz) {
    if (quantity == GroundQuantity.ACCELERATION) {
      return raw.peak(from, to);
    }
    Differentiator slope = new Differentiator(rateHz);
    double peak = 0;
    for (long i = Math.max(raw.begin(), from - 5); i < Math.min(to, raw.end()); i++) {
      double a = slope.next(raw.get(i));
      peak = i >= from ? Math.max(peak, Math.abs(a)) : peak;
    }
    return peak;
  }
}
