package haetae.hazard.field;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Solves with Σ_DD of thousands of observations, where a factor costs too much: conjugate gradients
 * (Hestenes &amp; Stiefel 1952), preconditioned by the factors of blocks of neighbours. Σ_DD is
 * held in single precision, which moves its elements by less than 1e-7 of the variance.
 */
final class ConjugateGradients {
  private static final int BLOCK = 128;
  private static final int MOST_STEPS = 500;

  private final int n;
  private final float[][] rows;
  private final int[] order;
  private final int[] starts;
  private final Cholesky[] blocks;
  private final Cholesky coarse;
  private final boolean parallel;

  ConjugateGradients(Observed data, boolean parallel) {
    n = data.size;
    this.parallel = parallel;
    TargetTree tree = new TargetTree(data.spots);
    order = tree.order;
    starts = starts(tree.root);
    rows = new float[n][];
    Rows.each(n, parallel, i -> rows[i] = row(data, i));
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        rows[j][i] = rows[i][j];
      }
    }
    blocks = new Cholesky[starts.length - 1];
    Rows.each(
        blocks.length,
        parallel,
        b -> {
          int[] members = Arrays.copyOfRange(order, starts[b], starts[b + 1]);
          blocks[b] = Factor.of(data, members, members.length, false).cholesky();
        });
    coarse = coarse();
  }

  /** Σ_DD summed over pairs of blocks: what all blocks together say, which none sees alone. */
  private Cholesky coarse() {
    int m = blocks.length;
    Panels sums = new Panels(m);
    Rows.each(
        m,
        parallel,
        a -> {
          for (int i = starts[a]; i < starts[a + 1]; i++) {
            for (int b = 0; b <= a; b++) {
              for (int j = starts[b]; j < starts[b + 1]; j++) {
                sums.add(a, b, rows[i][j]);
              }
            }
          }
        });
    Cholesky made = Cholesky.of(sums, false);
    if (made == null) {
      throw new IllegalStateException("covariance of " + n + " observations is not definite");
    }
    return made;
  }

  private float[] row(Observed data, int i) {
    float[] row = new float[n];
    for (int j = 0; j <= i; j++) {
      row[j] = (float) data.covariance(order[i], order[j]);
    }
    return row;
  }

  private static int[] starts(TargetTree.Box root) {
    List<Integer> ends = new ArrayList<>();
    ends.add(0);
    collect(root, ends);
    return ends.stream().mapToInt(i -> i).toArray();
  }

  private static void collect(TargetTree.Box box, List<Integer> ends) {
    TargetTree.Box first = box.first;
    TargetTree.Box second = box.second;
    if (first != null && second != null && box.size() > BLOCK) {
      collect(first, ends);
      collect(second, ends);
      return;
    }
    for (int from = box.from; from < box.to; from += BLOCK) {
      ends.add(Math.min(box.to, from + BLOCK));
    }
  }

  /**
   * Replaces b by Σ_DD⁻¹ b.
   *
   * @param enough length of the residual at which to stop
   * @return length of the residual reached
   */
  double solve(double[] b, double enough) {
    double[] r = new double[n];
    Arrays.setAll(r, i -> b[order[i]]);
    double[] x = new double[n];
    double[] z = precondition(r);
    double[] p = z.clone();
    double[] ap = new double[n];
    double rz = dot(r, z);
    for (int step = 0; step < MOST_STEPS && length(r) > enough; step++) {
      multiply(p, ap);
      double alpha = rz / dot(p, ap);
      for (int i = 0; i < n; i++) {
        x[i] += alpha * p[i];
        r[i] -= alpha * ap[i];
      }
      z = precondition(r);
      double next = dot(r, z);
      double beta = next / rz;
      rz = next;
      for (int i = 0; i < n; i++) {
        p[i] = z[i] + beta * p[i];
      }
    }
    for (int i = 0; i < n; i++) {
      b[order[i]] = x[i];
    }
    return length(r);
  }

  private double[] precondition(double[] r) {
    double[] z = new double[n];
    double[] sums = new double[blocks.length];
    for (int b = 0; b < blocks.length; b++) {
      for (int i = starts[b]; i < starts[b + 1]; i++) {
        sums[b] += r[i];
      }
    }
    coarse.solve(sums);
    Rows.each(
        blocks.length,
        parallel,
        b -> {
          double[] part = Arrays.copyOfRange(r, starts[b], starts[b + 1]);
          blocks[b].solve(part);
          for (int i = 0; i < part.length; i++) {
            z[starts[b] + i] = part[i] + sums[b];
          }
        });
    return z;
  }

  private void multiply(double[] p, double[] out) {
    Rows.each(
        (n + 63) / 64,
        parallel,
        c -> {
          for (int i = 64 * c; i < Math.min(n, 64 * c + 64); i++) {
            out[i] = dot(rows[i], p);
          }
        });
  }

  private static double dot(float[] a, double[] b) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i + 4 <= b.length; i += 4) {
      s0 = Math.fma(a[i], b[i], s0);
      s1 = Math.fma(a[i + 1], b[i + 1], s1);
      s2 = Math.fma(a[i + 2], b[i + 2], s2);
      s3 = Math.fma(a[i + 3], b[i + 3], s3);
    }
    for (; i < b.length; i++) {
      s0 = Math.fma(a[i], b[i], s0);
    }
    return s0 + s1 + (s2 + s3);
  }

  private static double dot(double[] a, double[] b) {
    double s = 0;
    for (int i = 0; i < a.length; i++) {
      s += a[i] * b[i];
    }
    return s;
  }

  private static double length(double[] a) {
    return Math.sqrt(dot(a, a));
  }
}
