package haetae.app.site;

import haetae.hazard.site.RegularGrid;
import haetae.world.InvalidValue;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An ESRI ASCII grid: a head of names and numbers, then rows from north to south. */
final class AsciiGrid {
  private final String name;
  private final List<String> lines;
  private final Map<String, Double> head = new HashMap<>();

  AsciiGrid(String name, List<String> lines) {
    this.name = name;
    this.lines = lines;
  }

  RegularGrid read() {
    int body = readHead();
    int columns = (int) get("ncols");
    int rows = (int) get("nrows");
    double stepDeg = get("cellsize");
    double westDeg = edge("xll", stepDeg);
    double southDeg = edge("yll", stepDeg);
    double[] values = values(body, (long) columns * rows);
    double northDeg = southDeg + (rows - 1) * stepDeg;
    return new RegularGrid(name, westDeg, northDeg, stepDeg, stepDeg, columns, rows, values);
  }

  private int readHead() {
    int line = 0;
    while (line < lines.size()
        && Character.isLetter(lines.get(line).strip().charAt(0))
        && !lines.get(line).strip().toLowerCase(Locale.ROOT).startsWith("nan")) {
      String[] pair = lines.get(line).strip().split("\\s+", -1);
      if (pair.length != 2) {
        throw new InvalidValue(
            name + ", row " + (line + 1) + ": '" + lines.get(line) + "'; expected name and number");
      }
      head.put(pair[0].toLowerCase(Locale.ROOT), GridReader.number(name, line + 1, pair[1]));
      line++;
    }
    return line;
  }

  private double get(String key) {
    Double value = head.get(key);
    if (value == null) {
      throw new InvalidValue(name + " has no " + key + " in its head; got " + head.keySet());
    }
    return value;
  }

  /** Centre of the first cell from its corner or its centre. */
  private double edge(String key, double stepDeg) {
    Double centre = head.get(key + "center");
    return centre != null ? centre : get(key + "corner") + stepDeg / 2;
  }

  private double[] values(int body, long expected) {
    double noData = head.getOrDefault("nodata_value", -9999.0);
    double[] values = new double[Math.clamp(expected, 0, 400_000_000)];
    int n = 0;
    for (int line = body; line < lines.size(); line++) {
      for (String text : lines.get(line).strip().split("\\s+", -1)) {
        if (n == values.length) {
          throw new InvalidValue(name + " has more than " + expected + " values; expected these");
        }
        double value = GridReader.number(name, line + 1, text);
        values[n++] = value == noData ? Double.NaN : value;
      }
    }
    if (n != expected) {
      throw new InvalidValue(name + " has " + n + " values; expected " + expected);
    }
    return values;
  }
}
