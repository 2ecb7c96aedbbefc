package haetae.app.replay;

import haetae.app.flow.AssessedImpact;
import haetae.app.flow.CityFlow;
import haetae.app.flow.MappedShaking;
import haetae.app.live.LocalRunner;
import haetae.impact.PreparedCity;
import haetae.world.flow.Flow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Works out the impact of every map of a replay on a thread of its own, in the order of the maps:
 * quakes, maps and their times never wait for it, and its answer does not depend on how far behind
 * it is.
 */
final class ImpactFollower implements AutoCloseable {
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("haetae-flow-impact").daemon(true).factory());
  private final List<Future<?>> work = new ArrayList<>();
  private final ImpactHistory.Collector impacts = new ImpactHistory.Collector();
  private final Optional<LocalRunner<MappedShaking>> runner;
  private List<MappedShaking> arrived = new ArrayList<>();

  /**
   * @param origin about when quakes are expected: the city is made ready for that hour at once
   */
  ImpactFollower(PreparedCity city, Instant origin) {
    Flow<MappedShaking, AssessedImpact> flow = CityFlow.impacts(city);
    runner =
        Optional.of(
            new LocalRunner<>(
                flow,
                1,
                output -> {
                  if (output instanceof AssessedImpact impact) {
                    impacts.add(impact);
                  }
                }));
    work.add(thread.submit(() -> city.at(origin)));
  }

  private ImpactFollower() {
    runner = Optional.empty();
  }

  /** Where there is no city: nothing follows. */
  static ImpactFollower none() {
    return new ImpactFollower();
  }

  /** Takes the maps among the outputs of a flow. */
  void see(Object output) {
    if (runner.isPresent() && output instanceof MappedShaking mapped) {
      arrived.add(mapped);
    }
  }

  /** Hands on what has arrived by {@code now}; returns at once. */
  void tick(Instant now) {
    if (!arrived.isEmpty()) {
      List<MappedShaking> maps = arrived;
      arrived = new ArrayList<>();
      work.add(thread.submit(() -> runner.ifPresent(r -> r.tick(maps, now))));
    }
  }

  /** Waits for the last map. */
  ImpactHistory.Collector finish() throws InterruptedException {
    for (Future<?> part : work) {
      try {
        part.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException("stage impact failed", e.getCause());
      }
    }
    return impacts;
  }

  @Override
  public void close() {
    thread.shutdownNow();
    runner.ifPresent(LocalRunner::close);
  }
}
