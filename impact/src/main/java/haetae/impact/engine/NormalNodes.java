package haetae.impact.engine;

/**
 * A standard normal number by nodes: the trapezoidal rule over ±6 in steps of 0.25, whose error for
 * smooth functions is beyond the digits, and Hermite's polynomials at the nodes, of unit variance:
 * {@code E[h_m h_n] = 1[m = n]}.
 */
final class NormalNodes {
  static final int COUNT = 49;

  /** Highest order of the polynomials. */
  static final int ORDERS = 10;

  private static final double REACH = 6;
  private static final double STEP = 2 * REACH / (COUNT - 1);

  static final double[] Z = new double[COUNT];
  static final double[] WEIGHT = new double[COUNT];

  /** {@code HERMITE[n][j]}: weight of node j times the polynomial of order n there. */
  static final double[][] HERMITE = new double[ORDERS + 1][COUNT];

  static {
    double sum = 0;
    for (int j = 0; j < COUNT; j++) {
      Z[j] = -REACH + j * STEP;
      WEIGHT[j] = Math.exp(-Z[j] * Z[j] / 2);
      sum += WEIGHT[j];
    }
    for (int j = 0; j < COUNT; j++) {
      WEIGHT[j] /= sum;
      double before = 0;
      double now = 1;
      for (int n = 0; n <= ORDERS; n++) {
        HERMITE[n][j] = WEIGHT[j] * now;
        double next = (Z[j] * now - Math.sqrt(n) * before) / Math.sqrt(n + 1.0);
        before = now;
        now = next;
      }
    }
  }

  private NormalNodes() {}

  /** Component of order n of a function given at the nodes. */
  static double component(int n, double[] values) {
    double sum = 0;
    for (int j = 0; j < COUNT; j++) {
      sum += HERMITE[n][j] * values[j];
    }
    return sum;
  }

  /** A function given at the nodes, between them: linear, constant beyond. */
  static double at(double z, double[] values) {
    double t = Math.clamp((z + REACH) / STEP, 0, COUNT - 1);
    int j = Math.min((int) t, COUNT - 2);
    double low = values[j];
    return low + (t - j) * (values[j + 1] - low);
  }
}
