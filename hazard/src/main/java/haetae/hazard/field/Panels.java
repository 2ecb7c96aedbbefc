package haetae.hazard.field;

/**
 * A square matrix cut into panels of {@link #WIDTH} columns, each an array of rows, as the inner
 * loop of {@link Rows} wants it. A lower triangle has only the rows from its panel's first column
 * on.
 */
final class Panels {
  static final int WIDTH = 64;

  final int n;
  final double[][][] at;

  /** A lower triangle of zeros. */
  Panels(int n) {
    this.n = n;
    at = new double[(n + WIDTH - 1) / WIDTH][n][];
    for (int c = 0; c < at.length; c++) {
      for (int i = c * WIDTH; i < n; i++) {
        at[c][i] = new double[WIDTH];
      }
    }
  }

  double get(int i, int j) {
    return at[j / WIDTH][i][j % WIDTH];
  }

  void set(int i, int j, double value) {
    at[j / WIDTH][i][j % WIDTH] = value;
  }

  void add(int i, int j, double value) {
    at[j / WIDTH][i][j % WIDTH] += value;
  }

  /** Makes the matrix symmetric from its lower triangle. */
  void mirror(boolean parallel) {
    Rows.each(
        at.length,
        parallel,
        c -> {
          double[][] panel = at[c];
          int end = Math.min(n, (c + 1) * WIDTH);
          for (int i = 0; i < end; i++) {
            if (panel[i] == null) {
              panel[i] = new double[WIDTH];
            }
            for (int j = Math.max(i + 1, c * WIDTH); j < end; j++) {
              panel[i][j - c * WIDTH] = get(j, i);
            }
          }
        });
  }

  /** Elements of row i in the given columns. */
  void gather(int i, int[] columns, int count, double[] out, int outAt) {
    for (int k = 0; k < count; k++) {
      int j = columns[k];
      out[outAt + k] = at[j >> 6][i][j & 63];
    }
  }
}
