package haetae.impact.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import haetae.hazard.motion.Motion;
import haetae.hazard.randomfield.Coregionalisation;
import haetae.hazard.randomfield.FieldSettings;
import haetae.hazard.site.Sites;
import haetae.impact.fragility.FragilityClass;
import haetae.impact.fragility.FragilitySet;
import haetae.impact.fragility.LognormalCurve;
import haetae.world.shaking.IntensityMeasure;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Asset a0 of SCIENCE2 section 26.4, computed apart by quadrature: class T6 in PGA at site 0 of
 * OpenQuake's job, both normal numbers cut at three deviations; and its normal short form.
 */
class ScenarioDamageVerificationTest {
  private static final double[] QUADRATURE = {.8924582, .0814003, .0219150, .0034837, .0007428};
  private static final double[] NORMAL_FORM = {.8927907, .0810000, .0218526, .0035493, .0008075};
  private static final double CUT_VARIANCE = 0.97333692;
  private static final int FIELDS = 200_000;

  private static final Sites SITE = Sites.uniform(new double[] {37.4}, new double[] {126.8}, 486.6);
  private static final Coregionalisation MODEL =
      Coregionalisation.jayaramBaker(List.of(IntensityMeasure.PGA), true);
  private static final SimulationSettings EXPECTED = new SimulationSettings(2, false, 1, 0, 0);

  private static Portfolio asset() {
    double beta = 0.593646;
    LognormalCurve curve =
        LognormalCurve.of(
            new double[] {.251533, .452760, .804906, 1.257665},
            new double[] {beta, beta, beta, beta});
    FragilityClass t6 = new FragilityClass("T6", IntensityMeasure.PGA, curve, 0);
    double[] amounts = new double[25];
    for (int s = 0; s < 5; s++) {
      amounts[s * 5 + s] = 5;
    }
    List<Quantity> states =
        FragilitySet.HAZUS_STATES.stream().map(s -> new Quantity(s, "buildings")).toList();
    List<Quantity> all =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(new Quantity("none", "buildings")), states.stream())
            .toList();
    FragilitySet set = new FragilitySet("job", FragilitySet.HAZUS_STATES, List.of(t6));
    return new Portfolio.Builder(SITE, set, all, List.of("all")).add(0, 0, 0, amounts).build();
  }

  private static List<Motion> motion(double scale) {
    Motion motion = new Motion(1);
    motion.mean[0] = -2.425366;
    motion.tau[0] = .348 * scale;
    motion.phi[0] = .49500 * scale;
    return List.of(motion);
  }

  /**
   * Within 1e-5: the table's ln PGA is for a distance of 36.1233 km, its fractions for the 36.1243
   * km of another distance program, {@code 1.2 ln(36.1243/36.1233)} = 3.3e-5 lower: 7e-6 in a
   * chance.
   */
  @Test
  void normalForm() {
    Totals totals =
        FastAnswer.of(asset(), MODEL, motion(Math.sqrt(CUT_VARIANCE)), EXPECTED, Optional.empty());
    for (int s = 0; s < 5; s++) {
      assertEquals(NORMAL_FORM[s], totals.meanState(0, s), 1e-5);
      assertEquals(5 * NORMAL_FORM[s], totals.city(s).mean(), 5e-5);
    }
  }

  /** Within four standard errors; the deviation of a chance is below 0.16. */
  @Test
  void fieldsCutAtThreeDeviations() {
    FieldSettings settings = new FieldSettings(1, 3, 40, 500, 2, true);
    Totals totals =
        new Simulation(asset(), EXPECTED)
            .run(SampledFields.of(SITE, motion(1), MODEL, settings), FIELDS);
    double[] deviation = {0.16, 0.1, 0.05, 0.02, 0.008};
    for (int s = 0; s < 5; s++) {
      assertEquals(QUADRATURE[s], totals.meanState(0, s), 4 * deviation[s] / Math.sqrt(FIELDS));
    }
  }
}
