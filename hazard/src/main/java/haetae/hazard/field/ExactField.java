package haetae.hazard.field;

import java.util.stream.IntStream;

/**
 * Every observation at every target: the formulas as they stand, {@code targets · n²} operations.
 * The other ways are held against this one.
 */
final class ExactField {
  private static final int CHUNK = 32;

  private final Observed data;
  private final Cholesky factor;
  private final double[][] weights;
  private final int[] rows;

  ExactField(Observed data, Cholesky factor, double[][] weights) {
    this(data, factor, weights, IntStream.range(0, data.size).toArray());
  }

  /** The variance from the given rows only, whose factor this is; the sums still from all. */
  ExactField(Observed data, Cholesky factor, double[][] weights, int[] rows) {
    this.data = data;
    this.factor = factor;
    this.weights = weights;
    this.rows = rows;
  }

  /** Fills the posterior at all targets. */
  void fill(Spots targets, Posterior into, boolean parallel) {
    int chunks = (targets.size + CHUNK - 1) / CHUNK;
    Rows.each(
        chunks,
        parallel,
        c -> fill(targets, c * CHUNK, Math.min(targets.size, (c + 1) * CHUNK), into));
  }

  private void fill(Spots targets, int from, int to, Posterior into) {
    int columns = to - from;
    double[][] k = new double[rows.length][columns];
    double[] distances = new double[columns];
    double[][] sums = new double[columns][weights.length];
    for (int j = 0; j < data.size; j++) {
      data.spots.distancesKm(j, targets, from, to, distances);
      DecayTable rho = data.toOutput(j);
      for (int i = 0; i < columns; i++) {
        double r = rho.at(distances[i]);
        for (int w = 0; w < weights.length; w++) {
          sums[i][w] += r * weights[w][j];
        }
      }
    }
    covariances(targets, from, to, k);
    factor.forward(k, columns, rows.length);
    for (int i = 0; i < columns; i++) {
      double reduction = 0;
      for (int j = 0; j < rows.length; j++) {
        reduction += k[j][i] * k[j][i];
      }
      into.set(from + i, sums[i], reduction);
    }
  }

  private void covariances(Spots targets, int from, int to, double[][] k) {
    double[] distances = new double[to - from];
    for (int r = 0; r < rows.length; r++) {
      int j = rows[r];
      data.spots.distancesKm(j, targets, from, to, distances);
      for (int i = 0; i < distances.length; i++) {
        k[r][i] = data.phi[j] * data.toOutput(j).at(distances[i]);
      }
    }
  }
}
