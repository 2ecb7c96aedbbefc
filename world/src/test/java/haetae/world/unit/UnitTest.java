package haetae.world.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import haetae.world.InvalidValue;
import org.junit.jupiter.api.Test;

class UnitTest {
  @Test
  void onePercentOfGravityInEveryUnit() {
    AccelerationMps2 a = AccelerationMps2.ofPercentG(1);
    assertEquals(0.0980665, a.mps2(), 1e-15);
    assertEquals(9.80665, a.gal(), 1e-13);
    assertEquals(0.01, a.g(), 1e-16);
    assertEquals(a.mps2(), AccelerationMps2.ofGal(9.80665).mps2(), 1e-15);
    assertEquals(a.mps2(), AccelerationMps2.ofG(0.01).mps2(), 1e-15);
    assertEquals(1, a.percentG(), 1e-14);
  }

  @Test
  void velocityInCentimetres() {
    assertEquals(0.05, VelocityMps.ofCmPerS(5).mps(), 1e-16);
    assertEquals(5, new VelocityMps(0.05).cmPerS(), 1e-14);
  }

  @Test
  void whatIsNotANumberIsRefused() {
    assertThrows(InvalidValue.class, () -> new AccelerationMps2(Double.NaN));
    assertThrows(InvalidValue.class, () -> new VelocityMps(Double.POSITIVE_INFINITY));
  }
}
