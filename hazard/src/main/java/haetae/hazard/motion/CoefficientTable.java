package haetae.hazard.motion;

import haetae.world.InvalidValue;
import haetae.world.shaking.IntensityMeasure;
import haetae.world.shaking.IntensityMeasure.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;

/**
 * Coefficients of a ground-motion model, a row per measure: CSV lines (after comments with {@code
 * #}) with a header whose first column is {@code measure}: {@code PGA}, {@code PGV}, {@code MMI} or
 * a period of SA in s. Immutable.
 */
public final class CoefficientTable {
  private final String name;
  private final Map<String, Integer> columns;
  private final Map<IntensityMeasure, Coefficients> others = new LinkedHashMap<>();
  private final NavigableMap<Double, Coefficients> byPeriodS = new TreeMap<>();

  private CoefficientTable(String name, Map<String, Integer> columns) {
    this.name = name;
    this.columns = columns;
  }

  /** The resource {@code name} that lies beside the class. */
  public static CoefficientTable resource(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource " + name + " is missing");
      }
      return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("resource " + name, e);
    }
  }

  /**
   * Reads the lines of a table.
   *
   * @param name of the file, for messages
   * @throws InvalidValue naming file, line and column of what is not a number, twice or missing
   */
  public static CoefficientTable parse(String name, List<String> lines) {
    CoefficientTable table = null;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.charAt(0) == '#') {
        continue;
      }
      String where = name + " line " + (i + 1);
      if (table == null) {
        table = new CoefficientTable(name, header(where, line.split(",", -1)));
      } else {
        table.add(where, line.split(",", -1));
      }
    }
    if (table == null || (table.others.isEmpty() && table.byPeriodS.isEmpty())) {
      throw new InvalidValue(name + " has no rows; expected a header and a row per measure");
    }
    return table;
  }

  private static Map<String, Integer> header(String where, String[] names) {
    if (!names[0].strip().equals("measure")) {
      throw new InvalidValue(where + " column 1 is '" + names[0] + "'; expected measure");
    }
    Map<String, Integer> columns = new LinkedHashMap<>();
    for (int k = 1; k < names.length; k++) {
      if (columns.put(names[k].strip(), k - 1) != null) {
        throw new InvalidValue(where + " names column " + names[k] + " twice; expected once");
      }
    }
    return Map.copyOf(columns);
  }

  private void add(String where, String[] cells) {
    if (cells.length != columns.size() + 1) {
      throw new InvalidValue(
          where + " has " + cells.length + " columns; expected " + (columns.size() + 1));
    }
    double[] values = new double[columns.size()];
    columns.forEach((column, k) -> values[k] = number(where + " column " + column, cells[k + 1]));
    IntensityMeasure measure = measure(where, cells[0]);
    Coefficients row = new Coefficients(name + " " + measure, columns, values);
    Coefficients before =
        measure.kind() == Kind.SA
            ? byPeriodS.put(measure.periodS(), row)
            : others.put(measure, row);
    if (before != null) {
      throw new InvalidValue(where + " is a second row of " + measure + "; expected one");
    }
  }

  private static IntensityMeasure measure(String where, String cell) {
    try {
      return IntensityMeasure.parse(cell);
    } catch (InvalidValue e) {
      throw new InvalidValue(where + " column measure: " + e.getMessage(), e);
    }
  }

  private static double number(String where, String cell) {
    try {
      double value = Double.parseDouble(cell.strip());
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw new InvalidValue(where + " is '" + cell + "'; expected a number", e);
    }
    throw new InvalidValue(where + " is '" + cell + "'; expected a finite number");
  }

  /** Whether there is a row, or the period lies between the first and last published. */
  public boolean offers(IntensityMeasure measure) {
    if (measure.kind() != Kind.SA) {
      return others.containsKey(measure);
    }
    return !byPeriodS.isEmpty()
        && measure.periodS() >= byPeriodS.firstKey()
        && measure.periodS() <= byPeriodS.lastKey();
  }

  /**
   * The row of the measure; between published periods every coefficient is linear in ln T.
   *
   * @throws InvalidValue if the measure is not offered
   */
  public Coefficients row(IntensityMeasure measure) {
    return row(measure, Math::log);
  }

  /** The row of the measure; between published periods every coefficient is linear in T. */
  public Coefficients rowLinearInPeriod(IntensityMeasure measure) {
    return row(measure, DoubleUnaryOperator.identity());
  }

  private Coefficients row(IntensityMeasure measure, DoubleUnaryOperator axis) {
    Coefficients alone = others.get(measure);
    if (alone != null) {
      return alone;
    }
    var below = byPeriodS.floorEntry(measure.periodS());
    var above = byPeriodS.ceilingEntry(measure.periodS());
    if (measure.kind() != Kind.SA || below == null || above == null) {
      throw new InvalidValue(name + " has no row for " + measure + "; expected " + published());
    }
    double from = axis.applyAsDouble(below.getKey());
    double to = axis.applyAsDouble(above.getKey());
    double along = to > from ? (axis.applyAsDouble(measure.periodS()) - from) / (to - from) : 0;
    return below.getValue().towards(above.getValue(), along, name + " " + measure);
  }

  /** What the table speaks of, for messages and lists: {@code PGA, PGV, SA 0.01 to 10.0 s}. */
  public String published() {
    String rest = others.isEmpty() ? "" : others.keySet().toString().replaceAll("[\\[\\]]", "");
    if (byPeriodS.isEmpty()) {
      return rest;
    }
    String range = "SA " + byPeriodS.firstKey() + " to " + byPeriodS.lastKey() + " s";
    return rest.isEmpty() ? range : rest + ", " + range;
  }

  /** Published periods of SA, s, ascending. */
  public double[] periodsS() {
    return byPeriodS.keySet().stream().mapToDouble(Double::doubleValue).toArray();
  }
}
