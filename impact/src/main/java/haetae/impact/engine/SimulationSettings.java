package haetae.impact.engine;

import haetae.world.Check;
import java.util.stream.IntStream;

/**
 * How a portfolio is shaken.
 *
 * @param threads for preparing curves and ordering totals: 1: the caller's alone; 2 to 64: the
 *     common pool's. The fields come on the threads of their source. Results do not depend on it.
 * @param individualScatter whether ranges hold the scatter of single buildings given the shaking;
 *     false: of expected totals only, as OpenQuake's {@code float_dmg_dist = true}
 * @param seed of that scatter; same seed, same numbers
 * @param buildingResidual deviation of ln shaking from building to building within a site, 0 to 2;
 *     whoever gives one takes it out of φ of the fields ({@link SiteMotions#withoutBuildingPart})
 * @param progressEvery fields between two partial results; 0: none
 */
public record SimulationSettings(
    int threads, boolean individualScatter, long seed, double buildingResidual, int progressEvery) {
  /** For cities: two threads, with scatter, all of φ shared by a site, news every 250 fields. */
  public static final SimulationSettings DEFAULT = new SimulationSettings(2, true, 1, 0, 250);

  public SimulationSettings {
    Check.inRange("threads", threads, 1, 64, "");
    Check.inRange("buildingResidual", buildingResidual, 0, 2, "");
    Check.inRange("progressEvery", progressEvery, 0, 1_000_000_000, "fields");
  }

  /** The numbers 0 to n - 1, for work that may be done side by side. */
  IntStream over(int n) {
    IntStream all = IntStream.range(0, n);
    return threads > 1 ? all.parallel() : all;
  }

  /** The same with another seed. */
  public SimulationSettings withSeed(long other) {
    return new SimulationSettings(
        threads, individualScatter, other, buildingResidual, progressEvery);
  }

  /** The same with or without the scatter of single buildings. */
  public SimulationSettings withIndividualScatter(boolean scatter) {
    return new SimulationSettings(threads, scatter, seed, buildingResidual, progressEvery);
  }

  /** The same with another number of threads. */
  public SimulationSettings withThreads(int other) {
    return new SimulationSettings(other, individualScatter, seed, buildingResidual, progressEvery);
  }
}
