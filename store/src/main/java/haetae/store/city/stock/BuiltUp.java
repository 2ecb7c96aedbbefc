package haetae.store.city.stock;

import haetae.world.city.District;
import haetae.world.place.GeoPoint;
import java.util.List;

/**
 * The plots of one district, handed out one by one. Density falls from the centre as {@code exp(-4
 * distance / radius)}, radius that of the disc of the district's area, up to 200 buildings a cell
 * (3,200/km²: small houses and their streets); where the cells are too few for that, all of them
 * are filled evenly. Both are choices, not fits. As no coast is known, half of all plots lie within
 * some 40 % of the radius of the centre, which is on land. Not for several threads.
 */
final class BuiltUp {
  static final int MOST_IN_A_CELL = 200;
  private static final double FALL = 4;

  private final CellGrid grid;
  private final int[] plots;
  private final Draws draws;
  private int next;

  BuiltUp(CellGrid grid, int district, List<District> districts, int buildings, Draws draws) {
    this.grid = grid;
    this.draws = draws;
    int[] cells = grid.cellsOf(district, districts);
    plots = new int[buildings];
    int most = Math.max(MOST_IN_A_CELL, Math.ceilDiv(buildings, cells.length));
    int[] counts = Shares.of(buildings, weights(cells, districts.get(district)), most);
    int n = 0;
    for (int i = 0; i < cells.length; i++) {
      java.util.Arrays.fill(plots, n, n + counts[i], cells[i]);
      n += counts[i];
    }
    draws.shuffle(plots);
  }

  private double[] weights(int[] cells, District district) {
    double[] weights = new double[cells.length];
    for (int i = 0; i < cells.length; i++) {
      double km = Math.sqrt(grid.distance2(cells[i], district.centre()));
      weights[i] = StrictMath.exp(-FALL * km / CellGrid.radiusKm(district));
    }
    return weights;
  }

  /** Place of the next building, anywhere in its cell. */
  GeoPoint next() {
    return grid.place(plots[next++], draws.fraction(), draws.fraction());
  }

  /** Number of plots handed out so far. */
  int handedOut() {
    return next;
  }
}
