package haetae.signal.pick;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AicOnsetTest {
  private static double[] step(long seed, int onset, double offset) {
    Random random = new Random(seed);
    double[] w = new double[250];
    for (int i = 0; i < w.length; i++) {
      w[i] = offset + random.nextGaussian() * (i < onset ? 1 : 30);
    }
    return w;
  }

  /** Also on a large offset, where sums of squares would lose all digits. */
  @Property(tries = 300)
  void findsAChangeOfVariance(
      @ForAll long seed, @ForAll @IntRange(min = 150, max = 220) int onset) {
    AicOnset aic = new AicOnset(100);
    AicOnset.Onset plain = aic.refine(step(seed, onset, 0), 0, 250, 200);
    AicOnset.Onset offset = aic.refine(step(seed, onset, 1e6), 0, 250, 200);
    assertTrue(plain.refined());
    assertTrue(Math.abs(plain.sample() - onset) <= 5, () -> onset + " found at " + plain);
    assertEquals(plain.sample(), offset.sample());
    assertTrue(plain.sigmaS() >= 0.02 && plain.sigmaS() <= 0.5);
  }

  /** The running variances give the same as the definition. */
  @Test
  void agreesWithTheDefinition() {
    double[] w = step(5, 200, 3);
    double least = Double.POSITIVE_INFINITY;
    for (int k = 2; k <= 247; k++) {
      double a = k * Math.log(variance(w, 0, k)) + (250 - k - 1) * Math.log(variance(w, k, 250));
      least = Math.min(least, a);
    }
    assertEquals(least, new AicOnset(100).refine(w, 0, 250, 200).aicMin(), 1e-7);
  }

  private static double variance(double[] w, int from, int to) {
    double mean = 0;
    for (int i = from; i < to; i++) {
      mean += w[i] / (to - from);
    }
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += (w[i] - mean) * (w[i] - mean);
    }
    return sum / (to - from);
  }

  @Test
  void rejectsWhatIsNotAnOnset() {
    AicOnset aic = new AicOnset(100);
    assertEquals(AicOnset.Outcome.TOO_SHORT, aic.refine(new double[250], 0, 7, 5).outcome());
    AicOnset.Onset far = aic.refine(step(1, 60, 0), 0, 250, 200);
    assertEquals(AicOnset.Outcome.TOO_FAR, far.outcome());
    assertEquals(200, far.sample());
    assertEquals(0.5, far.sigmaS());
    AicOnset.Onset silent = aic.refine(new double[250], 0, 250, 200);
    assertFalse(silent.refined());
  }
}
