package haetae.hazard.field;

import java.util.ArrayList;
import java.util.List;

/**
 * The field tile by tile: means by {@link FarSums} and the near observations, deviations by {@link
 * Reduction}. See docs/decisions/0010-conditioning.md.
 */
final class FastField {
  private static final int CHUNK = 256;
  private static final int TASK = 4096;
  private static final int FEW_NEAR = 64;
  private static final double LITTLE_VARIANCE = 4e-3;
  private static final double LITTLE_SHARE = 4e-3;

  private final Observed data;
  private final TargetTree tree;
  private final double[][] weights;
  private final int most;

  /**
   * @param most observations per tile for the deviation
   */
  FastField(Observed data, TargetTree tree, double[][] weights, int most) {
    this.data = data;
    this.tree = tree;
    this.weights = weights;
    this.most = most;
  }

  /** Estimated errors: of the sum d, of the share η, and v of the last quarter. */
  record Missing(double sum, double share, double lastQuarter) {
    private static final Missing NONE = new Missing(0, 0, 0);

    private Missing max(Missing o) {
      return new Missing(
          Math.max(sum, o.sum), Math.max(share, o.share), Math.max(lastQuarter, o.lastQuarter));
    }
  }

  /** Fills the posterior at all targets. */
  Missing fill(Posterior into, boolean parallel) {
    List<FarSums> tasks = new ArrayList<>();
    FarSums start = FarSums.start(tree.root, data, weights.length);
    descend(start.into(tree.root, tree, data, weights), tasks);
    Missing[] missing = new Missing[tasks.size()];
    Rows.each(tasks.size(), parallel, t -> missing[t] = finish(tasks.get(t), into));
    Missing all = Missing.NONE;
    for (Missing one : missing) {
      all = all.max(one);
    }
    return all;
  }

  private void descend(FarSums at, List<FarSums> tasks) {
    TargetTree.Box first = at.box.first;
    TargetTree.Box second = at.box.second;
    if (at.box.size() <= TASK || first == null || second == null) {
      tasks.add(at);
    } else {
      descend(at.into(first, tree, data, weights), tasks);
      descend(at.into(second, tree, data, weights), tasks);
    }
  }

  private Missing finish(FarSums at, Posterior into) {
    TargetTree.Box first = at.box.first;
    TargetTree.Box second = at.box.second;
    if (first == null || second == null) {
      return tile(at, reduction(at), into);
    }
    if (small(at)) {
      Reduction reduction = reduction(at);
      if (reduction.missing <= LITTLE_SHARE) {
        return tile(at, reduction, into);
      }
    }
    return finish(at.into(first, tree, data, weights), into)
        .max(finish(at.into(second, tree, data, weights), into));
  }

  /** Whether no further cut is worth it. */
  private static boolean small(FarSums at) {
    return at.near.length == 0 || (at.box.size() <= CHUNK && at.near.length <= FEW_NEAR);
  }

  /** With more observations where the last of them still matter. */
  private Reduction reduction(FarSums far) {
    int used = most;
    Reduction reduction = new Reduction(data, tree, far, used);
    while (reduction.lastQuarter > LITTLE_VARIANCE && used < 4 * most) {
      used *= 2;
      reduction = new Reduction(data, tree, far, used);
    }
    return reduction;
  }

  private Missing tile(FarSums far, Reduction reduction, Posterior into) {
    double[][] sums = new double[weights.length][CHUNK];
    double[] v = new double[CHUNK];
    double[] one = new double[weights.length];
    for (int from = far.box.from; from < far.box.to; from += CHUNK) {
      int to = Math.min(far.box.to, from + CHUNK);
      far.write(tree, from, to, sums);
      addNear(far.near, from, to, sums);
      reduction.write(from, to, v);
      for (int i = from; i < to; i++) {
        for (int w = 0; w < one.length; w++) {
          one[w] = sums[w][i - from];
        }
        into.set(tree.order[i], one, v[i - from]);
      }
    }
    return new Missing(far.missing, reduction.missing, reduction.lastQuarter);
  }

  private void addNear(int[] near, int from, int to, double[][] sums) {
    double[] h = new double[to - from];
    for (int j : near) {
      data.spots.distancesKm(j, tree.spots, from, to, h);
      data.toOutput(j).at(h, h.length, h);
      for (int w = 0; w < weights.length; w++) {
        double weight = weights[w][j];
        double[] sum = sums[w];
        for (int i = 0; i < h.length; i++) {
          sum[i] += weight * h[i];
        }
      }
    }
  }
}
