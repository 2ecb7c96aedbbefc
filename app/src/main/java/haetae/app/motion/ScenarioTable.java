package haetae.app.motion;

import haetae.world.InvalidValue;
import haetae.world.shaking.IntensityMeasure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A CSV file of scenarios: a header, then one quake and one place per line. Columns that say an
 * intensity measure ({@code pga}, {@code pgv}, {@code 0.3}, {@code sa(0.3)}) ask for it; what
 * stands in them is not read.
 */
public final class ScenarioTable {
  /** Columns that are read where they are present, and some that such tables have besides. */
  private static final Set<String> KNOWN =
      Set.of(
          "rup_mag",
          "rup_rake",
          "rup_dip",
          "rup_ztor",
          "rup_width",
          "rup_hypo_depth",
          "dist_rrup",
          "dist_rjb",
          "dist_rx",
          "dist_ry0",
          "dist_repi",
          "dist_rhypo",
          "site_vs30",
          "site_vs30measured",
          "site_z1pt0",
          "site_z2pt5",
          "result_type",
          "damping");

  private final String name;
  private final String header;
  private final Map<String, Integer> columns;
  private final Map<String, IntensityMeasure> measures;
  private final List<Row> rows;

  private ScenarioTable(
      String name,
      String header,
      Map<String, Integer> columns,
      Map<String, IntensityMeasure> measures,
      List<Row> rows) {
    this.name = name;
    this.header = header;
    this.columns = columns;
    this.measures = measures;
    this.rows = rows;
  }

  /**
   * Reads the file.
   *
   * @throws InvalidValue if it cannot be read, has no scenario, or asks for no measure
   */
  public static ScenarioTable read(Path file) throws IOException {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new InvalidValue("--scenarios " + file + " is not a readable file");
    }
    return parse(
        file.toString(),
        new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8));
  }

  /** Reads the text of a file of that name. */
  static ScenarioTable parse(String name, String text) {
    List<String> lines = text.replace("\uFEFF", "").lines().toList();
    int first = 0;
    while (first < lines.size() && skipped(lines.get(first))) {
      first++;
    }
    if (first == lines.size()) {
      throw new InvalidValue(name + " is empty; expected a header and scenarios");
    }
    Map<String, Integer> columns = columns(name + " line " + (first + 1), lines.get(first));
    List<Row> rows = new ArrayList<>();
    for (int i = first + 1; i < lines.size(); i++) {
      if (!skipped(lines.get(i))) {
        rows.add(new Row(name + " line " + (i + 1), lines.get(i), columns));
      }
    }
    if (rows.isEmpty()) {
      throw new InvalidValue(name + " has a header and no scenario; expected one or more");
    }
    Map<String, IntensityMeasure> measures = measures(columns.keySet());
    if (measures.isEmpty()) {
      throw new InvalidValue(
          name
              + " has no column of a measure; expected pga, pgv, mmi or periods of SA such as 0.3");
    }
    return new ScenarioTable(name, lines.get(first).strip(), columns, measures, rows);
  }

  private static boolean skipped(String line) {
    return line.isBlank() || line.startsWith("#");
  }

  private static Map<String, Integer> columns(String where, String line) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    String[] names = line.split(",", -1);
    for (int k = 0; k < names.length; k++) {
      if (columns.put(names[k].strip(), k) != null) {
        throw new InvalidValue(where + " names column '" + names[k].strip() + "' twice");
      }
    }
    return columns;
  }

  private static Map<String, IntensityMeasure> measures(Set<String> columns) {
    Map<String, IntensityMeasure> measures = new LinkedHashMap<>();
    for (String column : columns) {
      if (!KNOWN.contains(column)) {
        measure(column).ifPresent(measure -> measures.put(column, measure));
      }
    }
    return measures;
  }

  private static Optional<IntensityMeasure> measure(String column) {
    try {
      return Optional.of(IntensityMeasure.parse(column));
    } catch (InvalidValue e) {
      return Optional.empty();
    }
  }

  /** The file, for messages. */
  public String name() {
    return name;
  }

  /** The header line as it is. */
  public String header() {
    return header;
  }

  /** The measures asked for, by the names of their columns, in the order of the file. */
  public Map<String, IntensityMeasure> measures() {
    return java.util.Collections.unmodifiableMap(measures);
  }

  /** The scenarios. */
  public List<Row> rows() {
    return List.copyOf(rows);
  }

  /** Columns that nobody reads. */
  public Set<String> unread() {
    Set<String> unread = new LinkedHashSet<>(columns.keySet());
    unread.removeAll(KNOWN);
    unread.removeAll(measures.keySet());
    return unread;
  }

  /**
   * Refuses a table without a column.
   *
   * @param why who needs it
   */
  public void require(String column, String why) {
    if (!columns.containsKey(column)) {
      throw new InvalidValue(
          name + " has no column " + column + ", which " + why + " needs; got " + columns.keySet());
    }
  }

  /** One line of the file. */
  public static final class Row {
    private final String where;
    private final String line;
    private final String[] cells;
    private final Map<String, Integer> columns;

    private Row(String where, String line, Map<String, Integer> columns) {
      this.where = where;
      this.line = line.stripTrailing();
      this.cells = line.split(",", -1);
      this.columns = columns;
      if (cells.length != columns.size()) {
        throw new InvalidValue(
            where + " has " + cells.length + " columns; expected " + columns.size());
      }
    }

    /** The line as it is. */
    public String line() {
      return line;
    }

    /** File and line, for messages. */
    public String where() {
      return where;
    }

    /**
     * The number in a column; empty if there is no such column or nothing in it.
     *
     * @throws InvalidValue if it is not a number from {@code low} to {@code high}
     */
    public OptionalDouble number(String column, double low, double high, String unit) {
      Integer k = columns.get(column);
      String cell = k == null ? "" : cells[k].strip();
      if (cell.isEmpty() || cell.equalsIgnoreCase("nan")) {
        return OptionalDouble.empty();
      }
      double value = parse(column, cell);
      if (value >= low && value <= high) {
        return OptionalDouble.of(value);
      }
      throw new InvalidValue(
          where
              + " column "
              + column
              + " is "
              + cell
              + " "
              + unit
              + "; expected "
              + low
              + " to "
              + high
              + " "
              + unit);
    }

    /** Whether a column says 1 or true; no if it is empty or there is none. */
    public boolean flag(String column) {
      Integer k = columns.get(column);
      String cell = k == null ? "" : cells[k].strip();
      if (cell.equalsIgnoreCase("true") || cell.equalsIgnoreCase("false")) {
        return cell.equalsIgnoreCase("true");
      }
      return number(column, 0, 1, "").orElse(0) != 0;
    }

    /** The number in a column that must hold one. */
    public double required(String column, double low, double high, String unit) {
      return number(column, low, high, unit)
          .orElseThrow(
              () -> new InvalidValue(where + " column " + column + " is empty; expected a number"));
    }

    private double parse(String column, String cell) {
      try {
        return Double.parseDouble(cell);
      } catch (NumberFormatException e) {
        throw new InvalidValue(
            where + " column " + column + " is '" + cell + "'; expected a number", e);
      }
    }
  }
}
