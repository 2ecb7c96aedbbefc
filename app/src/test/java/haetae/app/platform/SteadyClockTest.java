package haetae.app.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class SteadyClockTest {
  private Instant host = Instant.parse("2026-11-23T12:00:00Z");
  private long nanos = 5;
  private final SteadyClock clock = new SteadyClock(() -> host, () -> nanos);

  private Instant pass(Duration time) {
    host = host.plus(time);
    nanos += time.toNanos();
    return clock.instant();
  }

  @Test
  void itFollowsTheHost() {
    for (int i = 0; i < 100; i++) {
      assertEquals(host.plusMillis(10), pass(Duration.ofMillis(10)));
    }
    assertEquals(0, clock.steps());
  }

  @Test
  void aStepOfTheHostIsApproachedNotFollowed() {
    for (long step : new long[] {5000, -5000}) {
      Instant before = pass(Duration.ofMillis(10));
      host = host.plusMillis(step);
      long steps = clock.steps();
      for (int i = 0; i < 10_500; i++) {
        Instant after = pass(Duration.ofMillis(10));
        long moved = Duration.between(before, after).toNanos();
        assertTrue(moved >= 9_500_000 && moved <= 10_500_000, "moved " + moved + " ns");
        before = after;
      }
      assertEquals(steps + 1, clock.steps());
      assertEquals(Duration.ZERO, clock.hostAhead());
    }
  }

  @Test
  void aThreadHeldUpBetweenTheTwoClocksSeesNoStep() {
    AtomicBoolean held = new AtomicBoolean();
    SteadyClock hurried =
        new SteadyClock(
            () -> {
              if (held.getAndSet(false)) {
                host = host.plusSeconds(1); // while this thread did not run
                nanos += 1_000_000_000L;
              }
              return host;
            },
            () -> nanos);
    for (int i = 0; i < 10; i++) {
      held.set(true);
      assertEquals(host.plusSeconds(1), hurried.instant());
    }
    assertEquals(0, hurried.steps());
  }
}
