package haetae.app.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.flow.Flow;
import haetae.world.flow.Step;
import haetae.world.flow.Urgency;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class LiveRunnerTest {
  /** Hands inputs on. */
  private static final class Pass implements Step<Object, String, String> {
    @Override
    public Object start() {
      return "";
    }

    @Override
    public void on(Object memory, String in, Consumer<? super String> out) {
      out.accept(in);
    }
  }

  /** Waits at the first input until it is let go, fails at x, then tells what it gets in a tick. */
  private static final class Slow implements Step<StringBuilder, String, String> {
    private final transient CountDownLatch gate;

    Slow(CountDownLatch gate) {
      this.gate = gate;
    }

    @Override
    public StringBuilder start() {
      return new StringBuilder();
    }

    @Override
    public void on(StringBuilder tick, String in, Consumer<? super String> out) {
      if (in.equals("x")) {
        throw new IllegalArgumentException("no x");
      }
      try {
        gate.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      tick.append(in);
    }

    @Override
    public void onTime(StringBuilder tick, Instant now, Consumer<? super String> out) {
      if (!tick.isEmpty()) {
        out.accept("slow " + tick + " " + now.getEpochSecond());
        tick.setLength(0);
      }
    }
  }

  private static Flow<String, String> flow(CountDownLatch gate) {
    return Flow.of(String.class)
        .then("pass", s -> "all", new Pass())
        .then("slow", s -> "all", new Slow(gate));
  }

  private static String next(BlockingQueue<Object> outputs) throws InterruptedException {
    return String.valueOf(outputs.poll(10, TimeUnit.SECONDS));
  }

  @Test
  void aSlowStageDelaysNobodyAndCatchesUpWithTheNewest() throws InterruptedException {
    CountDownLatch gate = new CountDownLatch(1);
    BlockingQueue<Object> outputs = new LinkedBlockingQueue<>();
    try (LiveRunner<String> runner = new LiveRunner<>(flow(gate), 1, 100, outputs::add)) {
      runner.tick(List.of("a"), Instant.ofEpochSecond(1));
      Thread.sleep(100);
      for (int t = 2; t <= 5; t++) {
        runner.tick(List.of(String.valueOf((char) ('a' + t - 1))), Instant.ofEpochSecond(t));
      }
      assertEquals(
          "abcde", next(outputs) + next(outputs) + next(outputs) + next(outputs) + next(outputs));
      assertTrue(outputs.isEmpty(), "the slow stage still waits");
      gate.countDown();
      assertEquals("slow a 1", next(outputs));
      assertEquals("slow bcde 5", next(outputs));
      assertEquals(0, runner.shed());
    }
  }

  @Test
  void whatHasBeenThroughAllStagesIsTold() throws InterruptedException {
    CountDownLatch gate = new CountDownLatch(1);
    BlockingQueue<Object> done = new LinkedBlockingQueue<>();
    try (LiveRunner<String> runner =
        new LiveRunner<>(flow(gate), 1, 100, Urgency.USUAL, output -> {}, done::add)) {
      runner.tick(List.of("a"), Instant.ofEpochSecond(1));
      assertTrue(done.isEmpty(), "the last stage still waits");
      gate.countDown();
      assertEquals(Instant.ofEpochSecond(1).toString(), next(done));
      runner.tick(List.of(), Instant.ofEpochSecond(2));
      assertEquals(Instant.ofEpochSecond(2).toString(), next(done));
    }
  }

  @Test
  void whatNoLongerFitsIsDroppedOldestFirstAndCounted() throws InterruptedException {
    CountDownLatch gate = new CountDownLatch(1);
    BlockingQueue<Object> outputs = new LinkedBlockingQueue<>();
    try (LiveRunner<String> runner = new LiveRunner<>(flow(gate), 1, 2, outputs::add)) {
      runner.tick(List.of("a"), Instant.ofEpochSecond(1));
      Thread.sleep(100);
      runner.tick(List.of("b", "c", "d"), Instant.ofEpochSecond(2));
      runner.tick(List.of("e"), Instant.ofEpochSecond(3));
      assertEquals(2, runner.shed());
      gate.countDown();
      for (int i = 0; i < 5; i++) {
        next(outputs);
      }
      assertEquals("slow a 1", next(outputs));
      assertEquals("slow de 3", next(outputs));
    }
  }

  @Test
  void aKeyWhoseStepFailsBeginsAnewAndNobodyStops() throws InterruptedException {
    BlockingQueue<Object> outputs = new LinkedBlockingQueue<>();
    Flow<String, String> byFirstLetter =
        Flow.of(String.class)
            .then("slow", s -> s.equals("x") ? "a" : s, new Slow(new CountDownLatch(0)));
    try (LiveRunner<String> runner = new LiveRunner<>(byFirstLetter, 1, 100, outputs::add)) {
      runner.tick(List.of("a", "x", "b"), Instant.ofEpochSecond(1));
      assertEquals("slow b 1", next(outputs), "what a had remembered is gone, b is not touched");
      assertEquals(1, runner.faults());
      runner.tick(List.of("a"), Instant.ofEpochSecond(2));
      assertEquals("slow a 2", next(outputs));
    }
  }

  @Test
  void aLaterStageAndAListenerThatFailStopNobody() throws InterruptedException {
    BlockingQueue<Object> outputs = new LinkedBlockingQueue<>();
    try (LiveRunner<String> runner =
        new LiveRunner<>(
            flow(new CountDownLatch(0)),
            1,
            100,
            output -> {
              if (output.equals("x")) {
                throw new IllegalStateException("no x for me");
              }
              outputs.add(output);
            })) {
      runner.tick(List.of("x"), Instant.ofEpochSecond(1));
      runner.tick(List.of("b"), Instant.ofEpochSecond(2));
      assertEquals("b", next(outputs));
      assertEquals("slow b 2", next(outputs));
      assertEquals(2, runner.faults());
    }
  }
}
