package haetae.app.openquake;

/** Nodes and weights of Gauss-Legendre quadrature on [-1, 1], by Newton's method. */
final class GaussLegendre {
  private GaussLegendre() {}

  /** Nodes, then weights. */
  static double[][] rule(int n) {
    double[] x = new double[n];
    double[] w = new double[n];
    for (int i = 0; i < n; i++) {
      double z = Math.cos(Math.PI * (i + 0.75) / (n + 0.5));
      double slope = 1;
      for (int step = 0; step < 100; step++) {
        double p = 1;
        double before = 0;
        for (int k = 1; k <= n; k++) {
          double next = ((2 * k - 1) * z * p - (k - 1) * before) / k;
          before = p;
          p = next;
        }
        slope = n * (z * p - before) / (z * z - 1);
        double change = p / slope;
        z -= change;
        if (Math.abs(change) < 1e-15) {
          break;
        }
      }
      x[i] = z;
      w[i] = 2 / ((1 - z * z) * slope * slope);
    }
    return new double[][] {x, w};
  }
}
