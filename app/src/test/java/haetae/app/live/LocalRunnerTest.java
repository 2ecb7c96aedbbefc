package haetae.app.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.flow.Flow;
import haetae.world.flow.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalRunnerTest {
  private static final Instant START = Instant.parse("2017-11-15T05:29:31Z");

  /** Sums the inputs of a key and tells the sum, and at every tick that it is there. */
  private record Summing(String name) implements Step<long[], Integer, String> {
    @Override
    public long[] start() {
      return new long[2];
    }

    @Override
    public void on(long[] memory, Integer in, Consumer<? super String> out) {
      memory[0] += in;
      memory[1]++;
      for (int i = 0; i < in % 3; i++) {
        out.accept(name + " " + in + " " + memory[0]);
      }
    }

    @Override
    public void onTime(long[] memory, Instant now, Consumer<? super String> out) {
      out.accept(name + " at " + now + " " + memory[1]);
    }
  }

  /** Remembers everything of its one key. */
  private static final class Joining implements Step<StringBuilder, String, Integer> {
    @Override
    public StringBuilder start() {
      return new StringBuilder();
    }

    @Override
    public void on(StringBuilder memory, String in, Consumer<? super Integer> out) {
      memory.append(in);
      out.accept(memory.toString().hashCode());
    }
  }

  private static final class Breaking implements Step<long[], String, String> {
    @Override
    public long[] start() {
      return new long[0];
    }

    @Override
    public void on(long[] memory, String in, Consumer<? super String> out) {
      throw new IllegalArgumentException("no such thing as " + in);
    }
  }

  private static Flow<Integer, Integer> flow() {
    return Flow.of(Integer.class)
        .then("sum", (Integer i) -> i % 13, new Summing("s"))
        .then("join", (String s) -> s.length() % 4, new Joining());
  }

  private static List<Object> outputs(int threads) {
    Random random = new Random(7);
    List<Object> seen = new ArrayList<>();
    try (LocalRunner<Integer> runner = new LocalRunner<>(flow(), threads, seen::add)) {
      for (int tick = 0; tick < 50; tick++) {
        List<Integer> arrived = random.ints(random.nextInt(40), 0, 1000).boxed().toList();
        runner.tick(arrived, START.plusSeconds(tick));
      }
    }
    return seen;
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 13, 40})
  void anyNumberOfThreadsGivesTheSameOutputsInTheSameOrder(int threads) {
    List<Object> alone = outputs(1);
    assertTrue(alone.size() > 2000, alone.size() + " outputs");
    assertEquals(alone, outputs(threads));
  }

  @Test
  void outputsLeaveInTheOrderOfInputsThenOfFirstSeenKeys() {
    List<Object> seen = new ArrayList<>();
    Flow<Integer, String> flow =
        Flow.of(Integer.class).then("sum", (Integer i) -> i % 2, new Summing("s"));
    try (LocalRunner<Integer> runner = new LocalRunner<>(flow, 3, seen::add)) {
      runner.tick(List.of(7, 4, 1), START);
      runner.tick(List.of(), START.plusSeconds(1));
    }
    assertEquals(
        List.of(
            "s 7 7",
            "s 4 4",
            "s 1 8",
            "s at 2017-11-15T05:29:31Z 2",
            "s at 2017-11-15T05:29:31Z 1",
            "s at 2017-11-15T05:29:32Z 2",
            "s at 2017-11-15T05:29:32Z 1"),
        seen);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void aFailureNamesTheStage(int threads) {
    Flow<Integer, String> flow =
        Flow.of(Integer.class)
            .then("sum", (Integer i) -> i % 2, new Summing("s"))
            .then("break", (String s) -> s, new Breaking());
    try (LocalRunner<Integer> runner = new LocalRunner<>(flow, threads, o -> {})) {
      var thrown =
          assertThrows(IllegalStateException.class, () -> runner.tick(List.of(1, 2, 4), START));
      assertTrue(thrown.getMessage().contains("break"), thrown.getMessage());
      assertTrue(thrown.getCause() instanceof IllegalArgumentException);
    }
  }
}
