package haetae.store.database;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a condition, with an end. */
public final class Settle {
  private Settle() {}

  /** Fails if the condition does not come true in time. */
  public static void until(String what, Duration most, BooleanSupplier condition)
      throws InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        fail(what + ": not within " + most);
      }
      Thread.sleep(5);
    }
  }
}
