package haetae.app.openquake;

import haetae.impact.engine.Totals;
import java.util.List;

/**
 * What a job gave.
 *
 * @param realisations one for each ground-motion model
 * @param assets which assets of the exposure the buildings of the portfolio are, in its order
 * @param dropped assets without a site near enough
 * @param sites places of shaking
 * @param computeMs from files read to totals and their expectation
 */
public record JobResult(
    OpenQuakeJob job,
    List<Realisation> realisations,
    List<Integer> assets,
    int dropped,
    int sites,
    double computeMs) {
  /**
   * One ground-motion model.
   *
   * @param expected analytic expectation of each quantity of the portfolio ({@link
   *     TruncatedExpectation})
   */
  public record Realisation(String model, double weight, Totals totals, List<Double> expected) {
    public Realisation {
      expected = List.copyOf(expected);
    }
  }

  public JobResult {
    realisations = List.copyOf(realisations);
  }
}
