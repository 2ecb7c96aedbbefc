package haetae.impact.fragility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import haetae.hazard.motion.BooreEtAl2014;
import haetae.hazard.motion.Motion;
import haetae.hazard.rupture.Distances;
import haetae.hazard.rupture.Source;
import haetae.hazard.site.Sites;
import haetae.world.shaking.IntensityMeasure;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** The example of SCIENCE section 10.1: M 5.4, Rjb 5 km, strike-slip, Vs30 360 m/s. */
class EquivalentPgaVerificationTest {
  private static final Source SOURCE = new Source(5.4, OptionalDouble.of(0), 90, 2, 5, 5, false);
  private static final Sites SITES = Sites.uniform(new double[] {36}, new double[] {129}, 360);

  @Test
  void shapeOfASmallEarthquake() {
    assertEquals(0.2867, predicted(IntensityMeasure.PGA, SITES), 5e-5);
    assertEquals(0.0842, predicted(IntensityMeasure.SA10, SITES), 5e-5);
  }

  /** PGA on rock over SA(1.0) at the site is (PGA/SA(1.0)) on rock / 1.5 · 1.5 / F_V. */
  @Test
  void bothWaysOfWritingTheFactor() {
    Sites rock = Sites.uniform(new double[] {36}, new double[] {129}, 760);
    double shape = predicted(IntensityMeasure.PGA, rock) / predicted(IntensityMeasure.SA10, rock);
    double fv = predicted(IntensityMeasure.SA10, SITES) / predicted(IntensityMeasure.SA10, rock);
    double factor = shape / 1.5 * (1.5 / fv);
    EquivalentPga wide = new EquivalentPga(0.1, 100);
    double shift = wide.lnShift(BooreEtAl2014.GLOBAL, SOURCE, near(), SITES)[0];
    assertEquals(-Math.log(factor), shift, 1e-12);
  }

  private static double predicted(IntensityMeasure measure, Sites sites) {
    Motion motion = new Motion(1);
    BooreEtAl2014.GLOBAL.predict(measure, SOURCE, near(), sites, 0, 1, motion);
    return Math.exp(motion.mean[0]);
  }

  private static Distances near() {
    Distances distances = new Distances(1);
    distances.rjbKm[0] = 5;
    distances.rrupKm[0] = 7;
    return distances;
  }
}
