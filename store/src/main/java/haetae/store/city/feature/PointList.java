package haetae.store.city.feature;

import java.util.Arrays;

/** The points of one line or ring as written, each with its place in the file. */
public final class PointList {
  private double[] lonDeg = new double[8];
  private double[] latDeg = new double[8];
  private int[] line = new int[8];
  private int[] column = new int[8];
  private int size;

  /** Takes the next point, in degrees, from a line and column of a file. */
  public void add(double lon, double lat, int atLine, int atColumn) {
    if (size == lonDeg.length) {
      lonDeg = Arrays.copyOf(lonDeg, 2 * size);
      latDeg = Arrays.copyOf(latDeg, 2 * size);
      line = Arrays.copyOf(line, 2 * size);
      column = Arrays.copyOf(column, 2 * size);
    }
    lonDeg[size] = lon;
    latDeg[size] = lat;
    line[size] = atLine;
    column[size++] = atColumn;
  }

  /** Number of points. */
  public int size() {
    return size;
  }

  /** Longitude of point i as written, degrees; not checked. */
  public double lonDeg(int i) {
    return lonDeg[i];
  }

  /** Latitude of point i as written, degrees; not checked. */
  public double latDeg(int i) {
    return latDeg[i];
  }

  /** Line of point i, from 1. */
  public int line(int i) {
    return line[i];
  }

  /** Column of point i, from 1. */
  public int column(int i) {
    return column[i];
  }
}
