package haetae.app.shakemap;

import haetae.hazard.rupture.EarthPoint;
import haetae.world.InvalidValue;
import java.util.ArrayList;
import java.util.List;

/**
 * Polygons of a rupture in text: three numbers a line, depth in km last, {@code #} begins a
 * comment, {@code >} separates polygons. Older files write latitude first, newer ones longitude: of
 * the two readings the one whose points lie nearer to the hypocentre is taken.
 */
final class RuptureText {
  private static final int MOST_LINES = 20_000;

  private RuptureText() {}

  private record Row(int line, double first, double second, double depthKm) {}

  static List<List<EarthPoint>> polygons(InputFile input, EarthPoint hypocentre) {
    List<List<Row>> polygons = rows(input);
    boolean lonFirst =
        farthest(polygons, hypocentre, true) <= farthest(polygons, hypocentre, false);
    List<List<EarthPoint>> points = new ArrayList<>();
    for (List<Row> polygon : polygons) {
      points.add(polygon.stream().map(row -> point(input.name(), row, lonFirst)).toList());
    }
    return points;
  }

  private static EarthPoint point(String file, Row row, boolean lonFirst) {
    try {
      return lonFirst
          ? EarthPoint.wrapped(row.second, row.first, row.depthKm)
          : EarthPoint.wrapped(row.first, row.second, row.depthKm);
    } catch (InvalidValue e) {
      throw new InvalidValue(file + " line " + row.line + ": " + e.getMessage(), e);
    }
  }

  /** Greatest distance of a point from the epicentre; infinite if the reading is impossible. */
  private static double farthest(List<List<Row>> polygons, EarthPoint from, boolean lonFirst) {
    double farthest = 0;
    for (List<Row> polygon : polygons) {
      for (Row row : polygon) {
        double lat = lonFirst ? row.second : row.first;
        double lon = lonFirst ? row.first : row.second;
        boolean possible = Math.abs(lat) <= 90 && Math.abs(lon) <= 360;
        farthest =
            Math.max(
                farthest,
                possible
                    ? haetae.world.place.GeoPoint.distanceKm(from.latDeg(), from.lonDeg(), lat, lon)
                    : Double.POSITIVE_INFINITY);
      }
    }
    return farthest;
  }

  private static List<List<Row>> rows(InputFile input) {
    List<List<Row>> polygons = new ArrayList<>();
    List<Row> current = new ArrayList<>();
    List<String> lines = input.text().lines().toList();
    if (lines.size() > MOST_LINES) {
      throw new InvalidValue(
          input.name() + " has " + lines.size() + " lines; expected at most " + MOST_LINES);
    }
    for (int k = 0; k < lines.size(); k++) {
      String line = lines.get(k).replaceFirst("#.*", "").strip();
      if (line.startsWith(">")) {
        current = finish(polygons, current);
      } else if (!line.isEmpty()) {
        current.add(row(input.name(), k + 1, line));
      }
    }
    finish(polygons, current);
    if (polygons.isEmpty()) {
      throw new InvalidValue(input.name() + " holds no point; expected a polygon");
    }
    return polygons;
  }

  private static List<Row> finish(List<List<Row>> polygons, List<Row> current) {
    if (!current.isEmpty()) {
      polygons.add(current);
    }
    return new ArrayList<>();
  }

  private static Row row(String file, int number, String line) {
    String[] words = line.split("[\\s,]+", -1);
    try {
      if (words.length == 3) {
        return new Row(
            number,
            Double.parseDouble(words[0]),
            Double.parseDouble(words[1]),
            Double.parseDouble(words[2]));
      }
    } catch (NumberFormatException e) {
      throw new InvalidValue(wrong(file, number, line), e);
    }
    throw new InvalidValue(wrong(file, number, line));
  }

  private static String wrong(String file, int number, String line) {
    return file + " line " + number + ": '" + line + "'; expected longitude, latitude, depth in km";
  }
}
