package haetae.app.openquake;

/** Nodes and weights of Gauss and Legendre on [-1, 1] (Abramowitz &amp; Stegun 25.4.29). */
final class GaussLegendre {
  private GaussLegendre() {}

  /** {@code [0]} nodes, {@code [1]} weights; Newton's method from Tricomi's guess. */
  static double[][] nodes(int n) {
    double[][] out = new double[2][n];
    for (int i = 0; i < n; i++) {
      double x = Math.cos(Math.PI * (i + 0.75) / (n + 0.5));
      double slope = 1;
      for (int step = 0; step < 50; step++) {
        double before = 1;
        double here = x;
        for (int k = 2; k <= n; k++) {
          double next = ((2 * k - 1) * x * here - (k - 1) * before) / k;
          before = here;
          here = next;
        }
        double value = n == 1 ? x : here;
        slope = n == 1 ? 1 : n * (x * here - before) / (x * x - 1);
        double change = value / slope;
        x -= change;
        if (Math.abs(change) < 1e-16) {
          break;
        }
      }
      out[0][i] = x;
      out[1][i] = n == 1 ? 2 : 2 / ((1 - x * x) * slope * slope);
    }
    return out;
  }
}
