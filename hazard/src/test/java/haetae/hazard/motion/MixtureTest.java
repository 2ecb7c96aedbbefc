package haetae.hazard.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.hazard.motion.CorrelatedMixture.Prediction;
import haetae.hazard.rupture.Distances;
import haetae.hazard.rupture.Source;
import haetae.world.InvalidValue;
import haetae.world.shaking.IntensityMeasure;
import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** Properties of models and of their mixtures. */
class MixtureTest {
  private static final LogicTree KOREA = LogicTreeSettings.KOREA.tree();
  private static final List<String> MODELS = List.of("BSSA14", "BSSA14-LowQ", "CY14", "CY14-Japan");

  @Property(tries = 200)
  void motionDecaysWithDistance(
      @ForAll @DoubleRange(min = 3.5, max = 8) double m,
      @ForAll @DoubleRange(min = 1, max = 250) double km,
      @ForAll @DoubleRange(min = 180, max = 1500) double vs30) {
    for (String name : MODELS) {
      GroundMotionModel model = GroundMotionModels.get(name);
      for (IntensityMeasure im : List.of(IntensityMeasure.PGA, IntensityMeasure.SA10)) {
        double near = Cases.at(model, im, m, 0, km, vs30).mean[0];
        double far = Cases.at(model, im, m, 0, km * 1.1, vs30).mean[0];
        assertTrue(far < near, name + " " + im);
      }
    }
  }

  /** Total variance is at least the mean of the branches' variances. */
  @Property(tries = 200)
  void disagreementAddsToTheVariance(
      @ForAll @DoubleRange(min = 3, max = 7.5) double m,
      @ForAll @DoubleRange(min = 1, max = 300) double km) {
    Motion mixed = Cases.at(KOREA, IntensityMeasure.PGA, m, 0, km, 400);
    double sum = 0;
    double variance = 0;
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (LogicTree.Branch branch : KOREA.branches()) {
      double w = branch.weight().at(m, km);
      Motion one = Cases.at(branch.model(), IntensityMeasure.PGA, m, 0, km, 400);
      sum += w;
      variance += w * one.sigma(0) * one.sigma(0);
      low = Math.min(low, one.mean[0]);
      high = Math.max(high, one.mean[0]);
    }
    assertTrue(mixed.sigma(0) * mixed.sigma(0) >= variance / sum - 1e-12);
    assertTrue(mixed.mean[0] >= low - 1e-12 && mixed.mean[0] <= high + 1e-12);
  }

  @Test
  void branchesThatLackAMeasureAreLeftOut() {
    double w1 = 0.40;
    double w2 = 0.35;
    Motion a = Cases.at(GroundMotionModels.get("BSSA14"), IntensityMeasure.SA30, 6, 0, 20, 400);
    Motion b = Cases.at(GroundMotionModels.get("CY14"), IntensityMeasure.SA30, 6, 0, 20, 400);
    Motion both = Cases.at(KOREA, IntensityMeasure.SA30, 6, 0, 20, 400);
    assertEquals((w1 * a.mean[0] + w2 * b.mean[0]) / (w1 + w2), both.mean[0], 1e-12);
    assertThrows(InvalidValue.class, () -> Cases.at(KOREA, IntensityMeasure.MMI, 6, 0, 20, 400));
  }

  @Test
  void weightsTaperBetweenTheirBounds() {
    BranchWeight weight = BranchWeight.Tapered.of(0.4, 0.2);
    assertEquals(0.4, weight.at(4.5, 100));
    assertEquals(0.2, weight.at(4.0, 10));
    assertEquals(0.2, weight.at(6, 150));
    assertEquals(0.3, weight.at(4.25, 10), 1e-12);
    assertEquals(0.3, weight.at(6, 125), 1e-12);
  }

  @Test
  void blocksAndTogetherGiveWhatOneByOneGives() {
    int n = 1100;
    double[] km = new double[n];
    for (int i = 0; i < n; i++) {
      km[i] = 0.25 * i;
    }
    Distances distances = Cases.line(km);
    Source source = Cases.source(6.2, OptionalDouble.of(90), 45, 3);
    List<IntensityMeasure> measures = List.of(IntensityMeasure.PGV, IntensityMeasure.sa(0.2));
    for (String name : MODELS) {
      GroundMotionModel model = GroundMotionModels.get(name);
      List<Motion> together = List.of(new Motion(n), new Motion(n));
      model.predictAll(measures, source, distances, Cases.sites(n, 300), 0, n, together);
      for (int k = 0; k < measures.size(); k++) {
        Motion alone = new Motion(n);
        model.predict(measures.get(k), source, distances, Cases.sites(n, 300), 0, 700, alone);
        model.predict(measures.get(k), source, distances, Cases.sites(n, 300), 700, n, alone);
        for (int i = 0; i < n; i++) {
          assertEquals(alone.mean[i], together.get(k).mean[i]);
          assertEquals(alone.phi[i], together.get(k).phi[i]);
        }
      }
    }
  }

  /** Few places: 0.95 between models; so σ² = (1 + 0.95)/2 of like deviations, 2 at 1/2. */
  @Test
  void correlatedMixtureOfLikeModels() {
    Motion one = Cases.at(GroundMotionModels.get("BSSA14"), IntensityMeasure.PGA, 6, 0, 20, 400);
    Prediction few = CorrelatedMixture.combine(new double[] {0.5, 0.5}, List.of(one, one));
    assertEquals(one.mean[0], few.motion.mean[0], 1e-12);
    assertEquals(one.tau[0] * Math.sqrt(0.975), few.motion.tau[0], 1e-12);
    assertEquals(one.sigma(0) * Math.sqrt(0.975), few.total[0], 1e-12);
  }

  /** Means that do not vary have no correlation, which counts as 1. */
  @Test
  void correlatedMixtureWithoutVariation() {
    Motion flat = new Motion(12);
    java.util.Arrays.fill(flat.phi, 0.5);
    Prediction many = CorrelatedMixture.combine(new double[] {0.3, 0.7}, List.of(flat, flat));
    assertEquals(0.5, many.motion.phi[11], 1e-12);
    assertEquals(0.5, many.total[0], 1e-12);
  }
}
