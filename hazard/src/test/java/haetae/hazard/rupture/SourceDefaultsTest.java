package haetae.hazard.rupture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class SourceDefaultsTest {
  @Test
  void limitsOfRakeAreStrikeSlip() {
    for (double limit : new double[] {30, 150, -30, -150, 180, -180, 0}) {
      assertEquals(FaultStyle.STRIKE_SLIP, FaultStyle.of(limit));
    }
    assertEquals(FaultStyle.REVERSE, FaultStyle.of(30.001));
    assertEquals(FaultStyle.NORMAL, FaultStyle.of(-149.999));
    assertEquals(FaultStyle.UNSPECIFIED, FaultStyle.of(OptionalDouble.empty()));
  }

  @Test
  void aTopBelowTheCrustLeavesNoWidth() {
    assertEquals(0, SourceDefaults.widthKm(6, 90, 20, 15));
    assertEquals(0, SourceDefaults.widthKm(6, 0, 20, 15));
    assertEquals(20, SourceDefaults.hypocentreDepthKm(6, 90, 20, 0));
  }

  @Property
  void wholeSourcesFitIntoTheCrust(
      @ForAll @DoubleRange(min = 3, max = 9) double m,
      @ForAll @DoubleRange(min = -180, max = 180) double rake) {
    Source source = SourceDefaults.source(m, OptionalDouble.of(rake), 15);
    double tall = source.widthKm() * Math.sin(Math.toRadians(source.dipDeg()));
    assertTrue(source.ztorKm() + tall <= 15 + 1e-9);
    assertTrue(source.hypocentreDepthKm() >= source.ztorKm());
    assertTrue(source.hypocentreDepthKm() <= source.ztorKm() + tall + 1e-9);
  }
}
