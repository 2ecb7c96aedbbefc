package haetae.hazard.shaking;

import static java.lang.Math.abs;
import static java.lang.Math.hypot;
import static java.lang.Math.sqrt;

import haetae.hazard.field.LeaveOneOut;
import haetae.hazard.field.LothBaker2013;
import haetae.hazard.field.PseudoPeriod;
import haetae.hazard.field.Residuals;
import haetae.world.shaking.IntensityMeasure;
import java.util.List;
import java.util.Optional;

/**
 * How well stations were predicted, before any observation and from the others alone (leave one
 * out). Only final values of instruments count.
 *
 * @param stations number of stations
 * @param withinOneSigma share of them within one total deviation of the unconditioned prediction
 * @param rms root mean square of observed minus unconditioned prediction, ln or MMI
 * @param leaveOneOutRms the same with the prediction from all other stations
 */
public record PredictionScore(
    IntensityMeasure measure,
    int stations,
    double withinOneSigma,
    double rms,
    double leaveOneOutRms) {
  private static final int LEAST_STATIONS = 3;

  /** A station's place, prediction and value. */
  private record One(ObservedPlace place, StationRow.Value value) {}

  /** The score of a measure; empty with fewer than three stations. */
  public static Optional<PredictionScore> of(List<StationRow> rows, IntensityMeasure measure) {
    List<One> all =
        rows.stream()
            .filter(row -> row.place().kind() == ObservedPlace.Kind.INSTRUMENT)
            .flatMap(row -> row.values().stream().map(value -> new One(row.place(), value)))
            .filter(one -> one.value.measure().equals(measure))
            .filter(one -> !one.value.derived() && !one.value.growing() && !one.value.outlier())
            .toList();
    if (all.size() < LEAST_STATIONS) {
      return Optional.empty();
    }
    Residuals.Builder residuals = Residuals.builder();
    all.forEach(one -> add(residuals, one));
    double[] others = LeaveOneOut.errors(residuals.build(), new LothBaker2013());
    double within = 0;
    double squares = 0;
    double fromOthers = 0;
    for (int i = 0; i < all.size(); i++) {
      StationRow.Value value = all.get(i).value;
      within += abs(value.residual()) <= hypot(value.tau(), value.phi()) ? 1 : 0;
      squares += value.residual() * value.residual();
      fromOthers += others[i] * others[i];
    }
    int n = all.size();
    return Optional.of(
        new PredictionScore(measure, n, within / n, sqrt(squares / n), sqrt(fromOthers / n)));
  }

  private static void add(Residuals.Builder to, One one) {
    to.add(
        one.place.latDeg(),
        one.place.lonDeg(),
        PseudoPeriod.secondsOf(one.value.measure()),
        one.value.residual(),
        one.value.tau(),
        one.value.phi(),
        one.value.sigma(),
        1);
  }
}
