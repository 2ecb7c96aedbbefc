package haetae.signal.pick;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class QuietLevelTest {
  private static final double RATE_HZ = 100;

  private static void feed(QuietLevel level, double seconds, double value) {
    double[] block = new double[50];
    Arrays.fill(block, value);
    for (int i = 0; i < seconds * RATE_HZ / block.length; i++) {
      level.add(block, block.length);
    }
  }

  @Test
  void nothingIsKnownBeforeTheFiltersHaveSettled() {
    QuietLevel level = new QuietLevel(RATE_HZ);
    feed(level, 13, 1e6);
    assertEquals(0, level.rms(), 0);
    feed(level, 1, 0);
    feed(level, 20, 2);
    assertTrue(level.rms() <= 2, "what came while settling does not count");
  }

  @Test
  void aSteadyTraceHasItsRms() {
    QuietLevel level = new QuietLevel(RATE_HZ);
    feed(level, 200, 3);
    assertEquals(3, level.rms(), 1e-9);
  }

  /** The wander of 13 s is measured within 10 % although it stands near zero at the end. */
  @Test
  void aSlowWanderIsMeasuredOverSeveralPeriods() {
    QuietLevel level = new QuietLevel(RATE_HZ);
    double[] one = new double[1];
    for (int i = 0; i < 93 * RATE_HZ; i++) {
      one[0] = Math.sin(2 * Math.PI * i / (13.3 * RATE_HZ));
      level.add(one, 1);
    }
    assertEquals(Math.sqrt(0.5), level.rms(), 0.07);
  }

  @Test
  void theSecondsBeforeAnAcceptedOnsetDoNotCount() {
    QuietLevel level = new QuietLevel(RATE_HZ);
    feed(level, 60, 1);
    feed(level, 4, 100);
    level.follow();
    feed(level, 120, 50);
    level.rest();
    feed(level, 30, 1);
    assertEquals(1, level.rms(), 1e-9);
  }

  @Test
  void aThirdOfTheCodaIsNoiseForTheNextOnset() {
    QuietLevel level = new QuietLevel(RATE_HZ);
    feed(level, 60, 1);
    level.follow();
    feed(level, 20, 30);
    assertEquals(10, level.forOnset(), 1e-9);
    feed(level, 20, 2);
    assertEquals(1, level.forOnset(), 1e-9);
  }

  @Test
  void aGapDoesNotForgetTheLevel() {
    QuietLevel level = new QuietLevel(RATE_HZ);
    feed(level, 60, 1);
    level.restart(RATE_HZ);
    feed(level, 13, 100);
    assertEquals(1, level.rms(), 1e-9);
  }
}
