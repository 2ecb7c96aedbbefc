package haetae.app.settings;

import haetae.hazard.shaking.LiveMaps;
import haetae.world.Check;
import haetae.world.InvalidValue;
import haetae.world.shaking.IntensityMeasure;
import java.util.List;

/**
 * What the command {@code shake} maps, and where, beyond what maps of the live flow need.
 *
 * @param measures names such as {@code PGA} or {@code SA(0.3)}
 * @param extentDeg west, south, east, north; empty: about the epicentre
 * @param points file of {@code lon lat vs30} a line, beside the settings, mapped in place of a
 *     grid; empty: a grid
 * @param bias whether the quake's own deviation from the model is taken from the observations
 * @param outlierDeviations residuals beyond so many total deviations are left out; 0: none
 */
public record MapSettings(
    List<String> measures,
    List<Double> extentDeg,
    String points,
    boolean bias,
    double outlierDeviations) {
  /** MMI, PGA, PGV, SA at 0.3, 1 and 3 s about the epicentre, with bias, outliers beyond 3. */
  public static final MapSettings DEFAULT =
      new MapSettings(
          LiveMaps.MEASURES.stream().map(IntensityMeasure::toString).toList(),
          List.of(),
          "",
          true,
          3);

  public MapSettings {
    measures = List.copyOf(measures);
    measures.forEach(IntensityMeasure::parse);
    extentDeg = List.copyOf(extentDeg);
    if (!extentDeg.isEmpty() && extentDeg.size() != 4) {
      throw new InvalidValue(
          "map.extentDeg is " + extentDeg + "; expected west, south, east, north in degrees");
    }
    if (!extentDeg.isEmpty() && !points.isEmpty()) {
      throw new InvalidValue("map.extentDeg and map.points are both set; expected one of them");
    }
    Check.inRange("map.outlierDeviations", outlierDeviations, 0, 100, "");
  }
}
