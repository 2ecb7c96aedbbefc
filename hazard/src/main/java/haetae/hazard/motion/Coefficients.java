package haetae.hazard.motion;

import haetae.world.InvalidValue;
import java.util.Map;

/**
 * One row of a {@link CoefficientTable}, read by the names of the paper. Models read it once per
 * measure, not per site.
 */
public final class Coefficients {
  private final String name;
  private final Map<String, Integer> columns;
  private final double[] values;

  /** Takes over the array; {@code columns} says where each name stands in it. */
  Coefficients(String name, Map<String, Integer> columns, double[] values) {
    this.name = name;
    this.columns = columns;
    this.values = values;
  }

  /**
   * The coefficient of that name.
   *
   * @throws InvalidValue if the table has no such column
   */
  public double get(String column) {
    Integer k = columns.get(column);
    if (k == null) {
      throw new InvalidValue(name + " has no column " + column + "; expected one of " + columns);
    }
    return values[k];
  }

  /** This row, {@code along} (0 to 1) of the way to another of the same table. */
  Coefficients towards(Coefficients other, double along, String newName) {
    double[] mixed = new double[values.length];
    for (int k = 0; k < mixed.length; k++) {
      mixed[k] = values[k] + along * (other.values[k] - values[k]);
    }
    return new Coefficients(newName, columns, mixed);
  }
}
