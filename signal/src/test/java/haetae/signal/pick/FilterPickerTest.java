package haetae.signal.pick;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.signal.filter.T1;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FilterPickerTest {
  private final FilterPicker picker =
      new FilterPicker(FilterPickerSettings.defaults(T1.RATE_HZ), T1.RATE_HZ);

  @Test
  void picksTheOnsetOfT1() {
    List<Long> triggers = new ArrayList<>();
    for (double x : T1.trace(1)) {
      if (picker.next(x)) {
        triggers.add(picker.triggerSample());
      }
    }
    assertFalse(triggers.isEmpty());
    assertTrue(Math.abs(triggers.get(0) - 2000) <= 10, () -> "triggers at " + triggers);
  }

  /** On quiet Gaussian noise of ten minutes: hardly any pick. On a burst: a pick within 0.2 s. */
  @Property(tries = 20)
  void picksBurstsAndNotNoise(@ForAll long seed) {
    picker.reset();
    Random random = new Random(seed);
    int onNoise = 0;
    for (int i = 0; i < 60_000; i++) {
      onNoise += picker.next(random.nextGaussian()) ? 1 : 0;
    }
    int false1 = onNoise;
    assertTrue(onNoise <= 1, () -> false1 + " picks on noise");
    long confirmed = -1;
    for (int i = 0; i < 200 && confirmed < 0; i++) {
      double burst = 30 * Math.sin(2 * Math.PI * 5 * i / 100.0);
      confirmed = picker.next(random.nextGaussian() + burst) ? i : -1;
    }
    assertTrue(confirmed >= 0 && confirmed <= 20, "confirmed at " + confirmed);
    assertTrue(Math.abs(picker.triggerSample() - 60_000) <= 20);
    assertTrue(picker.pickSample() <= picker.triggerSample());
    assertTrue(picker.sigmaS() > 0);
  }

  @Test
  void anOffsetIsNoSignal() {
    for (int i = 0; i < 5000; i++) {
      assertFalse(picker.next(1e6));
    }
    assertEquals(-1, picker.pickSample());
  }
}
