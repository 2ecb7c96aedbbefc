package haetae.hazard.field;

import java.util.Arrays;

/**
 * The variance v that observations take away in one box of targets, for φ = 1. Near observations
 * are used at every target: v_near. The next ones explain a share η of what is left, {@code v =
 * v_near + (1 − v_near) η}; that share is smooth and is interpolated. One factor of Σ_DD serves
 * both: its first rows belong to the near ones.
 *
 * <p>Observations beyond the {@code most} nearest are left out. That never makes v larger, so sigma
 * errs on the large side only.
 */
final class Reduction {
  private static final int MOST_NEAR = 64;
  private static final Chebyshev BASIS = new Chebyshev(6);
  private static final int NODES = BASIS.p * BASIS.p;

  private final Observed data;
  private final TargetTree tree;
  private final TargetTree.Box box;
  private final int[] rows;
  private final int near;
  private final Cholesky factor;
  private final double[] share;

  /** Estimate of what the interpolation of η misses. */
  final double missing;

  /** Largest part of v at a node that comes from the last quarter of the observations used. */
  final double lastQuarter;

  Reduction(Observed data, TargetTree tree, FarSums far, int most) {
    this.data = data;
    this.tree = tree;
    box = far.box;
    double[] km = new double[data.size];
    rows = nearest(data, box, tree, Math.min(most, data.size), km);
    near = near(far.near.length, km);
    factor = Factor.of(data, rows, rows.length, false).cholesky();
    double[][] k = new double[rows.length][NODES];
    Spots nodes = BASIS.nodes(box, tree.reference);
    double[] h = new double[NODES];
    for (int r = 0; r < rows.length; r++) {
      data.spots.distancesKm(rows[r], nodes, 0, NODES, h);
      for (int i = 0; i < NODES; i++) {
        k[r][i] = data.phi[rows[r]] * data.toOutput(rows[r]).smooth(h[i]);
      }
    }
    factor.forward(k, NODES, rows.length);
    share = share(k);
    lastQuarter = lastQuarter(k);
    BASIS.analyse(share, 0);
    missing = rows.length == near ? 0 : BASIS.missing(share, 0);
  }

  /** Near ones that count as such: not too many, but all inside the box. */
  private int near(int candidates, double[] km) {
    if (box.size() <= NODES) {
      return rows.length; // no more targets than nodes: nothing is gained by interpolation
    }
    int inside = 0;
    while (inside < rows.length && km[rows[inside]] == 0) {
      inside++;
    }
    return Math.min(Math.max(candidates, inside), Math.min(inside + MOST_NEAR, rows.length));
  }

  /** The nearest observations to a box, all that lie inside among them. */
  static int[] nearest(Observed data, TargetTree.Box box, TargetTree tree, int most) {
    return nearest(data, box, tree, Math.min(most, data.size), new double[data.size]);
  }

  private static int[] nearest(
      Observed data, TargetTree.Box box, TargetTree tree, int most, double[] km) {
    long[] keys = new long[data.size];
    int inside = 0;
    for (int j = 0; j < data.size; j++) {
      km[j] = BoxDistance.km(box, tree, data.spots, j);
      inside += km[j] == 0 ? 1 : 0;
      keys[j] = ((long) Float.floatToIntBits((float) km[j]) << 32) | j;
    }
    Arrays.sort(keys);
    int[] rows = new int[Math.min(data.size, inside + most)];
    Arrays.setAll(rows, r -> (int) keys[r]);
    return rows;
  }

  private double[] share(double[][] k) {
    double[] eta = new double[NODES];
    for (int i = 0; i < NODES; i++) {
      double rest = 1 - sumOfSquares(k, i, 0, near);
      double more = sumOfSquares(k, i, near, rows.length);
      eta[i] = rest > 1e-9 ? Math.min(1, more / rest) : 0;
    }
    return eta;
  }

  private double lastQuarter(double[][] k) {
    double largest = 0;
    for (int i = 0; i < NODES; i++) {
      double last = sumOfSquares(k, i, rows.length * 3 / 4, rows.length);
      largest = Math.max(largest, last);
    }
    return rows.length == data.size ? 0 : largest;
  }

  private static double sumOfSquares(double[][] k, int column, int from, int to) {
    double sum = 0;
    for (int r = from; r < to; r++) {
      sum += k[r][column] * k[r][column];
    }
    return sum;
  }

  /** v at targets {@code from} to {@code to} of the tree. */
  void write(int from, int to, double[] v) {
    int columns = to - from;
    double[][] k = new double[near][columns];
    double[] h = new double[columns];
    for (int r = 0; r < near; r++) {
      int j = rows[r];
      data.spots.distancesKm(j, tree.spots, from, to, h);
      data.toOutput(j).at(h, columns, h);
      for (int i = 0; i < columns; i++) {
        k[r][i] = data.phi[j] * h[i];
      }
    }
    factor.forward(k, columns, near);
    Arrays.fill(v, 0, columns, 0);
    for (int r = 0; r < near; r++) {
      for (int i = 0; i < columns; i++) {
        v[i] = Math.fma(k[r][i], k[r][i], v[i]);
      }
    }
    addRest(from, to, v);
  }

  private void addRest(int from, int to, double[] v) {
    double[] tx = new double[BASIS.p];
    double[] ty = new double[BASIS.p];
    for (int i = from; i < to; i++) {
      BASIS.polynomials(tree.x[i], box.west, box.east, tx);
      BASIS.polynomials(tree.spots.lat[i], box.south, box.north, ty);
      double eta = Math.max(0, Math.min(1, BASIS.value(share, 0, tx, ty)));
      v[i - from] += (1 - v[i - from]) * eta;
    }
  }
}
