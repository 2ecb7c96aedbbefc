package haetae.app.shake;

import haetae.app.site.GridReader;
import haetae.hazard.ground.GroundLayer;
import haetae.hazard.ground.NowickiJessee2018;
import haetae.hazard.site.RegularGrid;
import haetae.world.InvalidValue;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Grids of what ground-failure models ask of the land, as the option {@code --ground NAME=FILE}
 * names them. Amounts are bilinear between nodes; classes (rock: number of a GLiM class, cover:
 * GlobCover code) are those of the nearest node.
 */
public final class GroundLayers {
  /** Names of the option. */
  private static final Map<String, GroundLayer> NAMES =
      new TreeMap<>(
          Map.of(
              "slope", GroundLayer.SLOPE_DEG,
              "precipitation", GroundLayer.PRECIPITATION_MM,
              "coast", GroundLayer.COAST_KM,
              "river", GroundLayer.RIVER_KM,
              "water-table", GroundLayer.WATER_TABLE_M,
              "cti", GroundLayer.CTI,
              "lithology", GroundLayer.LITHOLOGY,
              "land-cover", GroundLayer.LAND_COVER));

  /**
   * GLiM's classes in the order of the numbers 1 to 16 of its half-degree grid (Hartmann &amp;
   * Moosdorf 2012, doi:10.1029/2012GC004370); the order is from memory, not verified.
   */
  private static final List<String> GLIM =
      List.of(
          "su", "vb", "ss", "pb", "sm", "sc", "va", "mt", "pa", "vi", "wb", "py", "pi", "ev", "nd",
          "ig");

  private final Map<GroundLayer, RegularGrid> grids;

  private GroundLayers(Map<GroundLayer, RegularGrid> grids) {
    this.grids = grids;
  }

  /**
   * Reads the grids.
   *
   * @param files by name: slope (degrees), precipitation (mm a year), coast and river (km),
   *     water-table (m), cti, lithology, land-cover
   * @throws InvalidValue naming file, place in it, got and expected
   */
  public static GroundLayers read(Map<String, Path> files) {
    Map<GroundLayer, RegularGrid> grids = new EnumMap<>(GroundLayer.class);
    new TreeMap<>(files).forEach((name, file) -> grids.put(layer(name), GridReader.read(file)));
    return new GroundLayers(grids);
  }

  private static GroundLayer layer(String name) {
    return Optional.ofNullable(NAMES.get(name))
        .orElseThrow(() ->
            new InvalidValue("--ground names '" + name + "'; expected one of " + NAMES.keySet()));
  }

  /** Whether there is no grid at all. */
  public boolean isEmpty() {
    return grids.isEmpty();
  }

  /** Values of all layers at places, degrees; NaN where a grid knows nothing. */
  public Map<GroundLayer, double[]> at(double[] latDeg, double[] lonDeg) {
    Map<GroundLayer, double[]> values = new EnumMap<>(GroundLayer.class);
    grids.forEach((layer, grid) -> {
      double[] column = new double[latDeg.length];
      Arrays.setAll(column, i -> value(layer, grid, latDeg[i], lonDeg[i]));
      values.put(layer, column);
    });
    return values;
  }

  /** Value of one layer at one place; NaN where there is none. */
  public double at(GroundLayer layer, double latDeg, double lonDeg) {
    RegularGrid grid = grids.get(layer);
    return grid == null ? Double.NaN : value(layer, grid, latDeg, lonDeg);
  }

  private static double value(GroundLayer layer, RegularGrid grid, double latDeg, double lonDeg) {
    return switch (layer) {
      case LITHOLOGY -> lithology(grid, nearest(grid, latDeg, lonDeg));
      case LAND_COVER -> landCover(nearest(grid, latDeg, lonDeg));
      default -> grid.at(latDeg, lonDeg);
    };
  }

  private static final NowickiJessee2018 CLASSES = new NowickiJessee2018();

  private static double lithology(RegularGrid grid, double number) {
    if (Double.isNaN(number)) {
      return Double.NaN;
    }
    int k = (int) Math.rint(number);
    if (k != number || k < 1 || k > GLIM.size()) {
      throw new InvalidValue(
          grid.name() + " has lithology " + number + "; expected a class number 1 to 16");
    }
    return CLASSES.lithology(GLIM.get(k - 1));
  }

  private static double landCover(double code) {
    return Double.isNaN(code) ? Double.NaN : CLASSES.landCover((int) Math.rint(code));
  }

  private static double nearest(RegularGrid grid, double latDeg, double lonDeg) {
    double eastDeg = lonDeg - grid.westDeg();
    eastDeg -= 360 * Math.floor((eastDeg + grid.stepLonDeg() / 2) / 360);
    long column = Math.round(eastDeg / grid.stepLonDeg());
    long row = Math.round((grid.northDeg() - latDeg) / grid.stepLatDeg());
    boolean inside = column >= 0 && column < grid.columns() && row >= 0 && row < grid.rows();
    return inside ? grid.values()[(int) (row * grid.columns() + column)] : Double.NaN;
  }
}
