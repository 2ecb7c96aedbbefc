package haetae.hazard.field;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * The one inner loop of the dense algebra. Matrices are arrays of rows, and j runs from 0 in all of
 * them: only so does the compiler turn the loop into vectors (10 billion steps a second and core; 4
 * where j begins elsewhere or the matrix is one array).
 */
final class Rows {
  private Rows() {}

  /** {@code c[j] -= Σ_k a[aAt + k] b[bAt + k][j]}, j from 0 up to {@code length}. */
  static void subtract(
      double[] c, int length, double[] a, int aAt, int count, double[][] b, int bAt) {
    add(c, length, -1, a, aAt, count, b, bAt);
  }

  /** {@code c[j] += sign Σ_k a[aAt + k] b[bAt + k][j]}, k from 0 up to {@code count}. */
  static void add(
      double[] c, int length, double sign, double[] a, int aAt, int count, double[][] b, int bAt) {
    int k = 0;
    for (; k + 8 <= count; k += 8) {
      eight(c, length, sign, a, aAt + k, b, bAt + k);
    }
    for (; k < count; k++) {
      one(c, length, sign * a[aAt + k], b[bAt + k]);
    }
  }

  private static void one(double[] c, int length, double a, double[] b) {
    for (int j = 0; j < length; j++) {
      c[j] = Math.fma(a, b[j], c[j]);
    }
  }

  private static void eight(
      double[] c, int length, double sign, double[] a, int at, double[][] b, int row) {
    double a0 = sign * a[at];
    double a1 = sign * a[at + 1];
    double a2 = sign * a[at + 2];
    double a3 = sign * a[at + 3];
    double a4 = sign * a[at + 4];
    double a5 = sign * a[at + 5];
    double a6 = sign * a[at + 6];
    double a7 = sign * a[at + 7];
    double[] b0 = b[row];
    double[] b1 = b[row + 1];
    double[] b2 = b[row + 2];
    double[] b3 = b[row + 3];
    double[] b4 = b[row + 4];
    double[] b5 = b[row + 5];
    double[] b6 = b[row + 6];
    double[] b7 = b[row + 7];
    for (int j = 0; j < length; j++) {
      double s = Math.fma(a0, b0[j], c[j]);
      s = Math.fma(a1, b1[j], s);
      s = Math.fma(a2, b2[j], s);
      s = Math.fma(a3, b3[j], s);
      s = Math.fma(a4, b4[j], s);
      s = Math.fma(a5, b5[j], s);
      s = Math.fma(a6, b6[j], s);
      c[j] = Math.fma(a7, b7[j], s);
    }
  }

  /** Does the work for 0 to {@code count} - 1, in any order and at once if {@code parallel}. */
  static void each(int count, boolean parallel, IntConsumer work) {
    if (parallel && count > 1) {
      IntStream.range(0, count).parallel().forEach(work);
    } else {
      for (int i = 0; i < count; i++) {
        work.accept(i);
      }
    }
  }
}
