package haetae.hazard.randomfield;

import static java.lang.Math.abs;
import static java.lang.Math.sqrt;

/** What is needed of small symmetric matrices: eigenvalues, the nearest correlation, a root. */
final class SymmetricMatrix {
  private static final int SWEEPS = 60;

  private SymmetricMatrix() {}

  /** Eigenvalues (in no order) and eigenvectors (columns). */
  static final class Eigen {
    private final double[] values;
    private final double[][] vectors;

    Eigen(double[] values, double[][] vectors) {
      this.values = values;
      this.vectors = vectors;
    }

    double[] values() {
      return values;
    }
  }

  /** Jacobi's rotations, until nothing is left beside the diagonal. */
  static Eigen eigen(double[][] symmetric) {
    int n = symmetric.length;
    double[][] a = copy(symmetric);
    double[][] v = new double[n][n];
    for (int i = 0; i < n; i++) {
      v[i][i] = 1;
    }
    for (int sweep = 0; sweep < SWEEPS && beside(a) > 1e-30; sweep++) {
      for (int p = 0; p < n; p++) {
        for (int q = p + 1; q < n; q++) {
          if (abs(a[p][q]) > 1e-300) {
            rotate(a, v, p, q);
          }
        }
      }
    }
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = a[i][i];
    }
    return new Eigen(values, v);
  }

  private static double beside(double[][] a) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < i; j++) {
        sum += a[i][j] * a[i][j];
      }
    }
    return sum;
  }

  private static void rotate(double[][] a, double[][] v, int p, int q) {
    double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
    double t = (theta >= 0 ? 1 : -1) / (abs(theta) + sqrt(theta * theta + 1));
    double c = 1 / sqrt(t * t + 1);
    double s = t * c;
    for (int k = 0; k < a.length; k++) {
      double kp = a[k][p];
      double kq = a[k][q];
      a[k][p] = c * kp - s * kq;
      a[k][q] = s * kp + c * kq;
    }
    for (int k = 0; k < a.length; k++) {
      double pk = a[p][k];
      double qk = a[q][k];
      a[p][k] = c * pk - s * qk;
      a[q][k] = s * pk + c * qk;
      double vp = v[k][p];
      double vq = v[k][q];
      v[k][p] = c * vp - s * vq;
      v[k][q] = s * vp + c * vq;
    }
  }

  /**
   * A matrix without eigenvalues below zero, diagonal as before; the matrix itself if it has none.
   */
  static double[][] clipped(double[][] symmetric) {
    Eigen eigen = eigen(symmetric);
    boolean fine = true;
    for (double value : eigen.values) {
      fine &= value >= 0;
    }
    if (fine) {
      return copy(symmetric);
    }
    int n = symmetric.length;
    double[][] positive = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        for (int k = 0; k < n; k++) {
          positive[i][j] +=
              eigen.vectors[i][k] * Math.max(0, eigen.values[k]) * eigen.vectors[j][k];
        }
      }
    }
    double[] scale = new double[n];
    for (int i = 0; i < n; i++) {
      scale[i] = positive[i][i] > 0 ? sqrt(symmetric[i][i] / positive[i][i]) : 0;
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        positive[i][j] *= scale[i] * scale[j];
      }
    }
    return positive;
  }

  /**
   * Lower triangular A with A·Aᵀ = the matrix, which may be singular (a column of it is then 0).
   */
  static double[][] root(double[][] positive) {
    int n = positive.length;
    double[][] l = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = positive[i][j];
        for (int k = 0; k < j; k++) {
          sum -= l[i][k] * l[j][k];
        }
        if (i == j) {
          l[i][i] = sum > 1e-12 ? sqrt(sum) : 0;
        } else {
          l[i][j] = l[j][j] > 0 ? sum / l[j][j] : 0;
        }
      }
    }
    return l;
  }

  private static double[][] copy(double[][] a) {
    double[][] copy = new double[a.length][];
    for (int i = 0; i < a.length; i++) {
      copy[i] = a[i].clone();
    }
    return copy;
  }
}
