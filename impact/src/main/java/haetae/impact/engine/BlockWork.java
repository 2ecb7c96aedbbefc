package haetae.impact.engine;

import haetae.hazard.randomfield.FieldBlock;
import java.util.Arrays;
import java.util.Optional;

/**
 * What one thread needs to shake a layout with a block of fields: nothing is allocated per field.
 * The fields of a block stand side by side in every loop.
 */
final class BlockWork {
  /**
   * Sums of chances are kept as whole numbers of this part, so that their order is of no effect.
   */
  static final double PART = 0x1p-38;

  private final Layout layout;
  private final ExceedanceTable[] tables;
  private final Optional<GroundFailure> ground;
  private final boolean scatter;
  private final double[] constants;

  /** {@code chanceSums[spot * states + k]} in {@link #PART}s, of all blocks done here. */
  final long[] chanceSums;

  /**
   * {@code totals[district * quantities + q][f]} of the last block. Rows are arrays of their own
   * and every loop runs over one index, without which the compiler finds no vectors.
   */
  double[][] totals = new double[0][];

  /** The same of the variance of single buildings given the field; empty: not wanted. */
  double[][] variances = new double[0][];

  private double[][] chances = new double[0][];
  private double[] amount = new double[0];
  private final double[] room;
  private final double[] factors;
  private final double[] squares;

  BlockWork(
      Layout layout,
      ExceedanceTable[] tables,
      Optional<GroundFailure> ground,
      boolean scatter,
      double[] constants) {
    this.layout = layout;
    this.tables = tables;
    this.ground = ground;
    this.scatter = scatter;
    this.constants = constants;
    chanceSums = new long[layout.spots() * layout.states];
    room = new double[layout.states];
    factors = new double[layout.states + 1];
    squares = new double[layout.states + 1];
  }

  /**
   * Shakes everything.
   *
   * @param measureOfClass place in the block of the measure a class speaks of
   */
  void shake(FieldBlock block, int[] measureOfClass) {
    int lanes = block.count();
    begin(lanes);
    for (int spot = 0; spot < layout.spots(); spot++) {
      int type = layout.classOfSpot[spot];
      double[] values = block.values(measureOfClass[type]);
      tables[type].exceedances(values, layout.siteOfSpot[spot] * lanes, lanes, chances, room);
      if (ground.isPresent()) {
        fail(ground.get(), layout.siteOfSpot[spot]);
      }
      count(spot);
      for (int i = layout.firstGroup[spot]; i < layout.firstGroup[spot + 1]; i++) {
        add(i);
      }
    }
  }

  private void begin(int lanes) {
    if (amount.length != lanes) {
      totals = new double[constants.length][lanes];
      variances = new double[scatter ? constants.length : 0][lanes];
      chances = new double[layout.states][lanes];
      amount = new double[lanes];
    }
    for (int row = 0; row < totals.length; row++) {
      Arrays.fill(totals[row], constants[row]);
    }
    for (double[] row : variances) {
      Arrays.fill(row, 0);
    }
  }

  private void fail(GroundFailure failure, int site) {
    for (int k = 0; k < layout.states; k++) {
      for (int f = 0; f < chances[k].length; f++) {
        chances[k][f] = failure.with(chances[k][f], site, k);
      }
    }
  }

  private void count(int spot) {
    for (int k = 0; k < layout.states; k++) {
      double sum = 0;
      for (double chance : chances[k]) {
        sum += chance;
      }
      chanceSums[spot * layout.states + k] += Math.round(sum / PART);
    }
  }

  private void add(int i) {
    int row = layout.portfolio.district(layout.group[i]) * layout.quantities;
    for (int term = layout.firstTerm[i]; term < layout.firstTerm[i + 1]; term++) {
      int to = row + layout.quantityOfTerm[term];
      if (scatter) {
        addWithVariance(term, 1 / layout.buildings[i], totals[to], variances[to]);
      } else {
        combine(layout.factors, term * (layout.states + 1), totals[to]);
      }
    }
  }

  private void addWithVariance(int term, double perBuilding, double[] total, double[] variance) {
    square(term, perBuilding);
    if (layout.states == 4) {
      int at = term * (layout.states + 1);
      System.arraycopy(layout.factors, at, factors, 0, factors.length);
      combineBoth4(
          factors,
          squares,
          perBuilding,
          chances[0],
          chances[1],
          chances[2],
          chances[3],
          total,
          variance);
      return;
    }
    Arrays.fill(amount, 0);
    combine(layout.factors, term * (layout.states + 1), amount);
    combine(squares, 0, variance);
    addAmount(amount, perBuilding, total, variance);
  }

  private static void combineBoth4(
      double[] c,
      double[] w,
      double perBuilding,
      double[] p1,
      double[] p2,
      double[] p3,
      double[] p4,
      double[] total,
      double[] variance) {
    double c0 = c[0];
    double c1 = c[1];
    double c2 = c[2];
    double c3 = c[3];
    double c4 = c[4];
    double w0 = w[0];
    double w1 = w[1];
    double w2 = w[2];
    double w3 = w[3];
    double w4 = w[4];
    for (int f = 0; f < total.length; f++) {
      double a = c0 + c1 * p1[f] + c2 * p2[f] + c3 * p3[f] + c4 * p4[f];
      double b = w0 + w1 * p1[f] + w2 * p2[f] + w3 * p3[f] + w4 * p4[f];
      total[f] += a;
      variance[f] += b - a * a * perBuilding;
    }
  }

  /** Factors of {@code Σ C_s² D_s / n} from those of {@code Σ C_s D_s}. */
  private void square(int term, double perBuilding) {
    double before = 0;
    for (int s = 0; s <= layout.states; s++) {
      double amountOf = before + layout.factors[term * (layout.states + 1) + s];
      squares[s] = (amountOf * amountOf - before * before) * perBuilding;
      before = amountOf;
    }
  }

  private static void addAmount(double[] m, double perBuilding, double[] total, double[] variance) {
    for (int f = 0; f < total.length; f++) {
      total[f] += m[f];
      variance[f] -= m[f] * m[f] * perBuilding;
    }
  }

  /** Adds {@code c0 + Σ c_k P_k}. */
  private void combine(double[] c, int at, double[] out) {
    if (layout.states == 4) {
      combine4(c, at, chances[0], chances[1], chances[2], chances[3], out);
      return;
    }
    addConstant(c[at], out);
    for (int k = 0; k < layout.states; k++) {
      addScaled(c[at + 1 + k], chances[k], out);
    }
  }

  private static void combine4(
      double[] c, int at, double[] p1, double[] p2, double[] p3, double[] p4, double[] out) {
    double c0 = c[at];
    double c1 = c[at + 1];
    double c2 = c[at + 2];
    double c3 = c[at + 3];
    double c4 = c[at + 4];
    for (int f = 0; f < out.length; f++) {
      out[f] += c0 + c1 * p1[f] + c2 * p2[f] + c3 * p3[f] + c4 * p4[f];
    }
  }

  private static void addConstant(double c, double[] out) {
    for (int f = 0; f < out.length; f++) {
      out[f] += c;
    }
  }

  private static void addScaled(double c, double[] p, double[] out) {
    for (int f = 0; f < out.length; f++) {
      out[f] += c * p[f];
    }
  }
}
