package haetae.store.city.osm;

import static java.lang.Math.cos;
import static java.lang.Math.floor;
import static java.lang.Math.toRadians;

import haetae.world.city.LocalName;
import haetae.world.place.GeoPoint;
import java.util.List;

/**
 * A grid of cells for buildings no administrative area holds. Rows and columns are counted from the
 * south pole and the antimeridian, so that two maps of one place have the same cells.
 */
final class Cells {
  /** Height of a cell, degrees: about 2 km. A design choice. */
  private static final double HEIGHT_DEG = 0.02;

  private final double widthDeg;

  /** Cells about as wide as high at a latitude. */
  Cells(double latDeg) {
    double wide = HEIGHT_DEG / Math.max(0.01, cos(toRadians(latDeg)));
    widthDeg = Math.round(wide * 100) / 100.0;
  }

  /** Name of the cell a place lies in. */
  String code(double latDeg, double lonDeg) {
    return "cell-" + row(latDeg) + "-" + column(lonDeg);
  }

  private long row(double latDeg) {
    return (long) floor((latDeg + 90) / HEIGHT_DEG);
  }

  private long column(double lonDeg) {
    return (long) floor((lonDeg + 180) / widthDeg);
  }

  /** The cell a place lies in. */
  Zone zone(double latDeg, double lonDeg) {
    double south = edge(row(latDeg), HEIGHT_DEG, 90);
    double north = edge(row(latDeg) + 1, HEIGHT_DEG, 90);
    double west = edge(column(lonDeg), widthDeg, 180);
    double east = edge(column(lonDeg) + 1, widthDeg, 180);
    List<GeoPoint> ring =
        List.of(
            new GeoPoint(south, west),
            new GeoPoint(south, east),
            new GeoPoint(north, east),
            new GeoPoint(north, west));
    String code = code(latDeg, lonDeg);
    return Zone.of(
        code, LocalName.of(code.replace('-', ' ')), List.of(ring), Outline.of(ring), Double.NaN);
  }

  /** An edge rounded to the hundredth it stands for, not beyond the end of the Earth. */
  private static double edge(long number, double step, double most) {
    return Math.min(most, Math.round((number * step - most) * 100) / 100.0);
  }
}
