package haetae.impact.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RestorationTest {
  private static final double[] STATES = {0.1, 0.2, 0.3, 0.25, 0.15};

  @ParameterizedTest
  @EnumSource(Restoration.class)
  void lossFallsWithTime(Restoration restoration) {
    double before = 1;
    for (int day = 0; day <= 400; day++) {
      double loss = restoration.loss(STATES, day);
      assertTrue(loss <= before, restoration + " rises on day " + day);
      before = loss;
    }
    assertEquals(0, before, 0.08, "complete damage takes long");
    assertTrue(restoration.loss(STATES, 0) <= 1 - STATES[0]);
  }

  @ParameterizedTest
  @EnumSource(Restoration.class)
  void worseDamageTakesLonger(Restoration restoration) {
    for (int state = 2; state <= 4; state++) {
      for (int day : FacilityState.DAYS.subList(2, 5)) {
        assertTrue(
            restoration.restored(state, day) <= restoration.restored(state - 1, day) + 1e-12,
            restoration + " state " + state + " day " + day);
      }
    }
  }

  @Test
  void nothingBrokenNothingLost() {
    assertEquals(0, Restoration.BRIDGE.loss(new double[] {1, 0, 0, 0, 0}, 0), 0.0);
  }

  @Test
  void messages() {
    assertEquals(
        "restoration is 'dam'; expected one of [substation, distribution, generation,"
            + " water-treatment, pumping, tank, bridge, road, facility]",
        assertThrows(InvalidValue.class, () -> Restoration.parse("dam")).getMessage());
    assertThrows(InvalidValue.class, () -> Restoration.ROAD.restored(1, -1));
  }
}
