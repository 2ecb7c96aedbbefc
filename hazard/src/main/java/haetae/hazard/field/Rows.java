package haetae.hazard.field;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** The one inner loop of the dense algebra, in a form that the compiler turns into vectors. */
final class Rows {
  private Rows() {}

  /** {@code c[j] -= Σ_k a[k] b[k][j]} for {@code length} values of j and {@code count} of k. */
  static void subtract(
      double[] c,
      int cAt,
      int length,
      double[] a,
      int aAt,
      int count,
      double[] b,
      int bAt,
      int bStride) {
    int k = 0;
    for (; k + 8 <= count; k += 8) {
      eight(c, cAt, length, a, aAt + k, b, bAt + k * bStride, bStride);
    }
    for (; k < count; k++) {
      double ak = -a[aAt + k];
      int bk = bAt + k * bStride;
      for (int j = 0; j < length; j++) {
        c[cAt + j] = Math.fma(ak, b[bk + j], c[cAt + j]);
      }
    }
  }

  private static void eight(
      double[] c, int cAt, int length, double[] a, int aAt, double[] b, int b0, int stride) {
    double a0 = -a[aAt];
    double a1 = -a[aAt + 1];
    double a2 = -a[aAt + 2];
    double a3 = -a[aAt + 3];
    double a4 = -a[aAt + 4];
    double a5 = -a[aAt + 5];
    double a6 = -a[aAt + 6];
    double a7 = -a[aAt + 7];
    int b1 = b0 + stride;
    int b2 = b1 + stride;
    int b3 = b2 + stride;
    int b4 = b3 + stride;
    int b5 = b4 + stride;
    int b6 = b5 + stride;
    int b7 = b6 + stride;
    for (int j = 0; j < length; j++) {
      double s = Math.fma(a0, b[b0 + j], c[cAt + j]);
      s = Math.fma(a1, b[b1 + j], s);
      s = Math.fma(a2, b[b2 + j], s);
      s = Math.fma(a3, b[b3 + j], s);
      s = Math.fma(a4, b[b4 + j], s);
      s = Math.fma(a5, b[b5 + j], s);
      s = Math.fma(a6, b[b6 + j], s);
      c[cAt + j] = Math.fma(a7, b[b7 + j], s);
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
