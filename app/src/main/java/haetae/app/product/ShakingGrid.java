package haetae.app.product;

import haetae.world.Check;
import haetae.world.InvalidValue;

/**
 * A grid of degrees, row by row from north to south, each row from west to east.
 *
 * @param westDeg longitude of the first column
 * @param northDeg latitude of the first row
 */
public record ShakingGrid(
    double westDeg, double northDeg, double stepLonDeg, double stepLatDeg, int columns, int rows) {
  public ShakingGrid {
    Check.inRange("westDeg", westDeg, -180, 180, "degrees");
    Check.inRange("northDeg", northDeg, -90, 90, "degrees");
    Check.positive("stepLonDeg", stepLonDeg, "degrees");
    Check.positive("stepLatDeg", stepLatDeg, "degrees");
    if (columns < 2 || rows < 2) {
      throw new InvalidValue(
          "grid has " + columns + " x " + rows + " points; expected 2 x 2 or more");
    }
    Check.inRange("southDeg", northDeg - (rows - 1) * stepLatDeg, -90.000001, 90, "degrees");
  }

  /** Number of points. */
  public int size() {
    return columns * rows;
  }

  /** Longitude of the last column, not wrapped: above 180 beyond the antimeridian. */
  public double eastDeg() {
    return westDeg + (columns - 1) * stepLonDeg;
  }

  /** Latitude of the last row. */
  public double southDeg() {
    return northDeg - (rows - 1) * stepLatDeg;
  }

  /** Longitude of a column, which may lie between two; not wrapped. */
  double lonDeg(double column) {
    return westDeg + column * stepLonDeg;
  }

  /** Latitude of a row, which may lie between two. */
  double latDeg(double row) {
    return northDeg - row * stepLatDeg;
  }
}
