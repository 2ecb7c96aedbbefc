package haetae.app.impact;

import haetae.hazard.randomfield.FieldSettings;
import haetae.hazard.shaking.ShakingVersion;
import haetae.impact.ImpactVersion;
import haetae.impact.PreparedCity;
import haetae.impact.engine.SimulationProgress;
import haetae.impact.engine.Totals;
import haetae.world.Check;
import java.util.function.Consumer;

/**
 * Works out what maps mean for one city: the analytic answer first, then the simulation.
 *
 * @param city made ready, with the same seed
 * @param fields of the simulation, 1 to 10,000,000
 * @param seed same seed, same numbers, whatever the threads
 * @param threads of the fields
 */
public record Assessment(PreparedCity city, int fields, long seed, int threads) {
  /** Fields where nobody says how many. */
  public static final int USUAL_FIELDS = 1000;

  private static final double MS = 1e-6;

  public Assessment {
    Check.inRange("--fields", fields, 1, 10_000_000, "fields");
    Check.inRange("threads", threads, 1, 64, "");
  }

  /** One thousand fields from seed 1 on all processors. */
  public static Assessment usual(PreparedCity city) {
    int processors = Runtime.getRuntime().availableProcessors();
    return new Assessment(city, USUAL_FIELDS, 1, Math.clamp(processors, 1, 64));
  }

  /** Hears of results while more is computed. */
  public interface Watcher {
    /** Nobody listens. */
    Watcher NOBODY =
        new Watcher() {
          @Override
          public void first(ImpactVersion answer, double ms) {}

          @Override
          public void more(SimulationProgress progress) {}
        };

    /** The analytic answer, and how long it took, ms. */
    void first(ImpactVersion answer, double ms);

    /** Part of the simulation. */
    void more(SimulationProgress progress);
  }

  /**
   * The impact of one map.
   *
   * @param shakenBy how the shaking is known, in words
   */
  public CityImpact of(ShakingVersion map, String shakenBy, Watcher watcher) {
    city.at(map.quake().origin().time());
    long began = System.nanoTime();
    ImpactVersion fast = city.impact(map);
    double fastMs = (System.nanoTime() - began) * MS;
    watcher.first(fast, fastMs);
    return refined(map, fast, fastMs, shakenBy, watcher::more);
  }

  /** The same where the analytic answer is there already. */
  public CityImpact refined(
      ShakingVersion map,
      ImpactVersion fast,
      double fastMs,
      String shakenBy,
      Consumer<SimulationProgress> progress) {
    long began = System.nanoTime();
    FieldSettings usual = FieldSettings.DEFAULT;
    FieldSettings settings =
        new FieldSettings(seed, 0, usual.neighbours(), usual.exactUpTo(), threads);
    Totals totals = city.simulate(map, fields, settings, progress);
    double computeMs = fastMs + (System.nanoTime() - began) * MS;
    return new CityImpact(city, map, fast, totals, fastMs, computeMs, seed, shakenBy);
  }
}
