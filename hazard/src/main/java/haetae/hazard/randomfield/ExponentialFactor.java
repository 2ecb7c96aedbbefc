package haetae.hazard.randomfield;

import haetae.world.Check;
import java.util.stream.IntStream;

/**
 * Turns independent numbers into a field of unit variance and correlation {@code exp(-3h/range)}.
 * Each place is its regression on the nearest earlier places plus a rest of its own (Vecchia 1988,
 * JRSS B 50, 297-312). With as many neighbours as there are earlier places this is the Cholesky
 * factor, exact; with fewer it is an approximation whose error {@link #largestError} computes.
 */
final class ExponentialFactor implements CorrelationFactor {
  private final Places places;
  private final double rangeKm;
  private final int[] order;
  private final int[][] neighbours;
  private final double[][] weights;
  private final double[] rest;

  /**
   * @param neighbours how many earlier places each place is regressed on
   */
  ExponentialFactor(Places places, double rangeKm, int neighbours) {
    this(
        places,
        rangeKm,
        CoarseToFine.order(places),
        Check.inRange("neighbours", neighbours, 1, 10_000, ""));
  }

  private ExponentialFactor(Places places, double rangeKm, int[] order, double most) {
    this(places, rangeKm, order, new EarlierNeighbours(places, order, (int) most).find());
  }

  private ExponentialFactor(Places places, double rangeKm, int[] order, int[][] neighbours) {
    this.places = places;
    this.rangeKm = Check.positive("rangeKm", rangeKm, "km");
    this.order = order;
    this.neighbours = neighbours;
    weights = new double[order.length][];
    rest = new double[order.length];
    IntStream.range(0, order.length).parallel().forEach(this::regress);
  }

  /** The same places and neighbours with another range. */
  ExponentialFactor withRange(double otherRangeKm) {
    return new ExponentialFactor(places, otherRangeKm, order, neighbours);
  }

  private double correlation(int a, int b) {
    return StrictMath.exp(-3 * places.distanceKm(order[a], order[b]) / rangeKm);
  }

  /** Weights C⁻¹c and variance 1 - cᵀC⁻¹c of the rest, by Cholesky's factor of C. */
  private void regress(int k) {
    int[] near = neighbours[k];
    int m = near.length;
    double[][] l = new double[m][];
    double[] y = new double[m];
    double variance = 1;
    for (int i = 0; i < m; i++) {
      l[i] = new double[i + 1];
      for (int j = 0; j <= i; j++) {
        double sum = i == j ? 1 : correlation(near[i], near[j]);
        sum -= dot(l[i], l[j], j);
        l[i][j] = i == j ? Math.sqrt(sum) : sum / l[j][j];
      }
      y[i] = (correlation(k, near[i]) - dot(l[i], y, i)) / l[i][i];
      variance -= y[i] * y[i];
    }
    for (int i = m - 1; i >= 0; i--) {
      for (int j = i + 1; j < m; j++) {
        y[i] -= l[j][i] * y[j];
      }
      y[i] /= l[i][i];
    }
    weights[k] = y;
    rest[k] = Math.sqrt(Math.max(0, variance));
  }

  private static double dot(double[] a, double[] b, int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  @Override
  public void correlate(double[] z, int lanes) {
    for (int k = 0; k < order.length; k++) {
      int at = order[k] * lanes;
      double own = rest[k];
      for (int f = 0; f < lanes; f++) {
        z[at + f] *= own;
      }
      int[] near = neighbours[k];
      double[] w = weights[k];
      for (int i = 0; i < near.length; i++) {
        add(z, at, order[near[i]] * lanes, w[i], lanes);
      }
    }
  }

  private static void add(double[] z, int to, int from, double weight, int lanes) {
    for (int f = 0; f < lanes; f++) {
      z[to + f] += weight * z[from + f];
    }
  }

  /**
   * Largest difference between the correlation that fields of this factor have and the one asked
   * for, over all pairs with one of {@code columns} places spread over the order. Computed, not
   * sampled: the factor is applied to itself.
   */
  @Override
  public double largestError(int columns) {
    int n = order.length;
    int step = Math.max(1, n / columns);
    return IntStream.iterate(0, k -> k < n, k -> k + step)
        .parallel()
        .mapToDouble(this::columnError)
        .max()
        .orElse(0);
  }

  /** Covariances of one place with all: backwards to its own factors, forwards to all others. */
  private double columnError(int of) {
    double[] given = new double[order.length];
    given[of] = 1;
    for (int k = of; k >= 0; k--) {
      for (int i = 0; i < neighbours[k].length; i++) {
        given[neighbours[k][i]] += weights[k][i] * given[k];
      }
      given[k] *= rest[k] * rest[k];
    }
    double worst = 0;
    for (int k = 0; k < order.length; k++) {
      for (int i = 0; i < neighbours[k].length; i++) {
        given[k] += weights[k][i] * given[neighbours[k][i]];
      }
      worst = Math.max(worst, Math.abs(given[k] - correlation(k, of)));
    }
    return worst;
  }
}
