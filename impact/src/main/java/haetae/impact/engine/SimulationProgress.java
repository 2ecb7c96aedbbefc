package haetae.impact.engine;

import haetae.world.Check;

/**
 * How far a simulation has come. Which fields are in a partial result depends on the threads; the
 * final result does not.
 *
 * @param done fields in the partial result
 * @param count fields wanted
 * @param partial what they say so far
 */
public record SimulationProgress(int done, int count, Totals partial) {
  public SimulationProgress {
    Check.inRange("done", done, 0, count, "fields");
  }
}
