package haetae.hazard.shaking;

import static java.lang.Math.abs;
import static java.lang.Math.sqrt;

import haetae.hazard.field.Conditioning;
import haetae.hazard.field.ConditioningSettings;
import haetae.hazard.field.LothBaker2013;
import haetae.hazard.field.PseudoPeriod;
import haetae.hazard.field.Residuals;
import haetae.hazard.field.Targets;
import haetae.hazard.motion.Motion;
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
    double within = 0;
    double squares = 0;
    double others = 0;
    for (int i = 0; i < all.size(); i++) {
      StationRow.Value value = all.get(i).value;
      double total = sqrt(value.tau() * value.tau() + value.phi() * value.phi());
      within += abs(value.residual()) <= total ? 1 : 0;
      squares += value.residual() * value.residual();
      double off = value.observed() - fromOthers(all, i);
      others += off * off;
    }
    int n = all.size();
    return Optional.of(
        new PredictionScore(measure, n, within / n, sqrt(squares / n), sqrt(others / n)));
  }

  private static double fromOthers(List<One> all, int left) {
    Residuals.Builder residuals = Residuals.builder();
    for (int i = 0; i < all.size(); i++) {
      if (i != left) {
        add(residuals, all.get(i));
      }
    }
    ObservedPlace place = all.get(left).place;
    StationRow.Value value = all.get(left).value;
    Motion prior = new Motion(1);
    prior.mean[0] = value.predicted();
    prior.tau[0] = value.tau();
    prior.phi[0] = value.phi();
    return new Conditioning(
            new LothBaker2013(),
            ConditioningSettings.DEFAULT
                .withMethod(ConditioningSettings.Method.EXACT)
                .withParallel(false))
        .condition(
            residuals.build(),
            new Targets(new double[] {place.latDeg()}, new double[] {place.lonDeg()}),
            prior,
            PseudoPeriod.secondsOf(value.measure()))
        .mean[0];
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
