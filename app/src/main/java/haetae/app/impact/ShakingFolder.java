package haetae.app.impact;

import haetae.hazard.rupture.EarthPoint;
import haetae.hazard.rupture.PointRupture;
import haetae.hazard.shaking.Grid;
import haetae.hazard.shaking.Layer;
import haetae.hazard.shaking.LiveMaps;
import haetae.hazard.shaking.ShakeEvent;
import haetae.hazard.shaking.ShakeSettings;
import haetae.hazard.shaking.ShakingMap;
import haetae.hazard.shaking.ShakingVersion;
import haetae.hazard.site.Sites;
import haetae.world.InvalidValue;
import haetae.world.shaking.IntensityMeasure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A map that {@code shake} or {@code replay} wrote, read back: medians and deviations of {@code
 * grid.csv}, the quake of {@code summary.json}. Places may be a grid, row by row from the north, or
 * not.
 */
public final class ShakingFolder {
  private final String name;
  private final List<String> header;
  private final List<double[]> rows;

  private ShakingFolder(String name, List<String> header, List<double[]> rows) {
    this.name = name;
    this.header = header;
    this.rows = rows;
  }

  /**
   * Reads a folder.
   *
   * @throws InvalidValue naming file, line, got and expected
   */
  public static ShakingVersion read(Path folder) {
    ShakeEvent event = event(folder.resolve("summary.json"));
    ShakingMap map = table(folder.resolve("grid.csv")).map(event);
    return new ShakingVersion(CityShaking.quake(event), CityShaking.origin(event), map);
  }

  private static ShakeEvent event(Path file) {
    try {
      JsonNode node = new JsonMapper().readTree(Files.readAllBytes(file)).path("event");
      return new ShakeEvent(
          node.path("id").asString("unnamed"),
          time(node.path("originTime").asString("")),
          EarthPoint.wrapped(
              number(node, "latitudeDeg"), number(node, "longitudeDeg"), number(node, "depthKm")),
          number(node, "magnitude"),
          OptionalDouble.empty(),
          "");
    } catch (IOException | JacksonException e) {
      throw new InvalidValue(
          file + " cannot be read; expected summary.json of a shaking map: " + e.getMessage(), e);
    }
  }

  private static Optional<Instant> time(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
    } catch (DateTimeParseException e) {
      throw new InvalidValue("originTime is '" + text + "'; expected a time in UTC", e);
    }
  }

  private static double number(JsonNode node, String field) {
    if (!node.path(field).isNumber()) {
      throw new InvalidValue("summary.json: event has no " + field + "; expected a number");
    }
    return node.path(field).doubleValue();
  }

  private static ShakingFolder table(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      List<String> header = Arrays.asList(lines.getFirst().split(",", -1));
      List<double[]> rows = new ArrayList<>();
      for (int i = 1; i < lines.size(); i++) {
        rows.add(row(file, i + 1, lines.get(i), header.size()));
      }
      if (rows.isEmpty()) {
        throw new InvalidValue(file + " has no places; expected a table written by shake");
      }
      return new ShakingFolder(String.valueOf(file.getFileName()), header, rows);
    } catch (IOException | java.util.NoSuchElementException e) {
      throw new InvalidValue(file + " cannot be read; expected grid.csv of a shaking map", e);
    }
  }

  private static double[] row(Path file, int line, String text, int columns) {
    String[] cells = text.split(",", -1);
    try {
      double[] row = Arrays.stream(cells).mapToDouble(Double::parseDouble).toArray();
      if (row.length == columns) {
        return row;
      }
    } catch (NumberFormatException e) {
      throw new InvalidValue(
          file.getFileName() + " line " + line + ": '" + text + "'; expected numbers", e);
    }
    throw new InvalidValue(
        file.getFileName() + " line " + line + ": " + cells.length + " cells; expected " + columns);
  }

  private double[] column(String column) {
    int at = header.indexOf(column);
    if (at < 0) {
      throw new InvalidValue(name + " has no column " + column + "; its columns are " + header);
    }
    return rows.stream().mapToDouble(row -> row[at]).toArray();
  }

  private ShakingMap map(ShakeEvent event) {
    double[] lat = column("lat");
    double[] lon = column("lon");
    List<Layer> layers = new ArrayList<>();
    for (IntensityMeasure measure : LiveMaps.MEASURES) {
      layer(measure).ifPresent(layers::add);
    }
    return new ShakingMap(
        event,
        1,
        PointRupture.of(event.hypocentre(), event.magnitude(), event.rakeDeg()),
        grid(lat, lon),
        Sites.of(lat, lon, column("vs30Mps")),
        layers,
        List.of(),
        new ShakingMap.Method(
            name,
            name,
            name,
            name,
            ShakeSettings.of(layers.stream().map(Layer::measure).toList())));
  }

  private Optional<Layer> layer(IntensityMeasure measure) {
    String[] names = names(measure);
    if (!header.contains(names[0])) {
      return Optional.empty();
    }
    double[] mean = column(names[0]);
    if (measure.logarithmic()) {
      double unit = measure.kind() == IntensityMeasure.Kind.PGV ? 1 : 100;
      Arrays.setAll(mean, i -> Math.log(mean[i] / unit));
    }
    return Optional.of(Layer.given(measure, mean, column(names[1])));
  }

  /** Columns of the median and the deviation, as {@code shake} writes them. */
  private static String[] names(IntensityMeasure measure) {
    String period =
        String.format(java.util.Locale.ROOT, "%02d", Math.round(10 * measure.periodS()));
    return switch (measure.kind()) {
      case MMI -> new String[] {"mmi", "mmiSigma"};
      case PGA -> new String[] {"pgaPercentG", "lnPgaSigma"};
      case PGV -> new String[] {"pgvCmPerS", "lnPgvSigma"};
      case SA -> new String[] {"sa" + period + "PercentG", "lnSa" + period + "Sigma"};
    };
  }

  /** The grid, if the places are one: rows of one latitude from the north, evenly spaced. */
  private static Optional<Grid> grid(double[] lat, double[] lon) {
    int columns = 1;
    while (columns < lat.length && lat[columns] == lat[0]) {
      columns++;
    }
    int rows = lat.length / columns;
    if (columns < 2 || rows < 2 || rows * columns != lat.length) {
      return Optional.empty();
    }
    double stepLon = Math.IEEEremainder(lon[columns - 1] - lon[0], 360) / (columns - 1);
    double stepLat = (lat[0] - lat[lat.length - 1]) / (rows - 1);
    if (!(stepLon > 0 && stepLat > 0)) {
      return Optional.empty();
    }
    for (int i = 0; i < lat.length; i++) {
      double x = Math.IEEEremainder(lon[i] - lon[0], 360) / stepLon;
      double y = (lat[0] - lat[i]) / stepLat;
      if (Math.abs(x - i % columns) > 0.01 || Math.abs(y - Math.floorDiv(i, columns)) > 0.01) {
        return Optional.empty();
      }
    }
    return Optional.of(new Grid(lon[0], lat[0], stepLon, stepLat, columns, rows));
  }
}
