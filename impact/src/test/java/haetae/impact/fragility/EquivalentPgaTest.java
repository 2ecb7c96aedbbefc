package haetae.impact.fragility;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.hazard.motion.BooreEtAl2014;
import haetae.hazard.motion.ConstantMotion;
import haetae.hazard.rupture.Distances;
import haetae.hazard.rupture.Source;
import haetae.hazard.site.Sites;
import haetae.world.InvalidValue;
import haetae.world.shaking.IntensityMeasure;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class EquivalentPgaTest {
  @Test
  void staysWithinItsLimits() {
    assertEquals(1, EquivalentPga.DEFAULT.factor(0.1, 0.2));
    assertEquals(2, EquivalentPga.DEFAULT.factor(0.4, 0.2), 1e-12);
    assertEquals(2.5, EquivalentPga.DEFAULT.factor(0.9, 0.2));
    assertEquals(1, EquivalentPga.OFF.factor(0.9, 0.2));
    assertThrows(InvalidValue.class, () -> new EquivalentPga(2, 1));
  }

  @Test
  void concernsPgaAlone() {
    Sites sites = Sites.uniform(new double[] {36}, new double[] {129}, 360);
    Source source = new Source(5.4, OptionalDouble.empty(), 90, 2, 5, 5, false);
    List<double[]> shifts =
        EquivalentPga.DEFAULT.lnShifts(
            List.of(IntensityMeasure.PGA, IntensityMeasure.SA03),
            BooreEtAl2014.GLOBAL,
            source,
            new Distances(1),
            sites);
    assertEquals(0, shifts.get(1)[0]);
    assertTrue(shifts.get(0)[0] < -0.1 && shifts.get(0)[0] >= -Math.log(2.5));
    assertArrayEquals(
        new double[] {0},
        EquivalentPga.DEFAULT.lnShift(ConstantMotion.NULL, source, new Distances(1), sites));
  }
}
