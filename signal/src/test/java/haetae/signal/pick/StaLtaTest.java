package haetae.signal.pick;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.signal.filter.BiquadCascade;
import haetae.signal.filter.Butterworth;
import haetae.signal.filter.T1;
import haetae.world.InvalidValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class StaLtaTest {
  /** Noise with bursts, so that it triggers several times. */
  private static double[] bursts(long seed) {
    Random random = new Random(seed);
    double[] x = new double[12_000];
    for (int i = 0; i < x.length; i++) {
      double burst = i % 3000 > 2000 && i % 3000 < 2200 ? 20 : 1;
      x[i] = burst * random.nextGaussian();
    }
    return x;
  }

  /** The fused loop, in any blocks, is the cascade followed by the detector. */
  @Property(tries = 50)
  void fusedIsTheSameAsSeparate(@ForAll long seed) {
    double[] x = bursts(seed);
    double[] separate = new double[x.length];
    new BiquadCascade(PickVerificationTest.band()).filter(x, separate, 0, x.length);
    StaLta detector = new StaLta(StaLtaSettings.LOCAL, 100);
    List<Integer> expected = new ArrayList<>();
    for (int i = detector.firstTrigger(separate, 0, x.length); i >= 0; ) {
      expected.add(i);
      i = detector.firstTrigger(separate, i + 1, x.length);
    }
    BandPassStaLta fused =
        new BandPassStaLta(PickVerificationTest.band(), StaLtaSettings.LOCAL, 100);
    double[] out = new double[x.length];
    List<Integer> got = new ArrayList<>();
    Random cuts = new Random(seed);
    for (int at = 0; at < x.length; ) {
      int end = Math.min(x.length, at + 1 + cuts.nextInt(700));
      for (int i = fused.firstTrigger(x, out, at, end); i >= 0; ) {
        got.add(i);
        i = fused.firstTrigger(x, out, i + 1, end);
      }
      at = end;
    }
    assertEquals(expected, got);
    assertTrue(expected.size() >= 3, () -> "triggers at " + expected);
    assertArrayEquals(separate, out, 1e-9);
  }

  @Test
  void fewerThanFourSectionsPassThrough() {
    double[] x = bursts(3);
    double[] expected = new double[x.length];
    new BiquadCascade(Butterworth.bandPass(2, 2, 15, 100)).filter(x, expected, 0, x.length);
    BandPassStaLta fused =
        new BandPassStaLta(Butterworth.bandPass(2, 2, 15, 100), StaLtaSettings.LOCAL, 100);
    double[] out = new double[x.length];
    for (int i = fused.firstTrigger(x, out, 0, x.length); i >= 0; ) {
      i = fused.firstTrigger(x, out, i + 1, x.length);
    }
    assertArrayEquals(expected, out, 1e-9);
  }

  @Test
  void nothingTriggersBeforeTheLongWindowIsFull() {
    StaLta detector = new StaLta(StaLtaSettings.LOCAL, 100);
    for (int i = 0; i < 1000; i++) {
      assertEquals(0, detector.next(i == 900 ? 1e6 : 1e-3));
    }
  }

  @Test
  void aFrozenLongAverageKeepsTheTriggerLonger() {
    int frozen = triggeredSamples(StaLtaSettings.LOCAL);
    int free = triggeredSamples(new StaLtaSettings(0.5, 10, 5, 1.5, false, 0));
    assertTrue(frozen > free, () -> frozen + " against " + free);
  }

  private static int triggeredSamples(StaLtaSettings settings) {
    StaLta detector = new StaLta(settings, 100);
    int count = 0;
    for (double y : PickVerificationTest.filtered()) {
      detector.next(y);
      count += detector.triggered() ? 1 : 0;
    }
    return count;
  }

  @Test
  void smoothStartIsUnbiasedOnSteadyNoise() {
    SmoothStartStaLta detector = new SmoothStartStaLta(StaLtaSettings.LOCAL, 100);
    double sum = 0;
    double[] u = T1.noise(4000);
    for (int i = 0; i < 4000; i++) {
      double ratio = detector.next(u[i]);
      sum += i >= 1000 ? ratio : 0;
    }
    assertEquals(1, sum / 3000, 0.03);
  }

  @Test
  void aResetDetectorWaitsAgain() {
    BandPassStaLta fused =
        new BandPassStaLta(PickVerificationTest.band(), StaLtaSettings.LOCAL, 100);
    double[] x = T1.trace(1);
    double[] out = new double[x.length];
    int first = fused.firstTrigger(x, out, 0, x.length);
    assertTrue(fused.triggered());
    fused.reset();
    assertFalse(fused.triggered());
    assertEquals(first, fused.firstTrigger(x, out, 0, x.length));
  }

  @Test
  void impossibleSettingsAreRefused() {
    assertThrows(InvalidValue.class, () -> new StaLtaSettings(10, 0.5, 5, 1.5, true, 30));
    assertThrows(InvalidValue.class, () -> new StaLtaSettings(0.5, 10, 1, 1.5, true, 30));
  }
}
