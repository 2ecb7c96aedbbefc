package haetae.store.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Stretches that have been written, against a list of every tenth of a second. */
final class CoveredTest {
  private static final int TENTHS = 100;
  private static final long TENTH = 100_000_000L;

  /** From one tenth of a second to another. */
  private record Tenths(int from, int to) {
    static Tenths any(SplittableRandom random) {
      int from = random.nextInt(TENTHS);
      return new Tenths(from, from + random.nextInt(1, 20));
    }
  }

  @Test
  void knowsWhatHasBeenWrittenAndNothingElse() {
    SplittableRandom random = new SplittableRandom(17);
    for (int round = 0; round < 500; round++) {
      Covered covered = new Covered();
      BitSet all = new BitSet();
      for (int i = random.nextInt(30); i > 0; i--) {
        Tenths one = Tenths.any(random);
        covered.add(one.from * TENTH, one.to * TENTH);
        all.set(one.from, one.to);
        Tenths asked = Tenths.any(random);
        boolean whole = all.nextClearBit(asked.from) >= asked.to;
        assertEquals(
            whole, covered.contains(asked.from * TENTH, asked.to * TENTH), asked + " of " + all);
      }
    }
  }

  @Test
  void stretchesAMillisecondApartAreOne() {
    Covered covered = new Covered();
    covered.add(0, TENTH);
    covered.add(TENTH + 900_000, 2 * TENTH);
    assertTrue(covered.contains(0, 2 * TENTH));
  }

  @Test
  void beyondWhatIsHeldTheOldestIsForgotten() {
    Covered covered = new Covered();
    for (int i = 0; i < 65; i++) {
      covered.add(2 * i * TENTH, (2 * i + 1) * TENTH);
    }
    assertFalse(covered.contains(0, TENTH));
    assertTrue(covered.contains(2 * TENTH, 3 * TENTH));
    assertTrue(covered.contains(128 * TENTH, 129 * TENTH));
  }
}
