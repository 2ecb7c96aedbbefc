package haetae.hazard.field;

import java.util.Arrays;

/**
 * What observations far from a box add to the sums d and c at its places: smooth, and so carried as
 * Chebyshev coefficients from box to smaller box, the observations that are far from the smaller
 * one but not from the larger being added on the way (a tree code; Barnes &amp; Hut 1986 in idea,
 * Fong &amp; Darve 2009 with Chebyshev nodes).
 */
final class FarSums {
  /** Distance from a box, in half sides of it, from which an observation is far. */
  private static final double FAR = 1.0;

  private static final double NEVER_FAR_KM = 1e-3;
  private static final Chebyshev BASIS = new Chebyshev(8);
  private static final int NODES = BASIS.p * BASIS.p;

  final TargetTree.Box box;

  /** Observations that are not far, in rising order. */
  final int[] near;

  /** Coefficients, one block per sum. */
  private final double[] coefficients;

  /** Estimate of what the interpolation of d misses. */
  final double missing;

  private FarSums(TargetTree.Box box, int[] near, double[] coefficients, double missing) {
    this.box = box;
    this.near = near;
    this.coefficients = coefficients;
    this.missing = missing;
  }

  /** Nothing far yet: the start at the root. */
  static FarSums start(TargetTree.Box root, Observed data, int sums) {
    int[] all = new int[data.size];
    Arrays.setAll(all, i -> i);
    return new FarSums(root, all, new double[sums * NODES], 0);
  }

  /** Goes on to the box itself or to one inside it. */
  FarSums into(TargetTree.Box inner, TargetTree tree, Observed data, double[][] weights) {
    double farKm = FAR * inner.halfKm() + NEVER_FAR_KM;
    int[] stay = new int[near.length];
    int[] far = new int[near.length];
    int stays = 0;
    int fars = 0;
    for (int j : near) {
      if (BoxDistance.km(inner, tree, data.spots, j) >= farKm) {
        far[fars++] = j;
      } else {
        stay[stays++] = j;
      }
    }
    double[] values = atNodesOf(inner);
    if (fars > 0) {
      add(BASIS.nodes(inner, tree.reference), far, fars, data, weights, values);
    }
    for (int w = 0; w < weights.length; w++) {
      BASIS.analyse(values, w * NODES);
    }
    double lost = fars > 0 ? BASIS.missing(values, 0) : 0;
    return new FarSums(inner, Arrays.copyOf(stay, stays), values, missing + lost);
  }

  private double[] atNodesOf(TargetTree.Box inner) {
    double[] values = new double[coefficients.length];
    double[][] tx = new double[BASIS.p][BASIS.p];
    double[][] ty = new double[BASIS.p][BASIS.p];
    for (int i = 0; i < BASIS.p; i++) {
      BASIS.polynomials(BASIS.node(i, inner.west, inner.east), box.west, box.east, tx[i]);
      BASIS.polynomials(BASIS.node(i, inner.south, inner.north), box.south, box.north, ty[i]);
    }
    for (int at = 0; at < values.length; at += NODES) {
      for (int i = 0; i < NODES; i++) {
        values[at + i] = BASIS.value(coefficients, at, tx[i % BASIS.p], ty[i / BASIS.p]);
      }
    }
    return values;
  }

  private static void add(
      Spots nodes, int[] far, int fars, Observed data, double[][] weights, double[] values) {
    double[] h = new double[NODES];
    for (int k = 0; k < fars; k++) {
      int j = far[k];
      data.spots.distancesKm(j, nodes, 0, NODES, h);
      data.toOutput(j).at(h, NODES, h);
      for (int w = 0; w < weights.length; w++) {
        double weight = weights[w][j];
        for (int i = 0; i < NODES; i++) {
          values[w * NODES + i] += weight * h[i];
        }
      }
    }
  }

  /** The sums at targets {@code from} to {@code to} of the tree, one row per sum. */
  void write(TargetTree tree, int from, int to, double[][] sums) {
    double[] tx = new double[BASIS.p];
    double[] ty = new double[BASIS.p];
    for (int i = from; i < to; i++) {
      BASIS.polynomials(tree.x[i], box.west, box.east, tx);
      BASIS.polynomials(tree.spots.lat[i], box.south, box.north, ty);
      for (int w = 0; w < sums.length; w++) {
        sums[w][i - from] = BASIS.value(coefficients, w * NODES, tx, ty);
      }
    }
  }
}
