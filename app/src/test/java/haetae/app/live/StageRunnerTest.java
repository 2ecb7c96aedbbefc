package haetae.app.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import haetae.world.flow.Flow;
import haetae.world.flow.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Who hears the time, and when: seen through a runner of one stage. */
class StageRunnerTest {
  private static final Instant START = Instant.parse("2026-11-24T00:00:00Z");

  /** Remembers its key and says when it hears the time. */
  private static final class Hears implements Step<StringBuilder, String, String> {
    @Override
    public StringBuilder start() {
      return new StringBuilder();
    }

    @Override
    public void on(StringBuilder key, String in, Consumer<? super String> out) {
      key.setLength(0);
      key.append(in);
    }

    @Override
    public void onTime(StringBuilder key, Instant now, Consumer<? super String> out) {
      out.accept(key.toString());
    }
  }

  private final List<Object> heard = new ArrayList<>();
  private final LocalRunner<String> runner =
      new LocalRunner<>(Flow.of(String.class).then("hears", s -> s, new Hears()), 1, heard::add);

  private List<Object> tick(long ms, String... inputs) {
    heard.clear();
    runner.tick(List.of(inputs), START.plusMillis(ms));
    return List.copyOf(heard);
  }

  @Test
  void aKeyHearsTheTimeWithItsInputAndOtherwiseEveryTenthOfASecond() {
    assertEquals(List.of("a", "b"), tick(0, "a", "b"));
    assertEquals(List.of("b"), tick(60, "b"));
    assertEquals(List.of(), tick(99));
    assertEquals(List.of("a"), tick(100));
    assertEquals(List.of("b"), tick(160));
    assertEquals(List.of("a", "b"), tick(300), "in the order of their first appearance");
    assertEquals(List.of("b"), tick(310, "b", "b"), "once, however many its inputs");
  }

  @Test
  void aKeyThatHeardALaterTimeHoldsUpNoOtherWhenTheClockGoesBack() {
    tick(5000, "a", "b", "c");
    assertEquals(List.of("c"), tick(1000, "c"));
    assertEquals(List.of("c"), tick(1100), "a and b have heard a later time");
    assertEquals(List.of("b"), tick(1150, "b"));
    assertEquals(List.of("c"), tick(1200));
    assertEquals(List.of("b", "c"), tick(1300));
    assertEquals(List.of("a", "b", "c"), tick(5100));
  }
}
