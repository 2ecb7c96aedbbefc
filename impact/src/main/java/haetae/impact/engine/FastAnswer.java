package haetae.impact.engine;

import haetae.hazard.motion.Motion;
import haetae.hazard.randomfield.Coregionalisation;
import haetae.world.shaking.IntensityMeasure;
import java.util.List;
import java.util.Optional;

/** The answer without fields: means exact, ranges from the first two moments. */
public final class FastAnswer {
  private FastAnswer() {}

  /** As below with Loth &amp; Baker's correlation, settings of cities and firm ground. */
  public static Totals of(
      Portfolio portfolio, List<IntensityMeasure> measures, List<Motion> motions) {
    return of(
        portfolio,
        Coregionalisation.lothBaker(measures),
        motions,
        SimulationSettings.DEFAULT,
        Optional.empty());
  }

  /**
   * Totals of normal ln shaking.
   *
   * @param model correlation; its measures are those of the motions
   * @param motions mean, tau and phi at the sites of the portfolio, one for each measure
   * @param settings scatter and building residual count; seed and progress do not
   */
  public static Totals of(
      Portfolio portfolio,
      Coregionalisation model,
      List<Motion> motions,
      SimulationSettings settings,
      Optional<GroundFailure> ground) {
    throw new IllegalStateException(
        "not written " + portfolio + model + motions + settings + ground);
  }
}
