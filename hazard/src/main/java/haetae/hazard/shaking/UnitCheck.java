package haetae.hazard.shaking;

import haetae.world.InvalidValue;
import haetae.world.shaking.IntensityMeasure.Kind;
import java.util.stream.DoubleStream;

/**
 * Refuses observations that are about a hundred times too small as a whole: accelerations in g that
 * were read as percent of g. No earthquake lies so far below a model at three or more stations.
 */
final class UnitCheck {
  private static final int FEWEST = 3;
  private static final double FARTHEST_KM = 200;

  /** ln 100 = 4.61, give or take what an earthquake may differ from a model. */
  private static final double LOW = -5.8;

  private static final double HIGH = -3.5;

  private UnitCheck() {}

  static void of(ObservedGroup instruments) {
    for (Column column : instruments.columns()) {
      if (column.measure.kind() == Kind.PGA || column.measure.kind() == Kind.SA) {
        check(column, instruments);
      }
    }
  }

  private static void check(Column column, ObservedGroup instruments) {
    double[] off =
        DoubleStream.iterate(0, i -> i < column.value.length, i -> i + 1)
            .filter(i -> isFinal(column, (int) i) && instruments.rrupKm((int) i) < FARTHEST_KM)
            .map(i -> column.value[(int) i] - column.prediction.mean[(int) i])
            .sorted()
            .toArray();
    double median = off.length < FEWEST ? 0 : off[off.length / 2];
    if (median > LOW && median < HIGH) {
      throw new InvalidValue(
          String.format(
              java.util.Locale.ROOT,
              "%s of %d stations is %.0f times smaller than predicted in the median; expected"
                  + " within a factor of 30 (are the values in g instead of %%g?)",
              column.measure,
              off.length,
              Math.exp(-median)));
    }
  }

  private static boolean isFinal(Column column, int i) {
    return !Double.isNaN(column.value[i]) && !column.growing[i];
  }
}
