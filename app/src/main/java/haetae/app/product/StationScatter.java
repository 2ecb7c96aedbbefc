package haetae.app.product;

import haetae.world.shaking.IntensityMeasure;
import java.util.List;

/**
 * How far stations scatter about the prediction with its event term.
 *
 * @param sigma root mean square of the residuals; -1 with fewer than two stations
 * @param stations number of instruments with the measure itself, outliers left out
 */
record StationScatter(double sigma, int stations) {
  static StationScatter of(List<ShakenStation> stations, IntensityMeasure measure) {
    double[] residuals =
        stations.stream()
            .filter(station -> !station.felt())
            .flatMap(station -> station.values().stream())
            .filter(value -> value.measure().equals(measure) && !value.outlier())
            .mapToDouble(value -> value.observed() - value.predicted() - known(value.bias()))
            .filter(Double::isFinite)
            .toArray();
    double squares = 0;
    for (double residual : residuals) {
      squares += residual * residual;
    }
    int n = residuals.length;
    return new StationScatter(n < 2 ? -1 : Math.sqrt(squares / n), n);
  }

  private static double known(double bias) {
    return Double.isNaN(bias) ? 0 : bias;
  }
}
