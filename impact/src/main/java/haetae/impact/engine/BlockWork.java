package haetae.impact.engine;

import haetae.hazard.randomfield.FieldBlock;
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

  /** {@code totals[(district * quantities + q) * lanes + f]} of the last block. */
  double[] totals = new double[0];

  /** The same of the variance of single buildings given the field. */
  double[] variances = new double[0];

  private double[] chances = new double[0];
  private double[] amount = new double[0];
  private final double[] room;

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
        fail(ground.get(), layout.siteOfSpot[spot], lanes);
      }
      count(spot, lanes);
      for (int i = layout.firstGroup[spot]; i < layout.firstGroup[spot + 1]; i++) {
        add(i, lanes);
      }
    }
  }

  private void begin(int lanes) {
    int size = constants.length * lanes;
    if (totals.length != size) {
      totals = new double[size];
      variances = new double[scatter ? size : 0];
      chances = new double[layout.states * lanes];
      amount = new double[lanes];
    }
    for (int row = 0; row < constants.length; row++) {
      java.util.Arrays.fill(totals, row * lanes, (row + 1) * lanes, constants[row]);
    }
    java.util.Arrays.fill(variances, 0);
  }

  private void fail(GroundFailure failure, int site, int lanes) {
    for (int k = 0; k < layout.states; k++) {
      for (int f = 0; f < lanes; f++) {
        chances[k * lanes + f] = failure.with(chances[k * lanes + f], site, k);
      }
    }
  }

  private void count(int spot, int lanes) {
    for (int k = 0; k < layout.states; k++) {
      double sum = 0;
      for (int f = 0; f < lanes; f++) {
        sum += chances[k * lanes + f];
      }
      chanceSums[spot * layout.states + k] += Math.round(sum / PART);
    }
  }

  private void add(int i, int lanes) {
    int row = layout.portfolio.district(layout.group[i]) * layout.quantities;
    for (int term = layout.firstTerm[i]; term < layout.firstTerm[i + 1]; term++) {
      int to = (row + layout.quantityOfTerm[term]) * lanes;
      if (scatter) {
        addWithVariance(i, term, to, lanes);
      } else {
        combine(layout.factors, term, totals, to, lanes);
      }
    }
  }

  private void addWithVariance(int i, int term, int to, int lanes) {
    java.util.Arrays.fill(amount, 0);
    combine(layout.factors, term, amount, 0, lanes);
    combine(layout.squares, term, variances, to, lanes);
    double perBuilding = 1 / layout.buildings[i];
    for (int f = 0; f < lanes; f++) {
      totals[to + f] += amount[f];
      variances[to + f] -= amount[f] * amount[f] * perBuilding;
    }
  }

  /** Adds {@code c0 + Σ c_k P_k}. */
  private void combine(double[] c, int term, double[] out, int to, int lanes) {
    int at = term * (layout.states + 1);
    if (layout.states == 4) {
      combine4(c, at, chances, out, to, lanes);
      return;
    }
    addConstant(c[at], out, to, lanes);
    for (int k = 0; k < layout.states; k++) {
      addScaled(c[at + 1 + k], chances, k * lanes, out, to, lanes);
    }
  }

  private static void combine4(double[] c, int at, double[] p, double[] out, int to, int lanes) {
    double c0 = c[at];
    double c1 = c[at + 1];
    double c2 = c[at + 2];
    double c3 = c[at + 3];
    double c4 = c[at + 4];
    for (int f = 0; f < lanes; f++) {
      out[to + f] +=
          c0 + c1 * p[f] + c2 * p[lanes + f] + c3 * p[2 * lanes + f] + c4 * p[3 * lanes + f];
    }
  }

  private static void addConstant(double c, double[] out, int to, int lanes) {
    for (int f = 0; f < lanes; f++) {
      out[to + f] += c;
    }
  }

  private static void addScaled(double c, double[] p, int from, double[] out, int to, int lanes) {
    for (int f = 0; f < lanes; f++) {
      out[to + f] += c * p[from + f];
    }
  }
}
