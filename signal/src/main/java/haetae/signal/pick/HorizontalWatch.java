package haetae.signal.pick;

import haetae.signal.filter.WoodAnderson;
import haetae.signal.filter.WorkArray;
import haetae.world.station.GroundQuantity;

/** Wood–Anderson peak and noise of a horizontal channel, in step with it. */
final class HorizontalWatch implements ChannelWatch.Consumer {
  private static final WorkArray TRACE = new WorkArray();

  private final GroundQuantity quantity;
  private WoodAnderson woodAnderson;
  private double peakMm;
  private final QuietLevel noise = new QuietLevel(100);
  private double noiseMm;

  HorizontalWatch(GroundQuantity quantity) {
    this.quantity = quantity;
    this.woodAnderson = new WoodAnderson(quantity, 100);
  }

  @Override
  public void restart(double rateHz) {
    woodAnderson = new WoodAnderson(quantity, rateHz);
    noise.restart(rateHz);
  }

  @Override
  public void block(double[] raw, double[] band, int to, long firstIndex) {
    double[] trace = TRACE.of(to);
    woodAnderson.filter(raw, trace, 0, to);
    peakMm = largest(peakMm, trace, to);
    noise.add(trace, to);
  }

  /** The larger of a peak so far and the largest absolute value of the first {@code to}. */
  static double largest(double peak, double[] values, int to) {
    double largest = peak;
    for (int k = 0; k < to; k++) {
      double size = Math.abs(values[k]);
      if (size > largest) {
        largest = size;
      }
    }
    return largest;
  }

  /** An onset is followed: from here on the peak counts, and nothing is noise. */
  void follow() {
    peakMm = 0;
    noiseMm = noise.forOnset();
    noise.follow();
  }

  /** No onset is followed any more: what comes is noise again. */
  void rest() {
    noise.rest();
  }

  /** Noise for the onset that is followed, rms, mm; 0 while not known. */
  double noiseMm() {
    return noiseMm;
  }

  double peakMm() {
    return peakMm;
  }
}
