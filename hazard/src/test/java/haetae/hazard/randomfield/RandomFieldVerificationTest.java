package haetae.hazard.randomfield;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import haetae.hazard.field.LothBaker2013;
import haetae.hazard.motion.Motion;
import haetae.hazard.site.Sites;
import haetae.world.place.GeoPoint;
import haetae.world.shaking.IntensityMeasure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers of the reference calculation in numpy (ref_fields.py) and of Wichura (1988). */
class RandomFieldVerificationTest {
  private static final List<IntensityMeasure> FOUR =
      List.of(
          IntensityMeasure.PGA,
          IntensityMeasure.SA03,
          IntensityMeasure.SA10,
          IntensityMeasure.SA30);

  /** Wichura (1988), section on accuracy: three arguments, one for each branch. */
  @Test
  void inverseNormal() {
    assertEquals(-0.6744897501960817, NormalDraws.inverse(0.25), 1e-15);
    assertEquals(-3.090232306167814, NormalDraws.inverse(0.001), 4e-15);
    assertEquals(-9.262340089798408, NormalDraws.inverse(1e-20), 1e-14);
    assertEquals(1.959963984540054, NormalDraws.inverse(0.975), 1e-15);
    assertEquals(0.0013498980316300946, Normal.cdf(-3), 1e-15);
  }

  @Test
  void lothBakerMatricesBetweenPeriods() {
    double[] periods = {0.01, 0.3, 1, 3};
    double[][][] expected = {
      {
        {.29, .23, .18, .08667},
        {.23, .28333, .14, .05333},
        {.18, .14, .33, .21333},
        {.08667, .05333, .21333, .34333}
      },
      {
        {.47, .40333, .27, .14333},
        {.40333, .44, .29667, .17333},
        {.27, .29667, .48, .36},
        {.14333, .17333, .36, .53667}
      },
      {
        {.24, .17, -.02, .01667},
        {.17, .27333, .00667, .02556},
        {-.02, .00667, .2, .06333},
        {.01667, .02556, .06333, .12}
      }
    };
    double[][] eigenvalues = {
      {.05229, .09623, .32802, .77013},
      {.04838, .10795, .46124, 1.30910},
      {.07792, .08788, .23711, .43043}
    };
    for (int k = 0; k < 3; k++) {
      double[][] b = new LothBaker2013().matrix(k, periods);
      for (int i = 0; i < 4; i++) {
        assertArrayEquals(expected[k][i], b[i], 5e-6);
      }
      double[] values = SymmetricMatrix.eigen(b).values();
      Arrays.sort(values);
      assertArrayEquals(eigenvalues[k], values, 5e-6);
    }
  }

  /** The published diagonal sums to 1.01 at 1.0 s; for simulation it is rescaled to 1. */
  @Test
  void jointCovariance() {
    Coregionalisation model = Coregionalisation.lothBaker(FOUR);
    double from2to1 = Math.hypot(5, 0);
    assertEquals(0.302948 / Math.sqrt(1.01), model.within(0, 2, from2to1), 5e-7);
    // the diagonal at 0.3 s sums to 0.28333 + 0.44 + 0.27333 = 0.99667
    assertEquals(0.200830 / 0.9966667, model.within(1, 1, 20), 6e-7);
  }

  @Test
  void jayaramBakerRanges() {
    assertEquals(8.5, range(IntensityMeasure.PGA, false), 1e-12);
    assertEquals(40.7, range(IntensityMeasure.PGA, true), 1e-12);
    assertEquals(13.66, range(IntensityMeasure.SA03, false), 1e-12);
    assertEquals(36.2, range(IntensityMeasure.SA03, true), 1e-12);
    assertEquals(25.7, range(IntensityMeasure.SA10, true), 1e-12);
    assertEquals(33.1, range(IntensityMeasure.SA30, false), 1e-12);
  }

  private static double range(IntensityMeasure measure, boolean clustered) {
    return Coregionalisation.jayaramBakerRangeKm(measure, clustered);
  }

  /** Numbers cut at 3 deviations and renormalised have variance 0.97333692. */
  @Test
  void truncatedNumbers() {
    double below = Normal.cdf(-3);
    double sum = 0;
    double largest = 0;
    int n = 2_000_000;
    for (int i = 0; i < n; i++) {
      double z = NormalDraws.truncated(99, i, below);
      sum += z * z;
      largest = Math.max(largest, Math.abs(z));
    }
    assertEquals(0.97333692, sum / n, 4 * Math.sqrt(1.7 / n));
    assertEquals(3, largest, 0.01);
  }

  /**
   * Mean and covariance of the case of section 8.5, from fields conditioned on the four stations.
   */
  @Test
  void conditionedFieldsHaveTheConditionalMoments() {
    double[][] stations = {{0, 0}, {10, 0}, {0, 15}, {6, 8}};
    double[] mean = {.10, .07, .06, .075};
    double[] observed = {.16, .075, .08, .11};
    double[] sigma = {0, 0, 0, .806};
    List<FieldObservation> observations = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      observations.add(
          new FieldObservation(
              new GeoPoint(degrees(stations[i][1]), degrees(stations[i][0])),
              IntensityMeasure.PGA,
              Math.log(mean[i]),
              0.35,
              0.55,
              Math.log(observed[i]),
              sigma[i]));
    }
    Sites targets =
        Sites.uniform(
            new double[] {degrees(0), degrees(20)}, new double[] {degrees(5), degrees(20)}, 760);
    Motion prior = new Motion(2);
    prior.mean[0] = Math.log(.085);
    prior.mean[1] = Math.log(.035);
    Arrays.fill(prior.tau, 0.35);
    Arrays.fill(prior.phi, 0.55);
    Coregionalisation model = Coregionalisation.jayaramBaker(List.of(IntensityMeasure.PGA), false);
    int n = 400_000;
    double[][] values = new double[2][n];
    new ConditionedFieldSampler(targets, observations, model, FieldSettings.DEFAULT)
        .sample(
            List.of(prior),
            n,
            block -> {
              for (int f = 0; f < block.count(); f++) {
                values[0][block.first() + f] = block.value(0, 0, f);
                values[1][block.first() + f] = block.value(0, 1, f);
              }
            });
    double four = 4 / Math.sqrt(n);
    assertEquals(-2.264797, Moments.mean(values[0]), four * 0.5548);
    assertEquals(-3.191605, Moments.mean(values[1]), four * 0.5965);
    assertEquals(0.307780, Moments.covariance(values[0], values[0]), four * 0.3078 * 1.42);
    assertEquals(0.355855, Moments.covariance(values[1], values[1]), four * 0.3559 * 1.42);
    assertEquals(0.034834, Moments.covariance(values[0], values[1]), four * 0.34);
  }

  private static double degrees(double km) {
    return km / GeoPoint.KM_PER_DEGREE;
  }
}
