package haetae.hazard.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import haetae.hazard.motion.LogicTree.Branch;
import haetae.hazard.rupture.Distances;
import haetae.hazard.rupture.Source;
import haetae.world.shaking.IntensityMeasure;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SCIENCE sections 6.3 and 6.4, computed apart in another language. */
class LogicTreeVerificationTest {
  @ParameterizedTest
  @CsvSource({
    "4.0, 10, 0.0537, 0.1138, 0.2412",
    "5.1, 30, 0.1309, 0.2772, 0.5873",
    "5.4, 10, 0.5653, 1.1976, 2.5369",
    "5.4, 50, 0.1287, 0.2726, 0.5776"
  })
  void emoloByStationClass(double m, double km, double weak, double mean, double strong) {
    double[] expectedMps2 = {weak, mean, strong};
    for (int s = -1; s <= 1; s++) {
      Motion motion = Cases.at(new EmoloEtAl2015(s), IntensityMeasure.PGA, m, 0, km, 760);
      assertEquals(expectedMps2[s + 1], Math.exp(motion.mean[0]) * 9.80665, 5e-5);
      assertEquals(0.391, motion.tau[0], 5e-4);
      assertEquals(0.783, motion.phi[0], 5e-4);
    }
  }

  /** BSSA14 with an unknown mechanism, CY14 with strike-slip, as the example is. */
  @Test
  void mixtureOfThree() {
    Distances distances = Cases.line(8);
    distances.rrupKm[0] = Math.sqrt(8 * 8 + 4.5 * 4.5);
    distances.rxKm[0] = -1;
    Source source = Cases.source(5.4, OptionalDouble.of(0), 60, 3);
    LogicTree tree =
        new LogicTree(
            "example",
            LogicTreeSettings.KOREA.tree().branches().stream()
                .map(b -> b.name().equals("BSSA14") ? unspecified(b.weight()) : b)
                .toList());
    Motion motion = new Motion(1);
    tree.predict(IntensityMeasure.PGA, source, distances, Cases.sites(1, 360), 0, 1, motion);
    assertEquals(-1.77310, motion.mean[0], 5e-6);
    assertEquals(0.73366, motion.sigma(0), 5e-6);
    assertEquals(0.39351, motion.tau[0], 5e-6);
    assertEquals(0.61919, motion.phi[0], 5e-6);
  }

  private static Branch unspecified(BranchWeight weight) {
    return new Branch("BSSA14", GroundMotionModels.get("BSSA14-NoSOF"), weight);
  }

  @Test
  void rangesAreAnsweredInPlace() {
    LogicTree tree = LogicTreeSettings.KOREA.tree();
    Distances distances = Cases.line(5, 20, 80, 120, 200);
    Source source = Cases.source(5.0, OptionalDouble.of(0), 90, 2);
    Motion whole = new Motion(5);
    Motion part = new Motion(5);
    List<IntensityMeasure> pgv = List.of(IntensityMeasure.PGV);
    tree.predictAll(pgv, source, distances, Cases.sites(5, 400), 0, 5, List.of(whole));
    tree.predictAll(pgv, source, distances, Cases.sites(5, 400), 2, 4, List.of(part));
    assertEquals(0, part.mean[1]);
    assertEquals(whole.mean[2], part.mean[2]);
    assertEquals(whole.phi[3], part.phi[3]);
    assertEquals(0, part.mean[4]);
  }
}
