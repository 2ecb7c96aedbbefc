package haetae.hazard.field;

/**
 * Every observation at every target: the formulas as they stand, {@code targets · n²} operations.
 * The other ways are held against this one.
 */
final class ExactField {
  private static final int CHUNK = 32;

  private final Observed data;
  private final Cholesky factor;
  private final double[][] weights;

  ExactField(Observed data, Cholesky factor, double[][] weights) {
    this.data = data;
    this.factor = factor;
    this.weights = weights;
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
    double[] k = new double[data.size * columns];
    double[] distances = new double[columns];
    double[][] sums = new double[columns][weights.length];
    for (int j = 0; j < data.size; j++) {
      data.spots.distancesKm(j, targets, from, to, distances);
      DecayTable rho = data.toOutput(j);
      for (int i = 0; i < columns; i++) {
        double r = rho.at(distances[i]);
        k[j * columns + i] = data.phi[j] * r;
        for (int w = 0; w < weights.length; w++) {
          sums[i][w] += r * weights[w][j];
        }
      }
    }
    factor.forward(k, columns, data.size);
    for (int i = 0; i < columns; i++) {
      double reduction = 0;
      for (int j = 0; j < data.size; j++) {
        reduction += k[j * columns + i] * k[j * columns + i];
      }
      into.set(from + i, sums[i], reduction);
    }
  }
}
