package haetae.signal.travel;

import static java.lang.Math.max;
import static java.lang.Math.min;
import static java.lang.Math.sqrt;

/** The table of one phase: nodes of t, dt/dx and dt/dz, and their interpolation. */
final class PhaseTable {
  private static final double DEPTH_STEP_KM = 0.25;

  /**
   * dt/dz jumps at an interface: a cell takes the value of its own side, this far from the node.
   */
  private static final double SIDE_KM = 1e-6;

  private final DistanceGrid grid;
  private final int columns;
  private final int rows;
  private final float[] timeS;
  private final float[] alongX;
  private final float[] alongZAbove;
  private final float[] alongZBelow;
  private final double surfaceSlowness;

  PhaseTable(FirstArrival exact, double maxDistanceKm, double maxDepthKm) {
    grid = new DistanceGrid(maxDistanceKm);
    columns = grid.size();
    rows = (int) Math.ceil(maxDepthKm / DEPTH_STEP_KM) + 1;
    timeS = new float[rows * columns];
    alongX = new float[rows * columns];
    alongZAbove = new float[rows * columns];
    alongZBelow = new float[rows * columns];
    surfaceSlowness = exact.verticalSlowness(0, 0);
    TableRow row = new TableRow(grid);
    for (int i = 0; i < rows; i++) {
      double depthKm = i * DEPTH_STEP_KM;
      row.fill(exact, depthKm);
      row.copyTo(timeS, alongX, i * columns);
      row.copyVertical(exact, depthKm - SIDE_KM, alongZAbove, i * columns);
      row.copyVertical(exact, depthKm + SIDE_KM, alongZBelow, i * columns);
    }
  }

  double surfaceSlowness() {
    return surfaceSlowness;
  }

  private int row(double depthKm) {
    return min(rows - 2, (int) (max(0, depthKm) / DEPTH_STEP_KM));
  }

  double timeS(double distanceKm, double depthKm) {
    int row = row(depthKm);
    int column = grid.cell(distanceKm);
    double h = grid.stepKm(column);
    double fx = (distanceKm - grid.km(column)) / h;
    double fz = max(0, depthKm) / DEPTH_STEP_KM - row;
    int upper = row * columns + column;
    int lower = upper + columns;
    double t0 = alongRow(upper, h, fx);
    double t1 = alongRow(lower, h, fx);
    double gx = min(1, fx);
    double d0 = between(alongZBelow, upper, gx);
    double d1 = between(alongZAbove, lower, gx);
    return fz <= 1
        ? hermite(t0, t1, d0, d1, DEPTH_STEP_KM, fz)
        : t1 + d1 * (fz - 1) * DEPTH_STEP_KM;
  }

  private double alongRow(int at, double h, double fx) {
    return fx <= 1
        ? hermite(timeS[at], timeS[at + 1], alongX[at], alongX[at + 1], h, fx)
        : timeS[at + 1] + alongX[at + 1] * (fx - 1) * h;
  }

  /** Cubic through a and b with slopes da and db over a width h, at the fraction f. */
  static double hermite(double a, double b, double da, double db, double h, double f) {
    double g = 1 - f;
    return a * g * g * (1 + 2 * f) + b * f * f * (3 - 2 * f) + h * f * g * (da * g - db * f);
  }

  double distanceSlowness(double distanceKm, double depthKm) {
    return bilinear(alongX, alongX, distanceKm, depthKm);
  }

  double depthSlowness(double distanceKm, double depthKm) {
    return bilinear(alongZBelow, alongZAbove, distanceKm, depthKm);
  }

  private double bilinear(float[] top, float[] bottom, double distanceKm, double depthKm) {
    int row = row(depthKm);
    int column = grid.cell(distanceKm);
    double fx = min(1, (distanceKm - grid.km(column)) / grid.stepKm(column));
    double fz = min(1, max(0, depthKm) / DEPTH_STEP_KM - row);
    int upper = row * columns + column;
    double a = between(top, upper, fx);
    double b = between(bottom, upper + columns, fx);
    return a + fz * (b - a);
  }

  private static double between(float[] values, int at, double f) {
    return values[at] + f * (values[at + 1] - values[at]);
  }

  /** Distance at which the ray to a receiver off the datum crosses the datum, km. */
  double crossingKm(double distanceKm, double depthKm, double elevationKm) {
    double crossing = distanceKm;
    for (int i = 0; i < 2; i++) {
      double p = min(distanceSlowness(crossing, depthKm), 0.99 * surfaceSlowness);
      double tangent = p / sqrt((surfaceSlowness - p) * (surfaceSlowness + p));
      crossing = max(0, distanceKm - elevationKm * tangent);
    }
    return crossing;
  }
}
