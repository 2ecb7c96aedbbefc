package haetae.hazard.site;

import haetae.world.Check;
import haetae.world.place.GeoPoint;

/**
 * Heights of the land, m -> slope -> Vs30. Slopes are central differences between the neighbours of
 * a node (one-sided at edges and shores).
 *
 * @param elevationM heights, m; NaN is water
 */
public record Terrain(RegularGrid elevationM) {
  /** The resolution that {@link SlopeRelation} was made for, degrees: 30 arc-seconds. */
  public static final double STEP_DEG = 30.0 / 3600;

  /** Vs30 given to water, m/s, as in the programs that go with the papers. */
  public static final double WATER_MPS = 600;

  private static final double METRES_PER_DEGREE = 1000 * GeoPoint.KM_PER_DEGREE;

  /**
   * Vs30 at every node of the terrain, averaged to 30 arc-seconds first where it is finer.
   *
   * @throws haetae.world.InvalidValue if it is coarser than 45 arc-seconds: the relation does not
   *     hold there
   */
  public GridVs30 vs30(SlopeRelation relation) {
    Check.inRange("stepLatDeg of " + elevationM.name(), elevationM.stepLatDeg(), 0, 0.0125, "°");
    Terrain coarse = averaged(STEP_DEG);
    double[] vs30Mps = coarse.slope().values();
    for (int i = 0; i < vs30Mps.length; i++) {
      vs30Mps[i] = Double.isNaN(vs30Mps[i]) ? WATER_MPS : relation.vs30Mps(vs30Mps[i]);
    }
    String name = "slope of " + elevationM.name();
    return new GridVs30(coarse.elevationM.withValues(name, vs30Mps), false);
  }

  /** Slope at every node, metres per metre; NaN on water. */
  public RegularGrid slope() {
    RegularGrid grid = elevationM;
    double[] slope = new double[grid.values().length];
    for (int row = 0; row < grid.rows(); row++) {
      double northM = grid.stepLatDeg() * METRES_PER_DEGREE;
      double cos = Math.cos(Math.toRadians(grid.latDeg(row)));
      double eastM = grid.stepLonDeg() * METRES_PER_DEGREE * Math.max(cos, 1e-3);
      for (int column = 0; column < grid.columns(); column++) {
        double east = gradient(row, column, 0, 1) / eastM;
        double south = gradient(row, column, 1, 0) / northM;
        slope[row * grid.columns() + column] = Math.hypot(east, south);
      }
    }
    return grid.withValues("slope of " + grid.name(), slope);
  }

  /** Change of height per step; 0 where both neighbours are missing; NaN on water. */
  private double gradient(int row, int column, int down, int right) {
    double here = height(row, column);
    double before = height(row - down, column - right);
    double after = height(row + down, column + right);
    boolean noBefore = Double.isNaN(before);
    boolean noAfter = Double.isNaN(after);
    if (Double.isNaN(here) || (noBefore && noAfter)) {
      return here * 0;
    }
    int steps = noBefore || noAfter ? 1 : 2;
    return ((noAfter ? here : after) - (noBefore ? here : before)) / steps;
  }

  private double height(int row, int column) {
    boolean inside =
        row >= 0 && column >= 0 && row < elevationM.rows() && column < elevationM.columns();
    return inside ? elevationM.values()[row * elevationM.columns() + column] : Double.NaN;
  }

  /**
   * Means of blocks of nodes, so that steps come as near to {@code stepDeg} as whole blocks can.
   */
  Terrain averaged(double stepDeg) {
    int across = block(stepDeg, elevationM.stepLonDeg(), elevationM.columns());
    int down = block(stepDeg, elevationM.stepLatDeg(), elevationM.rows());
    if (across == 1 && down == 1) {
      return this;
    }
    int columns = elevationM.columns() / across;
    int rows = elevationM.rows() / down;
    double[] mean = new double[columns * rows];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = mean(i / columns * down, i % columns * across, down, across);
    }
    return new Terrain(
        new RegularGrid(
            elevationM.name(),
            elevationM.lonDeg(0) + (across - 1) / 2.0 * elevationM.stepLonDeg(),
            elevationM.latDeg(0) - (down - 1) / 2.0 * elevationM.stepLatDeg(),
            across * elevationM.stepLonDeg(),
            down * elevationM.stepLatDeg(),
            columns,
            rows,
            mean));
  }

  private static int block(double stepDeg, double ownDeg, int nodes) {
    return Math.clamp(Math.round(stepDeg / ownDeg), 1, Math.max(1, nodes / 2));
  }

  private double mean(int row, int column, int down, int across) {
    double sum = 0;
    int land = 0;
    for (int k = 0; k < down * across; k++) {
      double height = height(row + k / across, column + k % across);
      land += Double.isNaN(height) ? 0 : 1;
      sum += Double.isNaN(height) ? 0 : height;
    }
    return 2 * land >= down * across ? sum / land : Double.NaN;
  }
}
