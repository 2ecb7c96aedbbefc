package haetae.app.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import haetae.world.flow.Flow;
import haetae.world.flow.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalRunnerTest {
  private static final int TICKS = 200;
  private static final int KEYS = 23;

  /** What one key has seen. */
  static final class Seen {
    String letters = "";
  }

  /** Adds a letter to the memory of its key, tells it at once, and tells all at every tick. */
  private static final class Spell implements Step<Seen, String, String> {
    @Override
    public Seen start() {
      return new Seen();
    }

    @Override
    public void on(Seen memory, String in, Consumer<? super String> out) {
      memory.letters = (memory.letters + in).substring(memory.letters.length() > 40 ? 3 : 0);
      out.accept(memory.letters);
    }

    @Override
    public void onTime(Seen memory, Instant now, Consumer<? super String> out) {
      out.accept(now.getEpochSecond() + memory.letters);
    }
  }

  /** Cannot bear the letter x. */
  private static final class Picky implements Step<Seen, String, String> {
    @Override
    public Seen start() {
      return new Seen();
    }

    @Override
    public void on(Seen memory, String in, Consumer<? super String> out) {
      if (in.equals("x")) {
        throw new IllegalArgumentException("no x");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8, 16})
  void anyNumberOfThreadsGivesTheSameOutputsInTheSameOrder(int threads) {
    List<Object> alone = run(twoStages(), 1);
    assertEquals(alone, run(twoStages(), threads));
  }

  @Test
  void inputsOfAKeyComeInOrderAndTheClockAfterAllOfThem() {
    List<Object> outputs = new ArrayList<>();
    Flow<String, String> flow = Flow.of(String.class).then("spell", s -> s, new Spell());
    try (LocalRunner<String> runner = new LocalRunner<>(flow, 2, outputs::add)) {
      runner.tick(List.of("a", "b", "a"), Instant.ofEpochSecond(1));
      runner.tick(List.of(), Instant.ofEpochSecond(2));
    }
    assertEquals(List.of("a", "b", "aa", "1aa", "1b", "2aa", "2b"), outputs);
  }

  @Test
  void aStageSeesAllOutputsOfTheOneBeforeWithinTheTick() {
    List<Object> outputs = new ArrayList<>();
    try (LocalRunner<String> runner = new LocalRunner<>(twoStages(), 2, outputs::add)) {
      runner.tick(List.of("a"), Instant.ofEpochSecond(1));
    }
    assertEquals(List.of("a", "1a", "a", "a1a", "1a1a"), outputs);
  }

  @Test
  void inShortTicksOnlyKeysWithInputHearTheTimeAndTheOthersEveryTenth() {
    List<Object> outputs = new ArrayList<>();
    Flow<String, String> flow = Flow.of(String.class).then("spell", s -> s, new Spell());
    Instant start = Instant.ofEpochSecond(1);
    try (LocalRunner<String> runner = new LocalRunner<>(flow, 2, outputs::add)) {
      runner.tick(List.of("a", "b"), start);
      outputs.clear();
      runner.tick(List.of("a"), start.plusMillis(50));
      runner.tick(List.of(), start.plusMillis(100));
    }
    assertEquals(List.of("aa", "1aa", "1b"), outputs);
  }

  @Test
  void aFailureNamesItsStage() {
    Flow<String, String> flow = Flow.of(String.class).then("picky", s -> s, new Picky());
    try (LocalRunner<String> runner = new LocalRunner<>(flow, 4, o -> {})) {
      runner.tick(List.of("a", "b"), Instant.EPOCH);
      IllegalStateException failed =
          assertThrows(
              IllegalStateException.class,
              () -> runner.tick(List.of("a", "x", "b"), Instant.EPOCH));
      assertEquals("stage picky failed", failed.getMessage());
      assertEquals("no x", failed.getCause().getMessage());
    }
  }

  private static Flow<String, String> twoStages() {
    return Flow.of(String.class)
        .then("by letter", s -> s, new Spell())
        .then("all", s -> "all", new Spell());
  }

  private static List<Object> run(Flow<String, String> flow, int threads) {
    SplittableRandom random = new SplittableRandom(3);
    List<Object> outputs = new ArrayList<>();
    try (LocalRunner<String> runner = new LocalRunner<>(flow, threads, outputs::add)) {
      for (int t = 0; t < TICKS; t++) {
        List<String> arrived = new ArrayList<>();
        for (int i = random.nextInt(40); i > 0; i--) {
          arrived.add(String.valueOf((char) ('a' + random.nextInt(KEYS))));
        }
        runner.tick(arrived, Instant.ofEpochSecond(t));
      }
    }
    return outputs;
  }
}
