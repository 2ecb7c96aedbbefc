package haetae.signal.pick;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A slow beginning is found, noise alone moves nothing, silence and short records do no harm. */
class WhitenedOnsetTest {
  private static final double RATE_HZ = 100;
  private static final int FIRST = 200;
  private final WhitenedOnset onset = new WhitenedOnset(new AicOnset(RATE_HZ), RATE_HZ);

  @Test
  void aWeakBeginningInColouredNoiseIsFound() {
    int near = 0;
    for (int seed = 0; seed < 200; seed++) {
      double[] x = coloured(seed, 250);
      Random random = new Random(1000 + seed);
      for (int k = FIRST - 20; k < x.length; k++) {
        x[k] += 3 * random.nextGaussian(); // a fifth of a second before the result
      }
      near += Math.abs(onset.refine(x, FIRST) - (FIRST - 20)) <= 3 ? 1 : 0;
    }
    assertTrue(near >= 180, "found " + near + " of 200");
  }

  @Test
  void noiseAloneMovesNoOnset() {
    int moved = 0;
    for (int seed = 0; seed < 1000; seed++) {
      moved += onset.refine(coloured(seed, 250), FIRST) == FIRST ? 0 : 1;
    }
    assertTrue(moved <= 20, "moved " + moved + " of 1000");
  }

  @Test
  void neverMovesForwardNorBeyondItsReach() {
    for (int seed = 0; seed < 200; seed++) {
      double[] x = coloured(seed, 250);
      for (int k = FIRST - 80; k < x.length; k++) {
        x[k] *= 5;
      }
      int at = onset.refine(x, FIRST);
      assertTrue(at <= FIRST && at >= FIRST - WhitenedOnset.REACH_S * RATE_HZ, "at " + at);
    }
  }

  @Test
  void silenceAndShortRecordsKeepTheFirst() {
    assertEquals(FIRST, onset.refine(new double[250], FIRST));
    double[] constant = new double[250];
    Arrays.fill(constant, 3);
    assertEquals(FIRST, onset.refine(constant, FIRST));
    assertEquals(20, onset.refine(coloured(1, 40), 20));
  }

  /** Noise whose low frequencies are strong: x(k) = 0.95 x(k-1) + white. */
  private static double[] coloured(int seed, int count) {
    Random random = new Random(seed);
    double[] x = new double[count];
    double last = 0;
    for (int k = 0; k < count; k++) {
      last = 0.95 * last + random.nextGaussian();
      x[k] = last;
    }
    return x;
  }
}
