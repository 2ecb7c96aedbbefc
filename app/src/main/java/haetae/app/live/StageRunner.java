package haetae.app.live;

import haetae.world.flow.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs one stage, tick by tick. Keys are sharded over threads; within a key inputs keep their
 * order. Outputs leave in the order of the inputs that caused them, then of the order in which keys
 * were first seen: never of the threads. So any number of threads gives the same answer. The new
 * time is told to every key that had input, and to the others now and then.
 */
final class StageRunner<K, S, I, O> {
  private final Stage<K, S, I, O> stage;
  private final Duration tellEvery;
  private final Faults faults;
  private final ExecutorService threads;
  private final int shards;
  private final Map<K, Keyed<S>> memories = new HashMap<>();
  private final List<Heard<S>> keysOfShard = new ArrayList<>();

  /** What is to be done when the step of one key fails. */
  @FunctionalInterface
  interface Faults {
    /** Nothing may be lost: the tick fails. */
    Faults STOP =
        (stage, key, fault) -> {
          throw fault;
        };

    /**
     * Hears of it. If it returns, the key begins anew with an empty memory and the others go on.
     *
     * @throws RuntimeException to make the tick fail
     */
    void failed(String stage, Object key, RuntimeException fault);
  }

  /**
   * One key's memory, its place in the order of first appearance, and when it last heard the time.
   */
  private static final class Keyed<S> {
    private final Object key;
    private S memory;
    private final int order;
    private final int shard;
    private Instant told = Instant.MIN;
    private boolean given;
    private @Nullable Keyed<S> before; // of those that heard the time longer ago, the last
    private @Nullable Keyed<S> after;

    Keyed(Object key, S memory, int order, int shard) {
      this.key = key;
      this.memory = memory;
      this.order = order;
      this.shard = shard;
    }
  }

  /**
   * The keys of a shard that wait to hear the time, longest first: with thousands of keys a tick
   * looks only at those that are due.
   */
  private static final class Heard<S> {
    private @Nullable Keyed<S> first;
    private @Nullable Keyed<S> last;
    private int count;

    /** Longest ago, if it is not after a time. */
    @Nullable Keyed<S> due(Instant heardBy) {
      Keyed<S> key = first;
      return key == null || key.told.isAfter(heardBy) ? null : key;
    }

    /** Behind all that heard no later time: it is the last, unless the clock has gone back. */
    void add(Keyed<S> key) {
      Keyed<S> before = last;
      while (before != null && before.told.isAfter(key.told)) {
        before = before.before;
      }
      Keyed<S> after = before == null ? first : before.after;
      key.before = before;
      key.after = after;
      if (before == null) {
        first = key;
      } else {
        before.after = key;
      }
      if (after == null) {
        last = key;
      } else {
        after.before = key;
      }
      count++;
    }

    void remove(Keyed<S> key) {
      Keyed<S> before = key.before;
      Keyed<S> after = key.after;
      if (before == null) {
        first = after;
      } else {
        before.after = after;
      }
      if (after == null) {
        last = before;
      } else {
        after.before = before;
      }
      key.before = null;
      key.after = null;
      count--;
    }
  }

  /** One input waiting for its shard. */
  private record Waiting<S, I>(Keyed<S> key, I input, int order) {}

  /**
   * What one shard gave: outputs of inputs by input order, outputs of the clock by key order. Takes
   * those of one input or key at a time; most have none, and cost nothing.
   */
  private static final class Given<O> implements Consumer<O> {
    private final Map<Integer, List<O>> ofInputs = new HashMap<>();
    private final Map<Integer, List<O>> ofClock = new HashMap<>();
    private Map<Integer, List<O>> open = ofInputs;
    private int order;

    /** What comes is of this input, or key. */
    void of(Map<Integer, List<O>> inputsOrClock, int place) {
      open = inputsOrClock;
      order = place;
    }

    @Override
    public void accept(O output) {
      open.computeIfAbsent(order, k -> new ArrayList<>()).add(output);
    }
  }

  /**
   * @param tellEvery the time is told to a key without input this often; ticks may be much shorter
   */
  StageRunner(
      Stage<K, S, I, O> stage,
      ExecutorService threads,
      int shards,
      Duration tellEvery,
      Faults faults) {
    this.tellEvery = tellEvery;
    this.stage = stage;
    this.faults = faults;
    this.threads = threads;
    this.shards = shards;
    for (int i = 0; i < shards; i++) {
      keysOfShard.add(new Heard<>());
    }
  }

  /** Takes all inputs of a tick, moves the clock to {@code now}, hands on all outputs in order. */
  void tick(List<I> inputs, Instant now, Consumer<? super O> out) {
    List<List<Waiting<S, I>>> perShard = new ArrayList<>();
    for (int i = 0; i < shards; i++) {
      perShard.add(new ArrayList<>());
    }
    for (int i = 0; i < inputs.size(); i++) {
      Keyed<S> key = memoryOf(stage.key().apply(inputs.get(i)));
      perShard.get(key.shard).add(new Waiting<>(key, inputs.get(i), i));
    }
    Map<Integer, List<O>> ofInputs = new TreeMap<>();
    Map<Integer, List<O>> ofClock = new TreeMap<>();
    for (Given<O> given : runShards(perShard, now)) {
      ofInputs.putAll(given.ofInputs);
      ofClock.putAll(given.ofClock);
    }
    ofInputs.values().forEach(outputs -> outputs.forEach(out));
    ofClock.values().forEach(outputs -> outputs.forEach(out));
  }

  private Keyed<S> memoryOf(K key) {
    Keyed<S> known = memories.get(key);
    if (known != null) {
      return known;
    }
    int order = memories.size();
    Keyed<S> fresh = new Keyed<>(key, stage.step().start(), order, order % shards);
    memories.put(key, fresh);
    keysOfShard.get(fresh.shard).add(fresh);
    return fresh;
  }

  private List<Given<O>> runShards(List<List<Waiting<S, I>>> perShard, Instant now) {
    List<Callable<Given<O>>> work = new ArrayList<>();
    for (int i = 0; i < shards; i++) {
      List<Waiting<S, I>> inputs = perShard.get(i);
      Heard<S> keys = keysOfShard.get(i);
      if (keys.count > 0) {
        work.add(() -> runShard(inputs, keys, now));
      }
    }
    try {
      List<Given<O>> all = new ArrayList<>();
      if (work.size() == 1) {
        all.add(work.getFirst().call());
        return all;
      }
      for (Future<Given<O>> future : threads.invokeAll(work)) {
        all.add(future.get());
      }
      return all;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stage " + stage.name() + " was interrupted", e);
    } catch (ExecutionException e) {
      throw failed(e.getCause() == null ? e : e.getCause());
    } catch (Exception e) {
      throw failed(e);
    }
  }

  private IllegalStateException failed(Throwable cause) {
    return new IllegalStateException("stage " + stage.name() + " failed", cause);
  }

  private Given<O> runShard(List<Waiting<S, I>> inputs, Heard<S> keys, Instant now) {
    Given<O> given = new Given<>();
    List<Keyed<S>> due = new ArrayList<>();
    for (Waiting<S, I> waiting : inputs) {
      if (!waiting.key().given) {
        waiting.key().given = true;
        keys.remove(waiting.key());
        due.add(waiting.key());
      }
      given.of(given.ofInputs, waiting.order());
      try {
        stage.step().on(waiting.key().memory, waiting.input(), given);
      } catch (RuntimeException e) {
        beginAnew(waiting.key(), e);
      }
    }
    Instant heardBy = now.minus(tellEvery);
    for (Keyed<S> key = keys.due(heardBy); key != null; key = keys.due(heardBy)) {
      keys.remove(key);
      due.add(key);
    }
    for (Keyed<S> key : due) {
      key.told = now;
      key.given = false;
      keys.add(key);
      given.of(given.ofClock, key.order);
      try {
        stage.step().onTime(key.memory, now, given);
      } catch (RuntimeException e) {
        beginAnew(key, e);
      }
    }
    return given;
  }

  /** The step failed on the memory of one key; what is said of it is heard. */
  private void beginAnew(Keyed<S> key, RuntimeException e) {
    faults.failed(stage.name(), key.key, e);
    key.memory = stage.step().start();
  }
}
