package haetae.hazard.field;

import java.util.Arrays;

/**
 * A box of targets in {@link PrecisionField}: what far observations give there as polynomials, near
 * ones still by name. With P = Σ_DD⁻¹, F far and N near: {@code v = k_Nᵀ P_NN k_N + 2 k_Nᵀ u + w},
 * {@code u = P_NF k_F} one polynomial for each near observation, {@code w = k_Fᵀ P_FF k_F} one of
 * twice the degree; {@code s} the far part of the sums.
 */
final class PrecisionBox {
  /** Distance from a box, in half sides of it, from which an observation is far. */
  static final double FAR = 1.0;

  static final Chebyshev BASIS = new Chebyshev(7);
  static final int NODES = BASIS.p * BASIS.p;
  static final Chebyshev SQUARE = new Chebyshev(2 * BASIS.p - 1);
  private static final double NEVER_FAR_KM = 1e-3;
  private static final double[][] TO_SQUARE = toSquare();

  final TargetTree.Box box;
  final int[] near;

  /** At the nodes: s, one row per sum, then u, one per near observation. */
  final double[][] rows;

  /** Coefficients of w. */
  final double[] w;

  /** Bound of what the sum d misses. */
  final double missing;

  /** Bound of {@code eᵀ P e}, e what all far correlations miss. */
  final double missingSquare;

  private PrecisionBox(
      TargetTree.Box box, int[] near, double[][] rows, double[] w, double d, double square) {
    this.box = box;
    this.near = near;
    this.rows = rows;
    this.w = w;
    missing = d;
    missingSquare = square;
  }

  /** Nothing far yet: the start at the root. */
  static PrecisionBox start(TargetTree.Box root, int observations, int sums) {
    int[] all = new int[observations];
    Arrays.setAll(all, i -> i);
    double[][] rows = new double[sums + observations][NODES];
    return new PrecisionBox(root, all, rows, new double[SQUARE.p * SQUARE.p], 0, 0);
  }

  /** Goes on to the box itself or to one inside it. */
  PrecisionBox into(TargetTree.Box inner, PrecisionField field) {
    double farKm = FAR * inner.halfKm() + NEVER_FAR_KM;
    double[] km = new double[near.length];
    int[] order = new int[near.length];
    int stays = 0;
    int fars = 0;
    for (int k = 0; k < near.length; k++) {
      km[k] = BoxDistance.km(inner, field.tree, field.data.spots, near[k]);
      if (km[k] < farKm) {
        order[stays++] = k;
      } else {
        order[near.length - ++fars] = k;
      }
    }
    int[] stay = new int[stays];
    int[] far = new int[fars];
    for (int k = 0; k < stays; k++) {
      stay[k] = near[order[k]];
    }
    for (int k = 0; k < fars; k++) {
      far[k] = near[order[stays + k]];
    }
    double[][] b = new double[NODES + fars][];
    System.arraycopy(between(inner), 0, b, 0, NODES);
    field.correlations(BASIS.nodes(inner, field.tree.reference), 0, NODES, far, b, NODES);
    double[][] out = new double[field.sums() + stays][NODES];
    double[] a = new double[NODES + fars];
    for (int s = 0; s < field.sums(); s++) {
      field.row(this, s, far, a);
      Rows.add(out[s], NODES, 1, a, 0, a.length, b, 0);
    }
    for (int k = 0; k < stays; k++) {
      field.row(this, field.sums() + order[k], far, a);
      Rows.add(out[field.sums() + k], NODES, 1, a, 0, a.length, b, 0);
    }
    double[] square = wIn(inner);
    if (fars > 0) {
      double[][] other = new double[fars][NODES];
      for (int k = 0; k < fars; k++) {
        field.row(this, field.sums() + order[stays + k], far, a);
        for (int n = 0; n < NODES; n++) {
          a[n] *= 2;
        }
        Rows.add(other[k], NODES, 1, a, 0, a.length, b, 0);
      }
      addProducts(b, other, square);
    }
    SQUARE.analyse(square, 0);
    double[] lost = field.missing(inner, far, order, stays, km);
    return new PrecisionBox(inner, stay, out, square, missing + lost[0], missingSquare + lost[1]);
  }

  /** Values of this box's polynomials at the nodes of an inner one, from those at its own. */
  private double[][] between(TargetTree.Box inner) {
    int p = BASIS.p;
    double[][] x = new double[p][];
    double[][] y = new double[p][];
    for (int i = 0; i < p; i++) {
      x[i] = BASIS.shares(BASIS.node(i, inner.west, inner.east), box.west, box.east);
      y[i] = BASIS.shares(BASIS.node(i, inner.south, inner.north), box.south, box.north);
    }
    double[][] all = new double[NODES][NODES];
    for (int from = 0; from < NODES; from++) {
      for (int to = 0; to < NODES; to++) {
        all[from][to] = x[to % p][from % p] * y[to / p][from / p];
      }
    }
    return all;
  }

  /** Values of w at the nodes of its degree in an inner box. */
  private double[] wIn(TargetTree.Box inner) {
    int p = SQUARE.p;
    double[][] tx = new double[p][p];
    double[][] ty = new double[p][p];
    for (int i = 0; i < p; i++) {
      SQUARE.polynomials(SQUARE.node(i, inner.west, inner.east), box.west, box.east, tx[i]);
      SQUARE.polynomials(SQUARE.node(i, inner.south, inner.north), box.south, box.north, ty[i]);
    }
    double[][] half = new double[p][p]; // [row of coefficients][column of nodes]
    for (int m = 0; m < p; m++) {
      for (int i = 0; i < p; i++) {
        double s = 0;
        for (int k = 0; k < p; k++) {
          s += w[m * p + k] * tx[i][k];
        }
        half[m][i] = s;
      }
    }
    double[] values = new double[p * p];
    for (int j = 0; j < p; j++) {
      for (int i = 0; i < p; i++) {
        double s = 0;
        for (int m = 0; m < p; m++) {
          s += half[m][i] * ty[j][m];
        }
        values[j * p + i] = s;
      }
    }
    return values;
  }

  /** Adds {@code Σ_m k_m g_m}, products of polynomials, at the nodes of the square's degree. */
  private static void addProducts(double[][] b, double[][] g, double[] values) {
    int p = BASIS.p;
    int q = SQUARE.p;
    double[][] product = new double[NODES][NODES];
    double[] column = new double[g.length];
    for (int n = 0; n < NODES; n++) {
      for (int m = 0; m < g.length; m++) {
        column[m] = b[NODES + m][n];
      }
      Rows.add(product[n], NODES, 1, column, 0, g.length, g, 0);
    }
    double[] left = new double[p * p];
    for (int i = 0; i < q; i++) { // a column of the finer nodes
      double[] x = TO_SQUARE[i];
      for (int r = 0; r < p; r++) {
        for (int c = 0; c < p; c++) {
          double s = 0;
          for (int e = 0; e < p; e++) {
            double[] from = product[r * p + e];
            double inner = 0;
            for (int f = 0; f < p; f++) {
              inner += from[c * p + f] * x[f];
            }
            s += inner * x[e];
          }
          left[r * p + c] = s;
        }
      }
      for (int j = 0; j < q; j++) {
        double[] y = TO_SQUARE[j];
        double s = 0;
        for (int r = 0; r < p; r++) {
          for (int c = 0; c < p; c++) {
            s += left[r * p + c] * y[r] * y[c];
          }
        }
        values[j * q + i] += s;
      }
    }
  }

  /** Shares of the nodes at each of some targets as first rows of b, and w into v. */
  void places(TargetTree tree, int from, int to, double[][] b, double[] v) {
    int columns = to - from;
    double[][] x = new double[BASIS.p][columns];
    double[][] y = new double[BASIS.p][columns];
    BASIS.shares(tree.x, from, box.west, box.east, x);
    BASIS.shares(tree.spots.lat, from, box.south, box.north, y);
    for (int n = 0; n < NODES; n++) {
      b[n] = product(x[n % BASIS.p], y[n / BASIS.p]);
    }
    double[][] tx = new double[SQUARE.p][columns];
    double[][] ty = new double[SQUARE.p][columns];
    SQUARE.polynomials(tree.x, from, box.west, box.east, tx);
    SQUARE.polynomials(tree.spots.lat, from, box.south, box.north, ty);
    double[] row = new double[columns];
    for (int m = 0; m < SQUARE.p; m++) {
      Arrays.fill(row, 0);
      Rows.add(row, columns, 1, w, m * SQUARE.p, SQUARE.p, tx, 0);
      for (int i = 0; i < columns; i++) {
        v[i] = Math.fma(row[i], ty[m][i], v[i]);
      }
    }
  }

  private static double[] product(double[] x, double[] y) {
    double[] out = new double[x.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = x[i] * y[i];
    }
    return out;
  }

  private static double[][] toSquare() {
    double[][] shares = new double[SQUARE.p][];
    for (int i = 0; i < SQUARE.p; i++) {
      shares[i] = BASIS.shares(SQUARE.node(i, -1, 1), -1, 1);
    }
    return shares;
  }
}
