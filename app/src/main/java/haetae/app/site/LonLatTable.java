package haetae.app.site;

import haetae.hazard.site.RegularGrid;
import haetae.world.InvalidValue;
import java.util.Arrays;
import java.util.List;

/** Lines of longitude, latitude, value in any order; nodes that are missing are unknown. */
final class LonLatTable {
  /** How far a node may lie from its place, in steps: files round their degrees. */
  private static final double SLACK = 0.1;

  private final String name;
  private final List<String> lines;

  LonLatTable(String name, List<String> lines) {
    this.name = name;
    this.lines = lines;
  }

  RegularGrid read() {
    int first = Character.isLetter(lines.getFirst().strip().charAt(0)) ? 1 : 0;
    int n = lines.size() - first;
    double[] lon = new double[n];
    double[] lat = new double[n];
    double[] value = new double[n];
    for (int i = 0; i < n; i++) {
      String[] row = lines.get(i + first).strip().split("\\s*,\\s*|\\s+", -1);
      if (row.length < 3) {
        throw new InvalidValue(
            name
                + ", row "
                + (i + first + 1)
                + " has "
                + row.length
                + " columns; expected lon, lat, value");
      }
      lon[i] = GridReader.number(name, i + first + 1, row[0]);
      lat[i] = GridReader.number(name, i + first + 1, row[1]);
      value[i] = GridReader.number(name, i + first + 1, row[2]);
    }
    return grid(lon, lat, value);
  }

  private RegularGrid grid(double[] lon, double[] lat, double[] value) {
    Axis across = axis("longitude", lon);
    Axis up = axis("latitude", lat);
    double[] values = new double[across.nodes() * up.nodes()];
    Arrays.fill(values, Double.NaN);
    for (int i = 0; i < value.length; i++) {
      int row = up.nodes() - 1 - place(up, lat[i], i);
      values[row * across.nodes() + place(across, lon[i], i)] = value[i];
    }
    double northDeg = up.first() + (up.nodes() - 1) * up.step();
    return new RegularGrid(
        name,
        across.first(),
        northDeg,
        across.step(),
        up.step(),
        across.nodes(),
        up.nodes(),
        values);
  }

  private record Axis(double first, double step, int nodes) {}

  private Axis axis(String which, double[] degrees) {
    double[] sorted = Arrays.stream(degrees).sorted().toArray();
    double least = sorted.length == 0 ? 0 : sorted[0];
    double most = sorted.length == 0 ? 0 : sorted[sorted.length - 1];
    double step = Double.POSITIVE_INFINITY;
    for (int i = 1; i < sorted.length; i++) {
      double gap = sorted[i] - sorted[i - 1];
      step = gap > 1e-6 ? Math.min(step, gap) : step;
    }
    double nodes = (most - least) / step;
    if (!(nodes >= 0.5 && nodes < 100_000)) {
      throw new InvalidValue(
          name + ": " + which + " goes from " + least + " to " + most + "; expected a grid");
    }
    long whole = Math.round(nodes);
    return new Axis(least, (most - least) / whole, (int) whole + 1);
  }

  private int place(Axis axis, double degrees, int i) {
    double place = (degrees - axis.first()) / axis.step();
    if (Math.abs(place - Math.rint(place)) > SLACK) {
      throw new InvalidValue(
          name
              + ": value "
              + (i + 1)
              + " lies at "
              + degrees
              + "°, between the nodes of the grid; "
              + "expected steps of "
              + axis.step()
              + "°");
    }
    return (int) Math.rint(place);
  }
}
