package haetae.hazard.field;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * {@code A = L Lᵀ} of a symmetric positive definite matrix, by panels (Golub &amp; Van Loan, 4th
 * ed., section 4.2.9). A is overwritten by L.
 */
final class Cholesky {
  private static final int WIDTH = Panels.WIDTH;

  /** Rows that one pass uses: with a panel's width half of the nearest cache. */
  private static final int DEEP = 32;

  final int n;
  private final Panels l;

  private Cholesky(Panels l) {
    n = l.n;
    this.l = l;
  }

  /**
   * Factors the lower triangle in place.
   *
   * @return the factor, or null if the matrix is not numerically positive definite
   */
  static @Nullable Cholesky of(Panels a, boolean parallel) {
    double[] diagonal = new double[a.n];
    Arrays.setAll(diagonal, i -> a.get(i, i));
    double[][][] across = new double[a.at.length][][];
    for (int p = 0; p < a.at.length; p++) {
      double[][] panel = a.at[p];
      int from = p * WIDTH;
      int end = Math.min(a.n, from + WIDTH);
      if (!factorBlock(panel, from, end, diagonal)) {
        return null;
      }
      int first = p + 1;
      int rest = a.at.length - first;
      Rows.each(
          rest,
          parallel && rest > 2,
          c -> across[first + c] = solvePanel(panel, from, (first + c) * WIDTH, a.n));
      Rows.each(rest, parallel && rest > 2, c -> update(a, first + c, panel, across[first + c]));
    }
    return new Cholesky(a);
  }

  /** Unblocked factor of the square on the diagonal; false if a pivot is lost to rounding. */
  private static boolean factorBlock(double[][] panel, int from, int end, double[] diagonal) {
    for (int i = from; i < end; i++) {
      double[] row = panel[i];
      for (int j = 0; j <= i - from; j++) {
        double[] other = panel[from + j];
        double s = row[j];
        for (int k = 0; k < j; k++) {
          s -= row[k] * other[k];
        }
        if (from + j == i) {
          if (!(s > 1e-13 * diagonal[i])) {
            return false;
          }
          row[j] = Math.sqrt(s);
        } else {
          row[j] = s / other[j];
        }
      }
    }
    return true;
  }

  /** {@code L21 = A21 L11⁻ᵀ} for the rows from {@code low}, one panel of them; also transposed. */
  private static double[][] solvePanel(double[][] panel, int from, int low, int n) {
    int length = Math.min(n - low, WIDTH);
    double[][] across = new double[WIDTH][WIDTH];
    for (int i = 0; i < length; i++) {
      for (int k = 0; k < WIDTH; k++) {
        across[k][i] = panel[low + i][k];
      }
    }
    for (int k = 0; k < WIDTH; k++) {
      double[] row = across[k];
      Rows.subtract(row, length, panel[from + k], 0, k, across, 0);
      double scale = 1 / panel[from + k][k];
      for (int i = 0; i < length; i++) {
        row[i] *= scale;
        panel[low + i][k] = row[i];
      }
    }
    return across;
  }

  /** {@code A22 -= L21 L21ᵀ} in one panel. */
  private static void update(Panels a, int c, double[][] panel, double[][] across) {
    int low = c * WIDTH;
    for (int k = 0; k < WIDTH; k += DEEP) {
      for (int i = low; i < a.n; i++) {
        int length = Math.min(WIDTH, i - low + 1);
        Rows.subtract(a.at[c][i], length, panel[i], k, DEEP, across, k);
      }
    }
  }

  /** Solves {@code A x = b} in place. */
  void solve(double[] x) {
    for (int i = 0; i < n; i++) {
      double s = x[i];
      int own = i / WIDTH;
      for (int p = 0; p <= own; p++) {
        double[] row = l.at[p][i];
        int count = p == own ? i % WIDTH : WIDTH;
        for (int k = 0; k < count; k++) {
          s -= row[k] * x[p * WIDTH + k];
        }
      }
      x[i] = s / l.get(i, i);
    }
    for (int i = n - 1; i >= 0; i--) {
      double xi = x[i] / l.get(i, i);
      x[i] = xi;
      int own = i / WIDTH;
      for (int p = 0; p <= own; p++) {
        double[] row = l.at[p][i];
        int count = p == own ? i % WIDTH : WIDTH;
        for (int k = 0; k < count; k++) {
          x[p * WIDTH + k] -= xi * row[k];
        }
      }
    }
  }

  /** Solves {@code L X = B} in place for the rows up to {@code rows}, all columns of B. */
  void forward(double[][] b, int columns, int rows) {
    forward(b, columns, 0, rows);
  }

  private void forward(double[][] b, int columns, int firstPanel, int rows) {
    for (int p = firstPanel; p * WIDTH < rows; p++) {
      int from = p * WIDTH;
      int end = Math.min(rows, from + WIDTH);
      double[][] panel = l.at[p];
      for (int i = from; i < end; i++) {
        Rows.subtract(b[i], columns, panel[i], 0, i - from, b, from);
        double scale = 1 / panel[i][i - from];
        for (int j = 0; j < columns; j++) {
          b[i][j] *= scale;
        }
      }
      for (int k = 0; k < end - from; k += DEEP) {
        int deep = Math.min(DEEP, end - from - k);
        for (int i = end; i < rows; i++) {
          Rows.subtract(b[i], columns, panel[i], k, deep, b, from + k);
        }
      }
    }
  }

  /** {@code A⁻¹ = L⁻ᵀ L⁻¹}, all of it. The factor is overwritten and must not be used after. */
  Panels inverse(boolean parallel) {
    Panels x = new Panels(n);
    Rows.each(
        x.at.length,
        parallel,
        c -> {
          for (int i = c * WIDTH; i < Math.min(n, (c + 1) * WIDTH); i++) {
            x.set(i, i, 1);
          }
          forward(x.at[c], WIDTH, c, n);
        });
    Rows.each(x.at.length, parallel, c -> multiply(x, c));
    l.mirror(parallel);
    return l;
  }

  /** One panel of XᵀX, on and below the diagonal, in the place of the factor's. */
  private void multiply(Panels x, int c) {
    double[][] out = l.at[c];
    for (int i = c * WIDTH; i < n; i++) {
      Arrays.fill(out[i], 0);
    }
    double[] column = new double[WIDTH];
    for (int from = c * WIDTH; from < n; from += DEEP) {
      int end = Math.min(n, from + DEEP);
      for (int i = c * WIDTH; i < end; i++) {
        double[][] panel = x.at[i / WIDTH];
        for (int k = from; k < end; k++) {
          column[k - from] = panel[k][i % WIDTH];
        }
        Rows.add(out[i], WIDTH, 1, column, 0, end - from, x.at[c], from);
      }
    }
  }
}
