package haetae.signal.pick;

import haetae.signal.filter.WoodAnderson;
import haetae.world.station.GroundQuantity;

/** Wood–Anderson peak of a horizontal channel, in step with it. */
final class HorizontalWatch implements ChannelWatch.Consumer {
  private final GroundQuantity quantity;
  private WoodAnderson woodAnderson;
  private double[] scratch = new double[0];
  private double peakMm;

  HorizontalWatch(GroundQuantity quantity) {
    this.quantity = quantity;
    this.woodAnderson = new WoodAnderson(quantity, 100);
  }

  @Override
  public void restart(double rateHz) {
    woodAnderson = new WoodAnderson(quantity, rateHz);
  }

  @Override
  public void block(double[] raw, double[] band, int to, long firstIndex) {
    if (scratch.length < to) {
      scratch = new double[to];
    }
    woodAnderson.filter(raw, scratch, 0, to);
    peakMm = largest(peakMm, scratch, to);
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

  void restartPeaks() {
    peakMm = 0;
  }

  double peakMm() {
    return peakMm;
  }
}
