package haetae.app.product;

/**
 * Values on a lattice, smooth between its nodes: cubic convolution (Keys 1981, IEEE Trans. ASSP
 * 29(6), 1153-1160, a = -1/2), which passes through every node. Beside unknown nodes it is
 * bilinear; where one of the four nearest is unknown, so is the value (NaN).
 */
final class SmoothField {
  private final double[] values;
  private final int columns;
  private final int rows;

  SmoothField(double[] values, int columns, int rows) {
    this.values = values;
    this.columns = columns;
    this.rows = rows;
  }

  /** Value at a place in columns and rows; places outside are moved to the edge. */
  double at(double column, double row) {
    double x = Math.clamp(column, 0, columns - 1.0);
    double y = Math.clamp(row, 0, rows - 1.0);
    int i = Math.min((int) x, columns - 2);
    int j = Math.min((int) y, rows - 2);
    double value = 0;
    for (int k = -1; k <= 2; k++) {
      value += kernel(y - j - k) * along(i, j + k, x - i);
    }
    return Double.isNaN(value) ? bilinear(i, j, x - i, y - j) : value;
  }

  private double along(int i, int j, double u) {
    double value = 0;
    for (int k = -1; k <= 2; k++) {
      value += kernel(u - k) * node(i + k, j);
    }
    return value;
  }

  private double bilinear(int i, int j, double u, double v) {
    double north = node(i, j) * (1 - u) + node(i + 1, j) * u;
    double south = node(i, j + 1) * (1 - u) + node(i + 1, j + 1) * u;
    return north * (1 - v) + south * v;
  }

  /** Beyond the edge the field goes on in a straight line. */
  private double node(int i, int j) {
    int column = Math.clamp(i, 0, columns - 1);
    int row = Math.clamp(j, 0, rows - 1);
    double here = values[row * columns + column];
    if (column == i && row == j) {
      return here;
    }
    int inColumn = Math.clamp(column + (column - i), 0, columns - 1);
    int inRow = Math.clamp(row + (row - j), 0, rows - 1);
    return 2 * here - values[inRow * columns + inColumn];
  }

  private static double kernel(double distance) {
    double d = Math.abs(distance);
    if (d <= 1) {
      return (1.5 * d - 2.5) * d * d + 1;
    }
    return d < 2 ? ((-0.5 * d + 2.5) * d - 4) * d + 2 : 0;
  }

  /** The field on a lattice {@code factor} times as fine. */
  double[] refined(int factor) {
    int across = (columns - 1) * factor + 1;
    int down = (rows - 1) * factor + 1;
    double[] fine = new double[across * down];
    for (int k = 0; k < fine.length; k++) {
      fine[k] = at((double) (k % across) / factor, (double) Math.floorDiv(k, across) / factor);
    }
    return fine;
  }
}
