package haetae.hazard.rupture;

import haetae.world.Check;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Epicentral distance -> mean and variance of Rjb and Rrup over the faults that may have broken:
 * what stands for a fault while only a point is known. Tabulated for one earthquake at distances in
 * equal steps of their logarithm, between them linear in the distance. A row of the table takes a
 * third of a millisecond and is made when a place first asks for it, so that a warning for one city
 * does not wait for rows of all distances. Serves many threads. Thompson &amp; Worden (2018), BSSA
 * 108, 1084-1092, doi:10.1785/0120170112.
 */
public final class FiniteDistances {
  private static final double FIRST_KM = 0.1;
  private static final double LAST_KM = 500;
  private static final int ROWS = 49;

  private final double[] repiKm;
  private final FaultAverage average;
  private final AtomicReferenceArray<FaultAverage.@Nullable Moments> rows;

  FiniteDistances(double[] repiKm, FaultAverage average) {
    this.repiKm = repiKm;
    this.average = average;
    rows = new AtomicReferenceArray<>(repiKm.length);
  }

  private FaultAverage.Moments row(int k) {
    FaultAverage.Moments made = rows.get(k);
    if (made != null) {
      return made;
    }
    synchronized (average) {
      FaultAverage.Moments row = average.at(repiKm[k]);
      rows.set(k, row);
      return row;
    }
  }

  /**
   * Our own integration over rectangles that contain the hypocentre: {@link RectangleAverage}.
   *
   * @param hypocentreDepthKm positive down; above 0 counts as 0
   */
  public static FiniteDistances of(
      double magnitude, double hypocentreDepthKm, FaultOfUnknownSize fault) {
    Check.inRange("hypocentreDepthKm", hypocentreDepthKm, -10, 800, "km");
    double depthKm = Math.max(0, hypocentreDepthKm);
    return new FiniteDistances(
        logarithmic(FIRST_KM, LAST_KM, ROWS), new RectangleAverage(magnitude, depthKm, fault));
  }

  /** Distances in equal steps of their logarithm, both ends included. */
  static double[] logarithmic(double firstKm, double lastKm, int rows) {
    double[] steps = new double[rows];
    Arrays.setAll(steps, k -> firstKm * Math.exp(Math.log(lastKm / firstKm) * k / (rows - 1)));
    return steps;
  }

  /** Fills Rjb, Rrup and their variances of place i from its epicentral distance. */
  void fill(Distances out, int i) {
    double repi = out.repiKm[i];
    double r = Math.clamp(repi, repiKm[0], repiKm[repiKm.length - 1]);
    int found = Arrays.binarySearch(repiKm, r);
    int k = Math.clamp(found >= 0 ? found : -found - 2, 0, repiKm.length - 2);
    double at = (r - repiKm[k]) / (repiKm[k + 1] - repiKm[k]);
    double beyond = Math.max(0, repi - r);
    double near = Math.min(1, repi / repiKm[0]); // at the epicentre itself Rjb is 0
    FaultAverage.Moments low = row(k);
    FaultAverage.Moments high = row(k + 1);
    out.rjbKm[i] = near * between(low.rjbKm(), high.rjbKm(), at) + beyond;
    out.rrupKm[i] = between(low.rrupKm(), high.rrupKm(), at) + beyond;
    out.rjbVarianceKm2[i] = near * near * between(low.rjbVarianceKm2(), high.rjbVarianceKm2(), at);
    out.rrupVarianceKm2[i] = between(low.rrupVarianceKm2(), high.rrupVarianceKm2(), at);
  }

  private static double between(double low, double high, double at) {
    return low + at * (high - low);
  }
}
