package haetae.impact.engine;

import haetae.impact.fragility.FragilityCurve;

/**
 * A fragility curve made fast: ln measure is cut into cells of one width, in each the chances are
 * cubic polynomials through four points of the curve. A cell is held against the curve at seven
 * points between; where one is off by more than {@code TOLERANCE} (steps and kinks of limited or
 * discrete curves) the curve itself is asked. Error below 1e-7 everywhere.
 */
final class ExceedanceTable {
  private static final double TOLERANCE = 3e-8;

  /** Beyond the cells the chances differ from those at their ends by no more than this. */
  private static final double TAIL = 1e-9;

  private static final double FARTHEST = 40;
  private static final double WIDEST = 1.0 / 16;
  private static final double NARROWEST = 1.0 / 256;
  private static final int CHECKS = 7;

  private final FragilityCurve curve;
  private final double residual;
  private final int states;
  private final double low;
  private final double perWidth;
  private final int cells;

  /** {@code cubic[(cell * states + k) * 4]}: powers 0 to 3 of the place within the cell. */
  private final double[] cubic;

  private final boolean[] exact;

  /**
   * @param residual deviation of ln measure from building to building, over which the chances are
   *     averaged; 0: none
   */
  ExceedanceTable(FragilityCurve curve, double residual) {
    this.curve = curve;
    this.residual = residual;
    states = curve.states();
    low = lowest();
    double high = Math.max(low + WIDEST, highest());
    double width = 2 * WIDEST;
    Cells made;
    do {
      width /= 2;
      made = new Cells((int) Math.ceil((high - low) / width), width);
    } while (made.asked > made.count / 32 && width > NARROWEST);
    cells = made.count;
    perWidth = 1 / width;
    cubic = made.cubic;
    exact = made.exact;
  }

  /** Number of states beyond "none". */
  int states() {
    return states;
  }

  /** Bytes of the table. */
  long bytes() {
    return 8L * cubic.length + exact.length;
  }

  /** What the table stands for. */
  void exactly(double lnIml, double[] out, int offset) {
    if (residual == 0) {
      curve.exceedances(lnIml, out, offset);
    } else {
      curve.expectedExceedances(lnIml, residual, out, offset);
    }
  }

  /**
   * Chances of reaching each state for several values of the measure.
   *
   * @param lnIml values from {@code from} on
   * @param out receives {@code out[k][f]}
   * @param room for {@link #states} numbers
   */
  void exceedances(double[] lnIml, int from, int count, double[][] out, double[] room) {
    for (int f = 0; f < count; f++) {
      double t = Math.min(Math.max((lnIml[from + f] - low) * perWidth, 0), cells);
      int cell = (int) t;
      if (exact[cell]) {
        exactly(lnIml[from + f], room, 0);
        for (int k = 0; k < states; k++) {
          out[k][f] = room[k];
        }
      } else {
        interpolate(cell, t - cell, out, f);
      }
    }
  }

  private void interpolate(int cell, double u, double[][] out, int f) {
    int at = cell * states * 4;
    double before = 1;
    for (int k = 0; k < states; k++, at += 4) {
      double p = cubic[at] + u * (cubic[at + 1] + u * (cubic[at + 2] + u * cubic[at + 3]));
      // Branches that are nearly never taken cost less than Math.min and Math.max.
      if (p > before) {
        p = before;
      }
      if (p < 0) {
        p = 0;
      }
      out[k][f] = p;
      before = p;
    }
  }

  /** A value of the measure below which nothing breaks. */
  private double lowest() {
    double[] p = new double[states];
    double below = -FARTHEST;
    double above = FARTHEST;
    while (above - below > NARROWEST) {
      double middle = (below + above) / 2;
      exactly(middle, p, 0);
      if (p[0] > TAIL) {
        above = middle;
      } else {
        below = middle;
      }
    }
    return below;
  }

  /** A value of the measure above which the chances stay as they are. */
  private double highest() {
    double[] p = new double[states];
    double[] last = new double[states];
    exactly(FARTHEST, last, 0);
    double below = -FARTHEST;
    double above = FARTHEST;
    while (above - below > NARROWEST) {
      double middle = (below + above) / 2;
      exactly(middle, p, 0);
      boolean differs = false;
      for (int k = 0; k < states; k++) {
        differs |= Math.abs(p[k] - last[k]) > TAIL;
      }
      if (differs) {
        below = middle;
      } else {
        above = middle;
      }
    }
    return above;
  }

  /** The polynomials of cells of one width; beyond the last cell a constant. */
  private final class Cells {
    private final int count;
    private final double width;
    private final double[] cubic;
    private final boolean[] exact;
    private int asked;

    Cells(int count, double width) {
      this.count = count;
      this.width = width;
      cubic = new double[(count + 1) * states * 4];
      exact = new boolean[count + 1];
      double[][] p = new double[4][states];
      for (int cell = 0; cell < count; cell++) {
        for (int i = 0; i < 4; i++) {
          exactly(low + (cell + i / 3.0) * width, p[i], 0);
        }
        for (int k = 0; k < states; k++) {
          fit(p[0][k], p[1][k], p[2][k], p[3][k], (cell * states + k) * 4);
        }
        if (!fits(cell)) {
          exact[cell] = true;
          asked++;
        }
      }
      exactly(low + count * width, p[0], 0);
      for (int k = 0; k < states; k++) {
        cubic[(count * states + k) * 4] = p[0][k];
      }
    }

    /** The cubic through values at 0, 1/3, 2/3 and 1. */
    private void fit(double a, double b, double c, double d, int at) {
      cubic[at] = a;
      cubic[at + 1] = (-11 * a + 18 * b - 9 * c + 2 * d) / 2;
      cubic[at + 2] = 9 * (2 * a - 5 * b + 4 * c - d) / 2;
      cubic[at + 3] = 9 * (-a + 3 * b - 3 * c + d) / 2;
    }

    private boolean fits(int cell) {
      double[] p = new double[states];
      for (int i = 0; i < CHECKS; i++) {
        double u = (i + 0.5) / CHECKS;
        exactly(low + (cell + u) * width, p, 0);
        for (int k = 0; k < states; k++) {
          int at = (cell * states + k) * 4;
          double q = cubic[at] + u * (cubic[at + 1] + u * (cubic[at + 2] + u * cubic[at + 3]));
          if (Math.abs(p[k] - q) > TOLERANCE) {
            return false;
          }
        }
      }
      return true;
    }
  }
}
