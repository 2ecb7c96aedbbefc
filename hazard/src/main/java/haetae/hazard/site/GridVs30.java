package haetae.hazard.site;

import haetae.world.Check;

/**
 * Vs30 from a grid, bilinear between its nodes.
 *
 * @param grid Vs30, m/s, NaN where unknown
 * @param measured whether the values were measured
 */
public record GridVs30(RegularGrid grid, boolean measured) implements Vs30Source {
  public GridVs30 {
    double[] values = grid.values();
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        Check.inRange("vs30Mps of " + grid.name() + ", node " + i, values[i], 50, 5000, "m/s");
      }
    }
  }

  @Override
  public double vs30Mps(double latDeg, double lonDeg) {
    return grid.at(latDeg, lonDeg);
  }

  @Override
  public String name() {
    return grid.name();
  }
}
