package haetae.signal.locate;

import java.util.Arrays;

/** The normal equations of a few unknowns: N δm = b, with N = GᵀW²G and b = GᵀW²r. */
final class NormalEquations {
  final int unknowns;
  private final double[][] n;
  private final double[] b;

  NormalEquations(int unknowns) {
    this.unknowns = unknowns;
    n = new double[unknowns][unknowns];
    b = new double[unknowns];
  }

  void clear() {
    for (double[] row : n) {
      Arrays.fill(row, 0);
    }
    Arrays.fill(b, 0);
  }

  /** Adds one observation: its derivatives, residual and weight. */
  void add(double[] g, double residual, double weight) {
    double w2 = weight * weight;
    for (int i = 0; i < unknowns; i++) {
      for (int j = 0; j < unknowns; j++) {
        n[i][j] += w2 * g[i] * g[j];
      }
      b[i] += w2 * g[i] * residual;
    }
  }

  /** The step of Levenberg and Marquardt: (N + λ diag N) δm = b. */
  double[] step(double lambda) {
    double[][] inverse = inverse(lambda);
    double[] step = new double[unknowns];
    for (int i = 0; i < unknowns; i++) {
      for (int j = 0; j < unknowns; j++) {
        step[i] += inverse[i][j] * b[j];
      }
    }
    return step;
  }

  /** Covariance of the unknowns, N⁻¹ undamped; what nothing resolves gets a very large variance. */
  double[][] covariance() {
    return inverse(0);
  }

  /** Gauss-Jordan on the scaled matrix, with pivots kept away from zero. */
  private double[][] inverse(double lambda) {
    double[][] a = new double[unknowns][2 * unknowns];
    double[] scale = new double[unknowns];
    for (int i = 0; i < unknowns; i++) {
      scale[i] = 1 / Math.sqrt(Math.max(1e-12, n[i][i]));
    }
    for (int i = 0; i < unknowns; i++) {
      for (int j = 0; j < unknowns; j++) {
        a[i][j] = n[i][j] * scale[i] * scale[j];
      }
      a[i][i] += lambda + 1e-12;
      a[i][unknowns + i] = 1;
    }
    eliminate(a);
    double[][] inverse = new double[unknowns][unknowns];
    for (int i = 0; i < unknowns; i++) {
      for (int j = 0; j < unknowns; j++) {
        inverse[i][j] = a[i][unknowns + j] * scale[i] * scale[j];
      }
    }
    return inverse;
  }

  private void eliminate(double[][] a) {
    for (int k = 0; k < unknowns; k++) {
      double pivot = Math.max(1e-12, a[k][k]);
      for (int j = 0; j < 2 * unknowns; j++) {
        a[k][j] /= pivot;
      }
      for (int i = 0; i < unknowns; i++) {
        double factor = a[i][k];
        if (i != k && factor != 0) {
          for (int j = 0; j < 2 * unknowns; j++) {
            a[i][j] -= factor * a[k][j];
          }
        }
      }
    }
  }
}
