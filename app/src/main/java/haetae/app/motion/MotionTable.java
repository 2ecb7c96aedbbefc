package haetae.app.motion;

import haetae.hazard.motion.GroundMotionModel;
import haetae.hazard.motion.Motion;
import haetae.world.InvalidValue;
import haetae.world.shaking.IntensityMeasure;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Scenarios with what the models say of them: the columns of the scenarios, then {@code
 * MODEL_MEASURE_mean}, {@code _tau}, {@code _phi} and {@code _sigma} for each model and measure.
 * The mean is the median in g, or in cm/s for PGV (MMI as it is); deviations are of the natural
 * logarithm (of MMI itself). Empty where a model does not speak of a measure.
 */
public final class MotionTable {
  private final ScenarioTable scenarios;
  private final List<GroundMotionModel> models;

  /**
   * Holds the table and the models.
   *
   * @throws InvalidValue if a measure is offered by none of the models, or a model lacks a column
   */
  public MotionTable(ScenarioTable scenarios, List<GroundMotionModel> models) {
    this.scenarios = scenarios;
    this.models = List.copyOf(models);
    scenarios.require("rup_mag", "every model");
    scenarios.require("site_vs30", "every model");
    for (GroundMotionModel model : models) {
      NeededDistances.of(model).forEach(column -> scenarios.require(column, model.id()));
    }
    scenarios.measures().forEach(this::requireOffered);
  }

  private void requireOffered(String column, IntensityMeasure measure) {
    if (models.stream().noneMatch(model -> model.offers(measure))) {
      throw new InvalidValue(
          scenarios.name()
              + " line 1 column "
              + column
              + " asks for "
              + measure
              + ", which is offered by none of "
              + models.stream().map(GroundMotionModel::id).toList());
    }
  }

  /** The whole table as text. */
  public String csv() {
    StringBuilder out = new StringBuilder(scenarios.header());
    for (GroundMotionModel model : models) {
      for (String column : scenarios.measures().keySet()) {
        for (String kind : List.of("mean", "tau", "phi", "sigma")) {
          out.append(',').append(model.id()).append('_').append(column).append('_').append(kind);
        }
      }
    }
    out.append('\n');
    scenarios.rows().forEach(row -> append(row, out));
    return out.toString();
  }

  private void append(ScenarioTable.Row row, StringBuilder out) {
    Scenario scenario = Scenario.of(row);
    out.append(row.line());
    for (GroundMotionModel model : models) {
      requireDistances(row, model);
      for (Map.Entry<String, IntensityMeasure> column : scenarios.measures().entrySet()) {
        append(model, scenario, column.getValue(), out);
      }
    }
    out.append('\n');
  }

  private static void requireDistances(ScenarioTable.Row row, GroundMotionModel model) {
    NeededDistances.of(model).forEach(column -> row.required(column, 0, 20_000, "km"));
  }

  private static void append(
      GroundMotionModel model, Scenario scenario, IntensityMeasure measure, StringBuilder out) {
    if (!model.offers(measure)) {
      out.append(",,,,");
      return;
    }
    Motion motion = new Motion(1);
    model.predict(measure, scenario.source(), scenario.distances(), scenario.sites(), 0, 1, motion);
    double mean = measure.logarithmic() ? Math.exp(motion.mean[0]) : motion.mean[0];
    out.append(
        String.format(
            Locale.ROOT,
            ",%.9g,%.7f,%.7f,%.7f",
            mean,
            motion.tau[0],
            motion.phi[0],
            motion.sigma(0)));
  }
}
