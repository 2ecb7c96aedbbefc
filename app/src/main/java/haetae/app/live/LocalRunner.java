package haetae.app.live;

import haetae.world.flow.Flow;
import haetae.world.flow.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Runs a {@link Flow} in this process. Time moves in ticks: everything that has arrived by one
 * instant of the data's clock goes through all stages before the next tick, so a stage never holds
 * more than one tick's inputs and the answer does not depend on threads or speed. See
 * docs/decisions/0003-ticks.md.
 *
 * @param <I> input of the first stage
 */
public final class LocalRunner<I> implements AutoCloseable {
  /** The time is told to a key without input this often. */
  private static final Duration TELL_EVERY = Duration.ofMillis(100);

  private final List<StageRunner<Object, Object, Object, Object>> stages = new ArrayList<>();
  private final ExecutorService threads;
  private final Consumer<Object> tap;

  /**
   * @param shards number of threads
   * @param tap sees every output of every stage, in order; runs on the caller's thread
   */
  public LocalRunner(Flow<I, ?> flow, int shards, Consumer<Object> tap) {
    this.threads =
        Executors.newFixedThreadPool(
            shards, Thread.ofPlatform().name("haetae-flow-", 0).daemon(true).factory());
    this.tap = tap;
    for (Stage<?, ?, ?, ?> stage : flow.stages()) {
      stages.add(runner(stage, shards));
    }
  }

  @SuppressWarnings("unchecked") // Flow.then has checked that the types of neighbours fit
  private StageRunner<Object, Object, Object, Object> runner(Stage<?, ?, ?, ?> stage, int shards) {
    return new StageRunner<>(
        (Stage<Object, Object, Object, Object>) stage,
        threads,
        shards,
        TELL_EVERY,
        StageRunner.Faults.STOP);
  }

  /** Sends everything that arrived by {@code now} through all stages. */
  public void tick(List<? extends I> arrived, Instant now) {
    List<Object> inputs = new ArrayList<>(arrived);
    for (StageRunner<Object, Object, Object, Object> stage : stages) {
      List<Object> outputs = new ArrayList<>();
      stage.tick(inputs, now, outputs::add);
      outputs.forEach(tap);
      inputs = outputs;
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
