package haetae.hazard.field;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Targets sorted into boxes within boxes, each cut in two across its longer side until it holds few
 * targets. Coordinates in radians, longitudes from the first target's, so that no box crosses the
 * 180th meridian.
 */
final class TargetTree {
  private static final int LEAF = 32;

  /** A box of targets {@code order[from..to)}. */
  static final class Box {
    final int from;
    final int to;
    final double west;
    final double east;
    final double south;
    final double north;
    @Nullable Box first;
    @Nullable Box second;

    private Box(int from, int to, double west, double east, double south, double north) {
      this.from = from;
      this.to = to;
      this.west = west;
      this.east = east;
      this.south = south;
      this.north = north;
    }

    /** Number of targets. */
    int size() {
      return to - from;
    }

    /** Half the longer side, km. */
    double halfKm() {
      double across = (east - west) * Math.cos((north + south) / 2);
      return Spots.EARTH_KM * Math.max(across, north - south) / 2;
    }
  }

  final int[] order;

  /** The targets in that order. */
  final Spots spots;

  final double reference;

  /** Their longitudes from the reference. */
  final double[] x;

  final Box root;

  TargetTree(Targets targets) {
    this(targets.latDeg, targets.lonDeg);
  }

  /** Sorts places given in radians. */
  TargetTree(Spots places) {
    this(degrees(places.lat), degrees(places.lon));
  }

  private static double[] degrees(double[] radians) {
    return Arrays.stream(radians).map(Math::toDegrees).toArray();
  }

  private TargetTree(double[] latDeg, double[] lonDeg) {
    int n = latDeg.length;
    reference = n == 0 ? 0 : Math.toRadians(lonDeg[0]);
    order = new int[n];
    double[] lon = new double[n];
    double[] lat = new double[n];
    for (int i = 0; i < n; i++) {
      order[i] = i;
      lon[i] = relative(Math.toRadians(lonDeg[i]));
      lat[i] = Math.toRadians(latDeg[i]);
    }
    root = split(lon, lat, 0, n);
    spots = new Spots(sorted(latDeg), sorted(lonDeg));
    x = sorted(lon);
  }

  private double[] sorted(double[] column) {
    double[] out = new double[column.length];
    for (int k = 0; k < out.length; k++) {
      out[k] = column[order[k]];
    }
    return out;
  }

  /** The box that holds one target only. */
  Box relativeBox(Targets targets, int i) {
    double lon = relative(Math.toRadians(targets.lonDeg[i]));
    double lat = Math.toRadians(targets.latDeg[i]);
    return new Box(0, 1, lon, lon, lat, lat);
  }

  /** Longitude from the reference, -π to π. */
  double relative(double lon) {
    return Math.IEEEremainder(lon - reference, 2 * Math.PI);
  }

  private Box split(double[] lon, double[] lat, int from, int to) {
    Box box = bounds(lon, lat, from, to);
    boolean spread = box.east > box.west || box.north > box.south;
    if (box.size() <= LEAF || !spread) {
      return box;
    }
    double across = (box.east - box.west) * Math.cos((box.north + box.south) / 2);
    boolean byLongitude = across >= box.north - box.south;
    double[] key = byLongitude ? lon : lat;
    double middle = byLongitude ? (box.west + box.east) / 2 : (box.south + box.north) / 2;
    int cut = partition(key, middle, from, to);
    box.first = split(lon, lat, from, cut);
    box.second = split(lon, lat, cut, to);
    return box;
  }

  private Box bounds(double[] lon, double[] lat, int from, int to) {
    double west = Double.POSITIVE_INFINITY;
    double east = Double.NEGATIVE_INFINITY;
    double south = west;
    double north = east;
    for (int k = from; k < to; k++) {
      int i = order[k];
      west = Math.min(west, lon[i]);
      east = Math.max(east, lon[i]);
      south = Math.min(south, lat[i]);
      north = Math.max(north, lat[i]);
    }
    return new Box(from, to, west, east, south, north);
  }

  /** Brings the targets with a key up to {@code middle} to the front; says where they end. */
  private int partition(double[] key, double middle, int from, int to) {
    int[] above = new int[to - from];
    int low = from;
    int high = 0;
    for (int k = from; k < to; k++) {
      if (key[order[k]] <= middle) {
        order[low++] = order[k];
      } else {
        above[high++] = order[k];
      }
    }
    System.arraycopy(above, 0, order, low, high);
    return low;
  }
}
