package haetae.hazard.field;

/**
 * {@code A = L Lᵀ} of a symmetric positive definite matrix, blocked, row by row (Golub &amp; Van
 * Loan, 4th ed., section 4.2.9). A is overwritten by L below the diagonal.
 */
final class Cholesky {
  private static final int BLOCK = 64;
  private static final int CHUNK = 256;

  final int n;
  final double[] l;

  private Cholesky(int n, double[] l) {
    this.n = n;
    this.l = l;
  }

  /**
   * Factors the lower triangle of {@code a} (n by n, row by row) in place.
   *
   * @return the factor, or null if the matrix is not numerically positive definite
   */
  static @org.jspecify.annotations.Nullable Cholesky of(int n, double[] a, boolean parallel) {
    double[] diagonal = new double[n];
    for (int i = 0; i < n; i++) {
      diagonal[i] = a[i * n + i];
    }
    double[] panel = new double[BLOCK * Math.max(0, n - BLOCK)];
    for (int k = 0; k < n; k += BLOCK) {
      int end = Math.min(n, k + BLOCK);
      if (!factorBlock(a, n, k, end, diagonal)) {
        return null;
      }
      if (end < n) {
        solvePanel(a, n, k, end, panel, parallel);
        updateRest(a, n, k, end, panel, parallel);
      }
    }
    return new Cholesky(n, a);
  }

  /** Unblocked factor of the square on the diagonal; false if a pivot is lost to rounding. */
  private static boolean factorBlock(double[] a, int n, int from, int end, double[] diagonal) {
    for (int i = from; i < end; i++) {
      for (int j = from; j <= i; j++) {
        double s = a[i * n + j];
        for (int k = from; k < j; k++) {
          s -= a[i * n + k] * a[j * n + k];
        }
        if (i == j) {
          if (!(s > 1e-13 * diagonal[i])) {
            return false;
          }
          a[i * n + i] = Math.sqrt(s);
        } else {
          a[i * n + j] = s / a[j * n + j];
        }
      }
    }
    return true;
  }

  /** Rows below the block: {@code L21 = A21 L11⁻ᵀ}, kept transposed in {@code panel} as well. */
  private static void solvePanel(
      double[] a, int n, int from, int end, double[] panel, boolean parallel) {
    int rest = n - end;
    int chunks = (rest + CHUNK - 1) / CHUNK;
    Rows.each(
        chunks,
        parallel && rest > 2 * CHUNK,
        chunk -> {
          int low = chunk * CHUNK;
          int length = Math.min(CHUNK, rest - low);
          for (int k = from; k < end; k++) {
            int row = (k - from) * rest + low;
            for (int i = 0; i < length; i++) {
              panel[row + i] = a[(end + low + i) * n + k];
            }
            Rows.subtract(panel, row, length, a, k * n + from, k - from, panel, low, rest);
            double scale = 1 / a[k * n + k];
            for (int i = 0; i < length; i++) {
              panel[row + i] *= scale;
              a[(end + low + i) * n + k] = panel[row + i];
            }
          }
        });
  }

  /** {@code A22 -= L21 L21ᵀ}, lower triangle. */
  private static void updateRest(
      double[] a, int n, int from, int end, double[] panel, boolean parallel) {
    int rest = n - end;
    int strips = (rest + BLOCK - 1) / BLOCK;
    Rows.each(
        strips,
        parallel && rest > 2 * BLOCK,
        strip -> {
          int low = strip * BLOCK;
          int high = Math.min(rest, low + BLOCK);
          for (int j = 0; j < high; j += CHUNK) {
            for (int i = Math.max(low, j); i < high; i++) {
              int row = (end + i) * n;
              int length = Math.min(CHUNK, i + 1 - j);
              Rows.subtract(a, row + end + j, length, a, row + from, end - from, panel, j, rest);
            }
          }
        });
  }

  /** Solves {@code A x = b} in place. */
  void solve(double[] x) {
    for (int i = 0; i < n; i++) {
      double s = x[i];
      for (int j = 0; j < i; j++) {
        s -= l[i * n + j] * x[j];
      }
      x[i] = s / l[i * n + i];
    }
    for (int i = n - 1; i >= 0; i--) {
      double xi = x[i] / l[i * n + i];
      x[i] = xi;
      for (int j = 0; j < i; j++) {
        x[j] -= xi * l[i * n + j];
      }
    }
  }

  /**
   * Solves {@code L X = B} in place for the rows {@code 0} to {@code rows}; B has {@code columns}
   * right-hand sides, row by row.
   */
  void forward(double[] b, int columns, int rows) {
    for (int i = 0; i < rows; i++) {
      int row = i * columns;
      Rows.subtract(b, row, columns, l, i * n, i, b, 0, columns);
      double scale = 1 / l[i * n + i];
      for (int j = 0; j < columns; j++) {
        b[row + j] *= scale;
      }
    }
  }
}
