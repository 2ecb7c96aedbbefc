package haetae.hazard.shaking;

import haetae.world.Check;
import haetae.world.InvalidValue;
import haetae.world.place.GeoPoint;

/**
 * A grid of degrees, row by row from north to south, each row from west to east; the east may lie
 * beyond the antimeridian.
 *
 * @param westDeg longitude of the first column
 * @param northDeg latitude of the first row
 * @param stepLonDeg between columns
 * @param stepLatDeg between rows
 */
public record Grid(
    double westDeg, double northDeg, double stepLonDeg, double stepLatDeg, int columns, int rows) {
  private static final int MOST = 20_000_000;

  public Grid {
    Check.inRange("westDeg", westDeg, -180, 180, "degrees");
    Check.inRange("northDeg", northDeg, -90, 90, "degrees");
    Check.positive("stepLonDeg", stepLonDeg, "degrees");
    Check.positive("stepLatDeg", stepLatDeg, "degrees");
    if (columns < 1 || rows < 1 || (long) columns * rows > MOST) {
      throw new InvalidValue(
          "grid has " + columns + " x " + rows + " points; expected 1 to " + MOST);
    }
    Check.inRange(
        "south of the grid", northDeg - (rows - 1) * stepLatDeg, -90.000001, 90, "degrees");
  }

  /** Both ends included; west above east crosses the antimeridian. */
  public static Grid of(
      double westDeg, double southDeg, double eastDeg, double northDeg, double stepDeg) {
    Check.positive("stepDeg", stepDeg, "degrees");
    Check.inRange("northDeg", northDeg, southDeg, 90, "degrees");
    double across = eastDeg >= westDeg ? eastDeg - westDeg : eastDeg - westDeg + 360;
    long columns = Math.round(across / stepDeg) + 1;
    long rows = Math.round((northDeg - southDeg) / stepDeg) + 1;
    if (columns * rows > MOST) {
      throw new InvalidValue(
          "grid has " + columns + " x " + rows + " points; expected 1 to " + MOST);
    }
    return new Grid(
        westDeg,
        northDeg,
        columns == 1 ? stepDeg : across / (columns - 1),
        rows == 1 ? stepDeg : (northDeg - southDeg) / (rows - 1),
        (int) columns,
        (int) rows);
  }

  /** Round an epicentre, km to each side. */
  public static Grid around(GeoPoint middle, double halfWidthKm, double stepDeg) {
    Check.inRange("halfWidthKm", halfWidthKm, 0.1, 2000, "km");
    double lat = halfWidthKm / GeoPoint.KM_PER_DEGREE;
    double lon = lat / Math.max(0.05, Math.cos(Math.toRadians(middle.latDeg())));
    return of(
        wrap(middle.lonDeg() - lon),
        Math.max(-90, middle.latDeg() - lat),
        wrap(middle.lonDeg() + lon),
        Math.min(90, middle.latDeg() + lat),
        stepDeg);
  }

  /** Number of points. */
  public int size() {
    return columns * rows;
  }

  /** Latitudes of all points. */
  public double[] latDeg() {
    double[] lat = new double[size()];
    java.util.Arrays.setAll(
        lat, i -> Math.max(-90, northDeg - Math.floorDiv(i, columns) * stepLatDeg));
    return lat;
  }

  /** Longitudes of all points, -180 to 180. */
  public double[] lonDeg() {
    double[] lon = new double[size()];
    java.util.Arrays.setAll(lon, i -> wrap(westDeg + i % columns * stepLonDeg));
    return lon;
  }

  private static double wrap(double lonDeg) {
    return lonDeg > 180 ? lonDeg - 360 : lonDeg < -180 ? lonDeg + 360 : lonDeg;
  }
}
