package haetae.hazard.field;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The field from P = Σ_DD⁻¹ itself, tile by tile: every observation takes part at every target, far
 * ones through polynomials of the place ({@link PrecisionBox}). The only error is that of these,
 * and it has a bound: see docs/decisions/0010-conditioning.md.
 */
final class PrecisionField {
  private static final int CHUNK = 64;
  private static final int TASK = 2048;

  final Observed data;
  final TargetTree tree;
  private final Panels precision;
  private final double[][] weights;
  private final double[][] perPhi;
  private final double[] largest;
  private final List<Decay> decays;

  /**
   * @param weights of d and each c, on the correlation with a target
   */
  PrecisionField(Observed data, TargetTree tree, Panels precision, double[][] weights) {
    this.data = data;
    this.tree = tree;
    this.precision = precision;
    this.weights = weights;
    perPhi = new double[weights.length][data.size];
    for (int s = 0; s < weights.length; s++) {
      for (int j = 0; j < data.size; j++) {
        perPhi[s][j] = weights[s][j] / data.phi[j];
      }
    }
    boolean own = IntStream.range(0, data.size).allMatch(i -> data.own(i) > 0);
    largest = new double[data.size];
    Arrays.setAll(largest, i -> own ? 1 / data.own(i) : rowSum(i));
    decays = IntStream.range(0, data.periods.length).mapToObj(data::decayToOutput).toList();
  }

  /**
   * Where some observation has no variance of its own: the diagonal of absolute row sums is not
   * less than P either, by diagonal dominance.
   */
  private double rowSum(int i) {
    double sum = 0;
    for (int j = 0; j < data.size; j++) {
      sum += Math.abs(precision.get(i, j));
    }
    return sum;
  }

  int sums() {
    return weights.length;
  }

  /**
   * Fills the posterior at all targets.
   *
   * @return bound of the error of d
   */
  double fill(Posterior into, boolean parallel) {
    PrecisionBox start = PrecisionBox.start(tree.root, data.size, sums());
    List<PrecisionBox> tasks = tasks(start.into(tree.root, this), parallel);
    double[] missing = new double[tasks.size()];
    Rows.each(tasks.size(), parallel, t -> missing[t] = finish(tasks.get(t), into));
    return Arrays.stream(missing).max().orElse(0);
  }

  /** The smaller boxes that {@link #finish} starts from. */
  private List<PrecisionBox> tasks(PrecisionBox root, boolean parallel) {
    List<PrecisionBox> level = List.of(root);
    while (true) {
      List<PrecisionBox> from = new ArrayList<>();
      List<TargetTree.Box> to = new ArrayList<>();
      for (PrecisionBox at : level) {
        TargetTree.Box first = at.box.first;
        TargetTree.Box second = at.box.second;
        boolean cut = at.box.size() > TASK && first != null && second != null;
        from.addAll(cut ? List.of(at, at) : List.of(at));
        to.addAll(cut ? List.of(first, second) : List.of(at.box));
      }
      if (to.size() == level.size()) {
        return level;
      }
      PrecisionBox[] next = new PrecisionBox[to.size()];
      Rows.each(
          next.length,
          parallel,
          k -> {
            PrecisionBox at = from.get(k);
            next[k] = at.box == to.get(k) ? at : at.into(to.get(k), this);
          });
      level = List.of(next);
    }
  }

  private double finish(PrecisionBox at, Posterior into) {
    TargetTree.Box first = at.box.first;
    TargetTree.Box second = at.box.second;
    if (first == null || second == null || !worthCutting(at)) {
      return tile(at, into);
    }
    return Math.max(finish(at.into(first, this), into), finish(at.into(second, this), into));
  }

  /** Whether two halves with about six tenths of the near observations each cost less. */
  private static boolean worthCutting(PrecisionBox at) {
    double n = at.near.length;
    double targets = at.box.size();
    double nodes = PrecisionBox.NODES;
    double stay = 0.6 * n;
    double gain = targets * (n * (n + nodes + 20) - stay * (stay + nodes + 20));
    double far = n - stay;
    double cut = 2 * (nodes * (n * (nodes + far) + far * (nodes + 20)) + 250_000);
    return gain > cut;
  }

  /** Row of a box with P's elements of that row in the far columns behind it. */
  void row(PrecisionBox at, int row, int[] far, double[] a) {
    System.arraycopy(at.rows[row], 0, a, 0, PrecisionBox.NODES);
    if (row < sums()) {
      for (int k = 0; k < far.length; k++) {
        a[PrecisionBox.NODES + k] = perPhi[row][far[k]];
      }
    } else {
      precision.gather(at.near[row - sums()], far, far.length, a, PrecisionBox.NODES);
    }
  }

  /** Rows of {@code φ ρ} between observations and places, from row {@code first} of the matrix. */
  void correlations(Spots places, int from, int to, int[] observations, double[][] b, int first) {
    int columns = to - from;
    for (int k = 0; k < observations.length; k++) {
      int j = observations[k];
      double[] row = new double[columns];
      data.spots.distancesKm(j, places, from, to, row);
      data.toOutput(j).at(row, columns, row);
      for (int i = 0; i < columns; i++) {
        row[i] *= data.phi[j];
      }
      b[first + k] = row;
    }
  }

  /** Bounds for what becomes far at a box: of the sum d, and of eᵀPe. */
  double[] missing(TargetTree.Box box, int[] far, int[] order, int stays, double[] km) {
    double sum = 0;
    double root = 0;
    if (far.length > 0 && box.halfKm() > 0) {
      InterpolationBound bound = new InterpolationBound(PrecisionBox.BASIS, box.halfKm(), decays);
      for (int k = 0; k < far.length; k++) {
        int j = far[k];
        double e = bound.at(data.periodOf[j], km[order[stays + k]]) + DecayTable.ERROR;
        sum += e * Math.abs(weights[0][j]);
        root += e * e * data.phi[j] * data.phi[j] * largest[j];
      }
    }
    return new double[] {sum, root};
  }

  private double tile(PrecisionBox at, Posterior into) {
    double root = Math.sqrt(at.missingSquare);
    int nodes = PrecisionBox.NODES;
    double[][] a = new double[sums() + at.near.length][nodes + at.near.length];
    for (int r = 0; r < a.length; r++) {
      row(at, r, at.near, a[r]);
      for (int n = 0; r >= sums() && n < nodes; n++) {
        a[r][n] *= 2;
      }
    }
    for (int from = at.box.from; from < at.box.to; from += CHUNK) {
      chunk(at, a, from, Math.min(at.box.to, from + CHUNK), into, root);
    }
    return at.missing;
  }

  private void chunk(PrecisionBox at, double[][] a, int from, int to, Posterior into, double root) {
    int columns = to - from;
    int nodes = PrecisionBox.NODES;
    double[][] b = new double[nodes + at.near.length][];
    double[] v = new double[columns];
    at.places(tree, from, to, b, v);
    correlations(tree.spots, from, to, at.near, b, nodes);
    double[][] sums = new double[sums()][columns];
    for (int s = 0; s < sums.length; s++) {
      Rows.add(sums[s], columns, 1, a[s], 0, b.length, b, 0);
    }
    double[] y = new double[columns];
    for (int k = 0; k < at.near.length; k++) {
      Arrays.fill(y, 0);
      Rows.add(y, columns, 1, a[sums() + k], 0, b.length, b, 0);
      double[] own = b[nodes + k];
      for (int i = 0; i < columns; i++) {
        v[i] = Math.fma(own[i], y[i], v[i]);
      }
    }
    double[] one = new double[sums.length];
    for (int i = 0; i < columns; i++) {
      for (int s = 0; s < one.length; s++) {
        one[s] = sums[s][i];
      }
      into.set(tree.order[from + i], one, v[i], root);
    }
  }
}
