package haetae.app.live;

import haetae.world.flow.Flow;
import haetae.world.flow.Stage;
import haetae.world.flow.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs a {@link Flow} against the wall clock. The first stage runs on the caller's thread and its
 * shards; each later stage has a thread of its own that takes everything waiting as one tick of the
 * newest time. So a slow stage never delays the ones before it, and catches up by looking at the
 * newest state only. A key whose step fails begins anew, told in the log and counted; no other key
 * and no stage stops for it. Replays use {@link LocalRunner}, whose answer does not depend on
 * speed.
 *
 * @param <I> input of the first stage
 */
public final class LiveRunner<I> implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(LiveRunner.class.getName());

  /**
   * The time is told to a source without input this often: there are thousands, and what they have
   * to say without samples (that one is silent, that a hole is given up) may be so late.
   */
  private static final Duration TELL_SOURCES_EVERY = Duration.ofMillis(250);

  /** And to a key of a later stage. */
  private static final Duration TELL_EVERY = Duration.ofMillis(100);

  private final StageRunner<Object, Object, Object, Object> first;
  private final List<Follower> followers = new ArrayList<>();
  private final ExecutorService threads;
  private final Optional<ForkJoinPool> pool;
  private final Consumer<Object> tap;
  private final Consumer<Instant> done;
  private final AtomicLong faults = new AtomicLong();
  private volatile boolean closed;

  /**
   * @param shards number of threads of the first stage
   * @param mostWaiting inputs that may wait before a later stage; beyond it the oldest are dropped
   *     and counted
   * @param tap sees every output of every stage, each stage's in order; called by several threads
   */
  public LiveRunner(Flow<I, ?> flow, int shards, int mostWaiting, Consumer<Object> tap) {
    this(flow, shards, mostWaiting, Urgency.USUAL, tap);
  }

  /** The same, of another urgency than usual. */
  public LiveRunner(
      Flow<I, ?> flow, int shards, int mostWaiting, Urgency urgency, Consumer<Object> tap) {
    this(flow, shards, mostWaiting, urgency, tap, at -> {});
  }

  /**
   * @param urgency of the threads of the stages after the first, and of the shards
   * @param done told by the last stage's thread after each of its ticks: whatever had arrived by
   *     this time has been through all stages
   */
  public LiveRunner(
      Flow<I, ?> flow,
      int shards,
      int mostWaiting,
      Urgency urgency,
      Consumer<Object> tap,
      Consumer<Instant> done) {
    this.tap = tap;
    this.done = done;
    threads =
        Executors.newFixedThreadPool(shards, urgency.thread("").name("haetae-flow-", 0).factory());
    int processors = Runtime.getRuntime().availableProcessors();
    pool =
        urgency == Urgency.LATER
            ? Optional.of(urgency.pool("haetae-later", processors))
            : Optional.empty();
    first = runner(flow.stages().getFirst(), shards, TELL_SOURCES_EVERY);
    for (Stage<?, ?, ?, ?> stage : flow.stages().subList(1, flow.stages().size())) {
      followers.add(new Follower(stage.name(), runner(stage, 1, TELL_EVERY), mostWaiting, urgency));
    }
    for (int i = 0; i < followers.size(); i++) {
      followers.get(i).start(i + 1 < followers.size() ? followers.get(i + 1) : null);
    }
  }

  @SuppressWarnings("unchecked") // Flow.then has checked that the types of neighbours fit
  private StageRunner<Object, Object, Object, Object> runner(
      Stage<?, ?, ?, ?> stage, int shards, Duration tellEvery) {
    return new StageRunner<>(
        (Stage<Object, Object, Object, Object>) stage, threads, shards, tellEvery, this::fault);
  }

  /** Hears of the step of a key that failed, and of whoever listens failing. */
  private void fault(String stage, Object key, RuntimeException fault) {
    if (closed) {
      return; // it was told to stop in the middle of its work
    }
    faults.incrementAndGet();
    LOG.log(System.Logger.Level.ERROR, stage + " of " + key + " failed and begins anew", fault);
  }

  private void tell(Object output) {
    try {
      tap.accept(output);
    } catch (RuntimeException e) {
      fault("listener", output.getClass().getSimpleName(), e);
    }
  }

  private void tellDone(Instant at) {
    try {
      done.accept(at);
    } catch (RuntimeException e) {
      fault("listener", "done", e);
    }
  }

  /** Sends what has arrived through the first stage and hands its outputs on. */
  public void tick(List<? extends I> arrived, Instant now) {
    List<Object> outputs = new ArrayList<>();
    work(() -> first.tick(new ArrayList<>(arrived), now, outputs::add));
    outputs.forEach(this::tell);
    if (followers.isEmpty()) {
      tellDone(now);
    } else {
      followers.getFirst().inbox.put(outputs, now);
    }
  }

  /** What may take its time works in parallel on threads that may be held up; the rest here. */
  private void work(Runnable tick) {
    if (pool.isEmpty()) {
      tick.run();
      return;
    }
    try {
      pool.get().submit(tick).join();
    } catch (CancellationException | RejectedExecutionException e) {
      if (!closed) {
        throw e;
      }
    }
  }

  /** Inputs that later stages have lost because they waited too long behind others. */
  public long shed() {
    return followers.stream().mapToLong(f -> f.inbox.shed()).sum();
  }

  /** How often the step of a key, or a listener, has failed. */
  public long faults() {
    return faults.get();
  }

  @Override
  public void close() {
    closed = true;
    followers.forEach(Follower::stop);
    threads.shutdownNow();
    pool.ifPresent(ForkJoinPool::shutdownNow);
  }

  /** A later stage with its thread. */
  private final class Follower {
    private final StageRunner<Object, Object, Object, Object> stage;
    private final Inbox inbox;
    private final Thread thread;
    private @Nullable Follower next;

    Follower(
        String name,
        StageRunner<Object, Object, Object, Object> stage,
        int mostWaiting,
        Urgency urgency) {
      this.stage = stage;
      inbox = new Inbox(mostWaiting);
      thread = urgency.thread("haetae-flow-" + name).unstarted(this::run);
    }

    void start(@Nullable Follower follower) {
      next = follower;
      thread.start();
    }

    void stop() {
      thread.interrupt();
    }

    private void run() {
      try {
        while (true) {
          Inbox.Waiting waiting = inbox.take();
          List<Object> outputs = new ArrayList<>();
          work(() -> stage.tick(waiting.inputs(), waiting.now(), outputs::add));
          outputs.forEach(LiveRunner.this::tell);
          Follower after = next;
          if (after == null) {
            tellDone(waiting.now());
          } else {
            after.inbox.put(outputs, waiting.now());
          }
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
