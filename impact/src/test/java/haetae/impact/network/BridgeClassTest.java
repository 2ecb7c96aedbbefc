package haetae.impact.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.impact.fragility.LognormalCurve;
import haetae.world.InvalidValue;
import org.junit.jupiter.api.Test;

class BridgeClassTest {
  @Test
  void skewWeakensAndSpansStrengthen() {
    assertEquals(1, new BridgeForm(3, 0).skewFactor(), 1e-12);
    assertEquals(Math.sqrt(0.5), new BridgeForm(3, 60).skewFactor(), 1e-12);
    BridgeClass bridge = BridgeClass.get("HWB5");
    LognormalCurve straight = bridge.curve(new BridgeForm(3, 0), 1);
    LognormalCurve skewed = bridge.curve(new BridgeForm(3, 60), 1);
    assertEquals(0.35 * 1.125, straight.median(1), 1e-12);
    assertEquals(0.35 * 1.125 * Math.sqrt(0.5), skewed.median(1), 1e-12);
    assertEquals(0.25, straight.median(0), 1e-12, "slight damage sees neither");
  }

  @Test
  void shapeLowersSlightDamageOnlyAndNeverRaisesIt() {
    BridgeClass bridge = BridgeClass.get("HWB10");
    LognormalCurve poor = bridge.curve(BridgeForm.UNKNOWN, BridgeClass.shapeFactor(0.1, 0.5));
    LognormalCurve rich = bridge.curve(BridgeForm.UNKNOWN, BridgeClass.shapeFactor(0.5, 0.5));
    assertEquals(0.3, poor.median(0), 1e-12);
    assertEquals(0.9, poor.median(1), 1e-12);
    assertEquals(0.6, rich.median(0), 1e-12);
    assertEquals(
        0.25, BridgeClass.get("HWB5").curve(BridgeForm.UNKNOWN, 0.5).median(0), 1e-12, "no shape");
  }

  @Test
  void slightStaysLightestUnderSkew() {
    LognormalCurve skewed = BridgeClass.get("HWB11").curve(new BridgeForm(0, 60), 1);
    assertEquals(skewed.median(1), skewed.median(0), 1e-12);
    assertTrue(skewed.median(1) < 0.9);
  }

  @Test
  void messages() {
    assertEquals(
        "class of bridge is 'HWB29'; expected HWB1 to HWB28",
        assertThrows(InvalidValue.class, () -> BridgeClass.get("HWB29")).getMessage());
    assertThrows(InvalidValue.class, () -> new BridgeForm(-1, 0));
    assertThrows(InvalidValue.class, () -> new BridgeForm(2, 90));
  }
}
