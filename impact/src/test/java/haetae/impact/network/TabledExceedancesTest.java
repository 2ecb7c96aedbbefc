package haetae.impact.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import haetae.impact.fragility.FragilityClass;
import org.junit.jupiter.api.Test;

class TabledExceedancesTest {
  @Test
  void asTheCurvesThemselves() {
    int served = 0;
    for (FragilityClass fragility : LifelineClasses.byName().values()) {
      if (TabledExceedances.serves(fragility)) {
        served++;
        for (double pgaG = 0.01; pgaG < 3; pgaG *= 1.7) {
          double[] exact = new double[4];
          fragility.curve().expectedExceedances(Math.log(pgaG), 0.5, exact, 0);
          double[] read = TabledExceedances.of(fragility).mean(Math.log(pgaG), 0.5);
          assertArrayEquals(exact, read, 1e-5, fragility.id() + " at " + pgaG + " g");
        }
      }
    }
    assertEquals(12, served);
  }
}
