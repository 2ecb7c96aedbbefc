package haetae.hazard.field;

/** Algebra of the few periods of one earthquake: matrices of q by q, row by row. */
final class SmallMatrix {
  private SmallMatrix() {}

  /** {@code R (I + A R)⁻¹}, which is {@code (A + R⁻¹)⁻¹} but needs no inverse of R; symmetric. */
  static double[] posterior(int q, double[] a, double[] r) {
    double[] m = new double[q * q];
    for (int i = 0; i < q; i++) {
      for (int j = 0; j < q; j++) {
        double s = i == j ? 1 : 0;
        for (int k = 0; k < q; k++) {
          s += r[i * q + k] * a[k * q + j];
        }
        m[i * q + j] = s;
      }
    }
    double[] x = r.clone();
    eliminate(q, m, x);
    for (int i = 0; i < q; i++) {
      for (int j = 0; j < i; j++) {
        double middle = (x[i * q + j] + x[j * q + i]) / 2;
        x[i * q + j] = middle;
        x[j * q + i] = middle;
      }
    }
    return x;
  }

  /** Turns x into m⁻¹ x, by Gauss-Jordan elimination with row exchange. */
  private static void eliminate(int q, double[] m, double[] x) {
    for (int k = 0; k < q; k++) {
      int pivot = k;
      for (int i = k + 1; i < q; i++) {
        pivot = Math.abs(m[i * q + k]) > Math.abs(m[pivot * q + k]) ? i : pivot;
      }
      for (int j = 0; j < q; j++) {
        exchange(m, k * q + j, pivot * q + j);
        exchange(x, k * q + j, pivot * q + j);
      }
      double scale = 1 / m[k * q + k];
      for (int j = 0; j < q; j++) {
        m[k * q + j] *= scale;
        x[k * q + j] *= scale;
      }
      for (int i = 0; i < q; i++) {
        double factor = i == k ? 0 : m[i * q + k];
        for (int j = 0; j < q; j++) {
          m[i * q + j] -= factor * m[k * q + j];
          x[i * q + j] -= factor * x[k * q + j];
        }
      }
    }
  }

  private static void exchange(double[] a, int i, int j) {
    double keep = a[i];
    a[i] = a[j];
    a[j] = keep;
  }

  /** Matrix times vector. */
  static double[] times(int q, double[] m, double[] v) {
    double[] out = new double[q];
    for (int i = 0; i < q; i++) {
      for (int j = 0; j < q; j++) {
        out[i] += m[i * q + j] * v[j];
      }
    }
    return out;
  }
}
