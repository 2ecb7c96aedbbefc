package haetae.impact.engine;

import haetae.world.Check;
import java.util.function.Consumer;

/**
 * Shakes a portfolio with many fields (SCIENCE section 10.4). All totals are linear in the chances
 * of reaching a state, so each field gives its exact conditional expectation; the scatter of single
 * buildings given the field is added to the totals if asked for, from its own variance: {@code
 * Σ_groups (Σ_s C_s² D_s - (Σ_s C_s D_s)²)/n}, the n buildings of a group taken as alike in value
 * and independent. Means are of the expectations; quantiles hold the scatter.
 *
 * <p>Curves are read from tables (error of a chance below 1e-7). The same seeds give the same
 * numbers on any number of threads. May be used for many quakes, one after the other or at once.
 */
public final class Simulation {
  private final Prepared prepared;

  /** Prepares the curves. */
  public Simulation(Portfolio portfolio, SimulationSettings settings) {
    this(new Prepared(portfolio, settings));
  }

  private Simulation(Prepared prepared) {
    this.prepared = prepared;
  }

  /** The same on ground that may fail. */
  public Simulation with(GroundFailure failure) {
    return new Simulation(prepared.with(failure));
  }

  /** Bytes of what is kept between runs beside the portfolio. */
  public long preparedBytes() {
    return prepared.bytes();
  }

  /** Shakes with {@code count} fields. */
  public Totals run(FieldSource fields, int count) {
    return run(fields, count, progress -> {});
  }

  /**
   * Shakes with {@code count} fields and tells partial results on the way.
   *
   * @param count 1 to 10 million
   * @param listener called by one thread at a time, while the others wait
   */
  public Totals run(FieldSource fields, int count, Consumer<SimulationProgress> listener) {
    Check.inRange("number of fields", count, 1, 10_000_000, "");
    int[] measures = prepared.measureOfClass(fields.measures());
    SimulationRun run = new SimulationRun(prepared, count, measures, listener);
    fields.sample(count, run::take);
    return run.totals();
  }
}
