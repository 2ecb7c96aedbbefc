package haetae.hazard.field;

/**
 * Interpolation on a box by Chebyshev polynomials of each coordinate (Trefethen, Approximation
 * Theory and Approximation Practice, chapters 2-4). Exact for what the polynomials hold; the last
 * coefficients tell what they do not.
 */
final class Chebyshev {
  /** Nodes along each side. */
  final int p;

  private final double[] nodes;
  private final double[] analysis;

  Chebyshev(int p) {
    this.p = p;
    nodes = new double[p];
    analysis = new double[p * p];
    for (int i = 0; i < p; i++) {
      double angle = Math.PI * (i + 0.5) / p;
      nodes[i] = Math.cos(angle);
      for (int k = 0; k < p; k++) {
        analysis[k * p + i] = (k == 0 ? 1.0 : 2.0) / p * Math.cos(k * angle);
      }
    }
  }

  /** Node i of a side. */
  double node(int i, double low, double high) {
    return nodes[i] * (high - low) / 2 + (high + low) / 2;
  }

  /** The p² nodes of a box, rows along the meridian. */
  Spots nodes(TargetTree.Box box, double reference) {
    double[] lat = new double[p * p];
    double[] lon = new double[p * p];
    for (int i = 0; i < p * p; i++) {
      double east = node(i % p, box.west, box.east);
      double north = node(i / p, box.south, box.north);
      lon[i] = Math.toDegrees(Math.IEEEremainder(east + reference, 2 * Math.PI));
      lat[i] = Math.toDegrees(north);
    }
    return new Spots(lat, lon);
  }

  /** Values at the nodes, p² from {@code at}, to coefficients, in place. */
  void analyse(double[] values, int at) {
    double[] half = new double[p * p];
    for (int row = 0; row < p; row++) {
      for (int k = 0; k < p; k++) {
        double s = 0;
        for (int i = 0; i < p; i++) {
          s += analysis[k * p + i] * values[at + row * p + i];
        }
        half[row * p + k] = s;
      }
    }
    for (int m = 0; m < p; m++) {
      for (int k = 0; k < p; k++) {
        double s = 0;
        for (int row = 0; row < p; row++) {
          s += analysis[m * p + row] * half[row * p + k];
        }
        values[at + m * p + k] = s;
      }
    }
  }

  /** What is missing, judged by the coefficients of the highest order in either coordinate. */
  double missing(double[] coefficients, int at) {
    double sum = 0;
    for (int k = 0; k < p; k++) {
      sum += Math.abs(coefficients[at + (p - 1) * p + k]);
      sum += k == p - 1 ? 0 : Math.abs(coefficients[at + k * p + p - 1]);
    }
    return sum;
  }

  /** Polynomials T_0 ... T_(p-1) at a coordinate of a side. */
  void polynomials(double value, double low, double high, double[] out) {
    double t = high > low ? (2 * value - low - high) / (high - low) : 0;
    out[0] = 1;
    if (p > 1) {
      out[1] = t;
    }
    for (int k = 2; k < p; k++) {
      out[k] = 2 * t * out[k - 1] - out[k - 2];
    }
  }

  /** Value where the polynomials of longitude and latitude are {@code tx}, {@code ty}. */
  double value(double[] coefficients, int at, double[] tx, double[] ty) {
    double sum = 0;
    for (int m = 0; m < p; m++) {
      double row = 0;
      for (int k = 0; k < p; k++) {
        row += coefficients[at + m * p + k] * tx[k];
      }
      sum += row * ty[m];
    }
    return sum;
  }

  /** Share of the value at each node in the value at a coordinate of a side. */
  double[] shares(double value, double low, double high) {
    double[] t = new double[p];
    polynomials(value, low, high, t);
    double[] shares = new double[p];
    for (int k = 0; k < p; k++) {
      for (int i = 0; i < p; i++) {
        shares[i] += analysis[k * p + i] * t[k];
      }
    }
    return shares;
  }

  /** Polynomials at many coordinates of a side, one row per polynomial. */
  void polynomials(double[] values, int from, double low, double high, double[][] out) {
    double[] t = out[Math.min(1, p - 1)];
    double scale = high > low ? 2 / (high - low) : 0;
    double middle = (low + high) / 2;
    for (int i = 0; i < t.length; i++) {
      t[i] = (values[from + i] - middle) * scale;
    }
    java.util.Arrays.fill(out[0], 1);
    for (int k = 2; k < p; k++) {
      double[] last = out[k - 1];
      double[] before = out[k - 2];
      double[] next = out[k];
      for (int i = 0; i < t.length; i++) {
        next[i] = 2 * t[i] * last[i] - before[i];
      }
    }
  }

  /** Shares of the nodes at many coordinates of a side, one row per node. */
  void shares(double[] values, int from, double low, double high, double[][] out) {
    double[][] t = new double[p][out[0].length];
    polynomials(values, from, low, high, t);
    double[] of = new double[p];
    for (int i = 0; i < p; i++) {
      for (int k = 0; k < p; k++) {
        of[k] = analysis[k * p + i];
      }
      Rows.add(out[i], out[i].length, 1, of, 0, p, t, 0);
    }
  }
}
