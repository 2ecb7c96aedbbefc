package haetae.hazard.randomfield;

import java.util.function.IntToDoubleFunction;

/**
 * The exact factor of {@code exp(-3h/range)}: Cholesky's, row by row in the order of the places.
 */
final class CholeskyFactor implements CorrelationFactor {
  private final double[][] rows;

  /** Distances on the plane of the places or along great circles, km. */
  interface Distance {
    double km(int a, int b);
  }

  CholeskyFactor(int places, Distance distance, double rangeKm) {
    rows = new double[places][];
    for (int i = 0; i < places; i++) {
      int at = i;
      rows[i] = row(i, j -> j == at ? 1 : StrictMath.exp(-3 * distance.km(at, j) / rangeKm));
    }
  }

  private double[] row(int i, IntToDoubleFunction correlation) {
    double[] row = new double[i + 1];
    double rest = 1;
    for (int j = 0; j < i; j++) {
      double[] other = rows[j];
      double sum = correlation.applyAsDouble(j);
      for (int k = 0; k < j; k++) {
        sum -= row[k] * other[k];
      }
      row[j] = sum / other[j];
      rest -= row[j] * row[j];
    }
    row[i] = Math.sqrt(Math.max(0, rest));
    return row;
  }

  @Override
  public void correlate(double[] z, int lanes) {
    for (int i = rows.length - 1; i >= 0; i--) {
      double[] row = rows[i];
      int to = i * lanes;
      scale(z, to, row[i], lanes);
      for (int j = 0; j < i; j++) {
        add(z, to, j * lanes, row[j], lanes);
      }
    }
  }

  private static void scale(double[] z, int at, double factor, int lanes) {
    for (int f = 0; f < lanes; f++) {
      z[at + f] *= factor;
    }
  }

  private static void add(double[] z, int to, int from, double weight, int lanes) {
    for (int f = 0; f < lanes; f++) {
      z[to + f] += weight * z[from + f];
    }
  }

  @Override
  public double largestError(int columns) {
    return 0;
  }
}
