package haetae.impact;

import haetae.hazard.shaking.Grid;
import haetae.hazard.shaking.Layer;
import haetae.hazard.shaking.ShakingMap;
import haetae.world.place.GeoPoint;
import haetae.world.shaking.IntensityMeasure;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A shaking map read at other places: between the points of its grid linearly in both directions;
 * on a map without a grid at the nearest of its places within {@link #NEAREST_KM}. Outside the map
 * there is nothing. The ground between two points is taken as that of the points. Immutable.
 */
public final class MapAtPlaces {
  /** How far a map without a grid speaks for its surroundings, km. A design choice. */
  public static final double NEAREST_KM = 2;

  private static final int CORNERS = 4;
  private static final double EDGE = 1e-9;

  private final ShakingMap map;
  private final int n;

  /** Points of the map that speak for place i, from {@code 4 i} on; -1: outside. */
  private final int[] corner;

  private final double[] weight;

  /** A map and the places of interest. */
  public MapAtPlaces(ShakingMap map, double[] latDeg, double[] lonDeg) {
    this.map = map;
    n = latDeg.length;
    corner = new int[n * CORNERS];
    weight = new double[n * CORNERS];
    Arrays.fill(corner, -1);
    for (int i = 0; i < n; i++) {
      if (map.grid().isPresent()) {
        onGrid(i, map.grid().get(), latDeg[i], lonDeg[i]);
      } else {
        nearest(i, latDeg[i], lonDeg[i]);
      }
    }
  }

  private void onGrid(int i, Grid grid, double latDeg, double lonDeg) {
    double east = lonDeg - grid.westDeg();
    double x = (east < -EDGE ? east + 360 : east) / grid.stepLonDeg();
    double y = (grid.northDeg() - latDeg) / grid.stepLatDeg();
    if (!within(x, grid.columns()) || !within(y, grid.rows())) {
      return;
    }
    int column = Math.clamp((int) Math.floor(x), 0, Math.max(0, grid.columns() - 2));
    int row = Math.clamp((int) Math.floor(y), 0, Math.max(0, grid.rows() - 2));
    double dx = Math.clamp(x - column, 0, 1);
    double dy = Math.clamp(y - row, 0, 1);
    int right = Math.min(column + 1, grid.columns() - 1);
    int below = Math.min(row + 1, grid.rows() - 1);
    put(i, 0, row * grid.columns() + column, (1 - dx) * (1 - dy));
    put(i, 1, row * grid.columns() + right, dx * (1 - dy));
    put(i, 2, below * grid.columns() + column, (1 - dx) * dy);
    put(i, 3, below * grid.columns() + right, dx * dy);
  }

  private static boolean within(double steps, int points) {
    return steps >= -EDGE && steps <= points - 1 + EDGE;
  }

  private void nearest(int i, double latDeg, double lonDeg) {
    double nearestKm = NEAREST_KM;
    for (int k = 0; k < map.places().size(); k++) {
      double km =
          GeoPoint.distanceKm(latDeg, lonDeg, map.places().latDeg[k], map.places().lonDeg[k]);
      if (km <= nearestKm) {
        nearestKm = km;
        put(i, 0, k, 1);
      }
    }
    for (int c = 1; c < CORNERS && corner[i * CORNERS] >= 0; c++) {
      put(i, c, corner[i * CORNERS], 0);
    }
  }

  private void put(int i, int c, int point, double share) {
    corner[i * CORNERS + c] = point;
    weight[i * CORNERS + c] = share;
  }

  /** Number of places. */
  public int size() {
    return n;
  }

  /** Whether place i lies within the map. */
  public boolean inside(int i) {
    return corner[i * CORNERS] >= 0;
  }

  /** How many places lie outside. */
  public int outside() {
    int count = 0;
    for (int i = 0; i < n; i++) {
      count += inside(i) ? 0 : 1;
    }
    return count;
  }

  /** Mean of a measure at the places, as the layer has it; NaN outside. Empty: not mapped. */
  public Optional<double[]> mean(IntensityMeasure measure) {
    return map.find(measure).map(layer -> at(layer.mean));
  }

  /** Deviation of a measure at the places; NaN outside. Empty: not mapped. */
  public Optional<double[]> sigma(IntensityMeasure measure) {
    return map.find(measure).map(layer -> at(layer.sigma));
  }

  /** Vs30 the map was drawn with, m/s; NaN outside. */
  public double[] vs30Mps() {
    return at(map.places().vs30Mps);
  }

  /** Measures the map holds. */
  public List<IntensityMeasure> measures() {
    return map.layers().stream().map(Layer::measure).toList();
  }

  private double[] at(double[] points) {
    double[] here = new double[n];
    for (int i = 0; i < n; i++) {
      here[i] = inside(i) ? at(points, i * CORNERS) : Double.NaN;
    }
    return here;
  }

  private double at(double[] points, int from) {
    double sum = 0;
    for (int c = from; c < from + CORNERS; c++) {
      sum += weight[c] == 0 ? 0 : weight[c] * points[corner[c]];
    }
    return sum;
  }
}
