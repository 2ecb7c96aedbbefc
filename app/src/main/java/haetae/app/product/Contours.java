package haetae.app.product;

import haetae.world.shaking.IntensityMeasure;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines of equal shaking: intensity in halves, the other measures at 1, 2 and 5 of every decade of
 * percent of g or cm/s. The field is refined smoothly first, so that lines run round.
 *
 * @param value level in the unit shown
 * @param lines longitude and latitude of their points, degrees; a longitude above 180 lies beyond
 *     the antimeridian
 */
record Contours(double value, List<List<double[]>> lines) {
  /** Lattices are refined up to about so many nodes. */
  private static final int MOST_NODES = 100_000;

  private static final double[] DECADE = {1, 2, 5};

  /** Contours of a measure of the map, from low to high; none where nothing crosses a level. */
  static List<Contours> of(ShakingGrid grid, ShakingLayer layer) {
    double[] levels = layer.measure.kind() == IntensityMeasure.Kind.MMI ? halves() : decades();
    double[] shown = new double[layer.mean.length];
    double[] places = new double[levels.length];
    for (int i = 0; i < shown.length; i++) {
      shown[i] = place(layer.measure, MeasureUnit.shown(layer.measure, layer.mean[i]));
    }
    for (int k = 0; k < levels.length; k++) {
      places[k] = place(layer.measure, levels[k]);
    }
    return trace(grid, shown, places, levels);
  }

  /** Contours of intensity values on any scale, in halves. */
  static List<Contours> ofIntensity(ShakingGrid grid, double[] intensity) {
    return trace(grid, intensity, halves(), halves());
  }

  /** Lines are followed where the field is evenly spaced: in logarithms, but for intensity. */
  private static double place(IntensityMeasure measure, double shown) {
    return measure.kind() == IntensityMeasure.Kind.MMI ? shown : Math.log(shown);
  }

  private static List<Contours> trace(
      ShakingGrid grid, double[] field, double[] places, double[] levels) {
    double room = Math.sqrt((double) MOST_NODES / grid.size());
    int factor = Math.clamp((int) room, 1, 5);
    int columns = (grid.columns() - 1) * factor + 1;
    int rows = (grid.rows() - 1) * factor + 1;
    double[] fine = new SmoothField(field, grid.columns(), grid.rows()).refined(factor);
    ContourTracer tracer = new ContourTracer(fine, columns, rows);
    List<Contours> contours = new ArrayList<>();
    for (int k = 0; k < levels.length; k++) {
      List<List<double[]>> lines =
          tracer.trace(places[k]).stream().map(line -> toEarth(grid, line, factor)).toList();
      if (!lines.isEmpty()) {
        contours.add(new Contours(levels[k], lines));
      }
    }
    return contours;
  }

  private static List<double[]> toEarth(
      ShakingGrid grid, List<ContourTracer.Point> line, double factor) {
    return line.stream()
        .map(p -> new double[] {grid.lonDeg(p.column() / factor), grid.latDeg(p.row() / factor)})
        .toList();
  }

  private static double[] halves() {
    double[] levels = new double[22];
    java.util.Arrays.setAll(levels, k -> 1 + k / 2.0);
    return levels;
  }

  private static double[] decades() {
    double[] levels = new double[18];
    java.util.Arrays.setAll(levels, k -> DECADE[k % 3] * Math.pow(10, Math.floorDiv(k, 3) - 2.0));
    return levels;
  }
}
