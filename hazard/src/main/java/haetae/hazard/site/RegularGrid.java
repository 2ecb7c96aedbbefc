package haetae.hazard.site;

import haetae.world.Check;
import haetae.world.InvalidValue;

/**
 * Values at the nodes of a grid regular in degrees: rows from north to south, each from west to
 * east; NaN where nothing is known. The array belongs to this object; nobody changes it.
 */
public final class RegularGrid {
  /** Slack of the edge, in steps: a point on the border is inside in spite of rounding. */
  private static final double EDGE = 1e-6;

  /**
   * So much of the weight must be known; beside an unknown node rounding leaves next to nothing.
   */
  private static final double LEAST_WEIGHT = 1e-6;

  private final String name;
  private final double westDeg;
  private final double northDeg;
  private final double stepLonDeg;
  private final double stepLatDeg;
  private final int columns;
  private final int rows;
  private final double[] values;

  /**
   * @param name what the values are and where they come from, for messages
   * @param westDeg longitude of the first column
   * @param northDeg latitude of the first row
   * @param stepLonDeg distance of columns, above 0
   * @param stepLatDeg distance of rows, above 0
   * @param values {@code columns * rows} numbers; the array is taken over
   */
  public RegularGrid(
      String name,
      double westDeg,
      double northDeg,
      double stepLonDeg,
      double stepLatDeg,
      int columns,
      int rows,
      double[] values) {
    Check.notBlank("name", name);
    Check.inRange("westDeg of " + name, westDeg, -360, 360, "degrees");
    Check.inRange("northDeg of " + name, northDeg, -90, 90, "degrees");
    Check.positive("stepLonDeg of " + name, stepLonDeg, "degrees");
    Check.positive("stepLatDeg of " + name, stepLatDeg, "degrees");
    if (columns < 2 || rows < 2) {
      throw new InvalidValue(
          name + " has " + columns + " columns and " + rows + " rows; expected 2 or more of each");
    }
    if (values.length != (long) columns * rows) {
      throw new InvalidValue(
          name + " has " + values.length + " values; expected " + (long) columns * rows);
    }
    Check.inRange(
        "southern edge of " + name, northDeg - (rows - 1) * stepLatDeg, -90 - EDGE, 90, "degrees");
    this.name = name;
    this.westDeg = westDeg;
    this.northDeg = northDeg;
    this.stepLonDeg = stepLonDeg;
    this.stepLatDeg = stepLatDeg;
    this.columns = columns;
    this.rows = rows;
    this.values = values;
  }

  /**
   * Bilinear value at a place; NaN outside and where all four neighbours are unknown. Unknown
   * neighbours are left out and the weights of the others grow.
   */
  public double at(double latDeg, double lonDeg) {
    double eastDeg = lonDeg - westDeg;
    eastDeg -= 360 * Math.floor((eastDeg + EDGE * stepLonDeg) / 360);
    double x = eastDeg / stepLonDeg;
    double y = (northDeg - latDeg) / stepLatDeg;
    boolean inside = x <= columns - 1 + EDGE && y >= -EDGE && y <= rows - 1 + EDGE;
    if (!inside) {
      return Double.NaN;
    }
    int column = Math.clamp((int) Math.floor(x), 0, columns - 2);
    int row = Math.clamp((int) Math.floor(y), 0, rows - 2);
    return between(row * columns + column, Math.clamp(x - column, 0, 1), Math.clamp(y - row, 0, 1));
  }

  private double between(int node, double u, double v) {
    double weight = 0;
    double sum = 0;
    for (int k = 0; k < 4; k++) {
      double w = ((k & 1) == 0 ? 1 - u : u) * ((k & 2) == 0 ? 1 - v : v);
      double value = values[node + (k & 1) + (k >> 1) * columns];
      if (w > 0 && !Double.isNaN(value)) {
        weight += w;
        sum += w * value;
      }
    }
    return weight > LEAST_WEIGHT ? sum / weight : Double.NaN;
  }

  /** Latitude of a row. */
  public double latDeg(int row) {
    return northDeg - row * stepLatDeg;
  }

  /** Longitude of a column, not wrapped. */
  public double lonDeg(int column) {
    return westDeg + column * stepLonDeg;
  }

  /** What the values are. */
  public String name() {
    return name;
  }

  /** Longitude of the first column, not wrapped. */
  public double westDeg() {
    return westDeg;
  }

  /** Latitude of the first row. */
  public double northDeg() {
    return northDeg;
  }

  /** Distance of columns, degrees. */
  public double stepLonDeg() {
    return stepLonDeg;
  }

  /** Distance of rows, degrees. */
  public double stepLatDeg() {
    return stepLatDeg;
  }

  /** Number of columns. */
  public int columns() {
    return columns;
  }

  /** Number of rows. */
  public int rows() {
    return rows;
  }

  /** The array itself, row by row from the north-west; not to be changed. */
  public double[] values() {
    return values;
  }

  /** The same nodes with other values. */
  public RegularGrid withValues(String newName, double[] newValues) {
    return new RegularGrid(
        newName, westDeg, northDeg, stepLonDeg, stepLatDeg, columns, rows, newValues);
  }
}
