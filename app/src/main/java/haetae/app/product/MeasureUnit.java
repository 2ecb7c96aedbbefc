package haetae.app.product;

import haetae.world.shaking.IntensityMeasure;
import java.util.Locale;

/**
 * How ShakeMap's files name and count a measure: acceleration in percent of g, velocity in cm/s,
 * means as medians.
 *
 * @param column name in grids, such as {@code PSA03}
 * @param unit unit there, such as {@code pctg}
 * @param name name in station lists, such as {@code sa(0.3)}
 * @param stationUnit unit there, such as {@code %g}
 */
record MeasureUnit(String column, String unit, String name, String stationUnit) {
  static MeasureUnit of(IntensityMeasure measure) {
    return switch (measure.kind()) {
      case MMI -> new MeasureUnit("MMI", "intensity", "mmi", "intensity");
      case PGV -> new MeasureUnit("PGV", "cms", "pgv", "cm/s");
      case PGA -> new MeasureUnit("PGA", "pctg", "pga", "%g");
      case SA ->
          new MeasureUnit(
              "PSA" + digits(measure.periodS()),
              "pctg",
              measure.toString().toLowerCase(Locale.ROOT),
              "%g");
    };
  }

  /** 0.3 s is 03, 1.0 s is 10, 0.25 s is 025: whole seconds, then decimals. */
  private static String digits(double periodS) {
    return Double.toString(periodS).replace(".", "");
  }

  /** Median in the file's unit from a mean in ln g or ln cm/s; MMI as it is. */
  static double shown(IntensityMeasure measure, double mean) {
    return switch (measure.kind()) {
      case MMI -> mean;
      case PGV -> Math.exp(mean);
      case PGA, SA -> 100 * Math.exp(mean);
    };
  }

  /** Unit of deviations in grids. */
  String sigmaUnit() {
    return unit.equals("intensity") ? unit : "ln(" + unit + ")";
  }
}
