package haetae.impact.engine;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * Shakes a portfolio with many fields. All totals are linear in the chances of reaching a state, so
 * each field gives its exact conditional expectation; the scatter of single buildings is added to
 * it if asked for.
 */
public final class Simulation {
  private final Portfolio portfolio;
  private final SimulationSettings settings;
  private final Optional<GroundFailure> ground;

  /** Prepares the curves. */
  public Simulation(Portfolio portfolio, SimulationSettings settings) {
    this(portfolio, settings, Optional.empty());
  }

  private Simulation(
      Portfolio portfolio, SimulationSettings settings, Optional<GroundFailure> ground) {
    this.portfolio = portfolio;
    this.settings = settings;
    this.ground = ground;
  }

  /** The same on ground that may fail. */
  public Simulation with(GroundFailure failure) {
    return new Simulation(portfolio, settings, Optional.of(failure));
  }

  /** Shakes with {@code count} fields. */
  public Totals run(FieldSource fields, int count) {
    return run(fields, count, progress -> {});
  }

  /**
   * Shakes with {@code count} fields and tells partial results on the way.
   *
   * @param listener called by one thread at a time
   */
  public Totals run(FieldSource fields, int count, Consumer<SimulationProgress> listener) {
    throw new IllegalStateException("not written " + settings + ground + portfolio.groups());
  }
}
