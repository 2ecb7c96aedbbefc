package haetae.hazard.randomfield;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import haetae.hazard.motion.Motion;
import haetae.hazard.site.Sites;
import haetae.world.InvalidValue;
import haetae.world.place.GeoPoint;
import haetae.world.shaking.IntensityMeasure;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Fields as OpenQuake makes them: L(φ∘ε), Jayaram &amp; Baker (2009) by great-circle distance. */
class SpreadBeforeCorrelationTest {
  private static final List<IntensityMeasure> TWO =
      List.of(IntensityMeasure.PGA, IntensityMeasure.SA10);
  private static final double[] LAT = {37.4, 37.43, 37.6};
  private static final double[] LON = {126.8, 127.1, 127.2};
  private static final Sites SITES = Sites.uniform(LAT, LON, 400);
  private static final double[] PHI = {0.3, 0.6, 0.45};

  private static List<Motion> motions(double tau) {
    return TWO.stream()
        .map(ignored -> {
          Motion motion = new Motion(3);
          for (int i = 0; i < 3; i++) {
            motion.mean[i] = -1 - i;
            motion.tau[i] = tau;
            motion.phi[i] = PHI[i];
          }
          return motion;
        })
        .toList();
  }

  private static double[][][] sample(FieldSettings settings, int n, double tau) {
    double[][][] values = new double[2][3][n];
    new FieldSampler(SITES, Coregionalisation.jayaramBaker(TWO, true), settings)
        .sample(
            motions(tau),
            n,
            block -> {
              for (int m = 0; m < 2; m++) {
                for (int s = 0; s < 3; s++) {
                  for (int f = 0; f < block.count(); f++) {
                    values[m][s][block.first() + f] = block.value(m, s, f);
                  }
                }
              }
            });
    return values;
  }

  private static double rho(int a, int b, double rangeKm) {
    return Math.exp(-3 * GeoPoint.distanceKm(LAT[a], LON[a], LAT[b], LON[b]) / rangeKm);
  }

  /** ln Y = μ + L(φ∘ε), number by number: PGA of field 0, range 40.7 km. */
  @Test
  void aFieldByHand() {
    double[][][] values = sample(new FieldSettings(3, 3, 40, 500, 1, true), 4, 0);
    double below = Normal.cdf(-3);
    for (int m = 0; m < 2; m++) {
      double range = m == 0 ? 40.7 : 25.7;
      double l21 = rho(0, 1, range);
      double l22 = Math.sqrt(1 - l21 * l21);
      double l31 = rho(0, 2, range);
      double l32 = (rho(1, 2, range) - l21 * l31) / l22;
      double l33 = Math.sqrt(1 - l31 * l31 - l32 * l32);
      long stream = NormalDraws.stream(3, 0, m == 0 ? 0 : 3);
      double a = PHI[0] * NormalDraws.truncated(stream, 0, below);
      double b = PHI[1] * NormalDraws.truncated(stream, 1, below);
      double c = PHI[2] * NormalDraws.truncated(stream, 2, below);
      assertEquals(-1 + a, values[m][0][0], 1e-12);
      assertEquals(-2 + l21 * a + l22 * b, values[m][1][0], 1e-12);
      assertEquals(-3 + l31 * a + l32 * b + l33 * c, values[m][2][0], 1e-12);
    }
  }

  /** Variance Σ L²φ² + τ², event terms of the measures independent. */
  @Test
  void variancesAreThoseOfTheMixture() {
    int n = 40_000;
    double[][][] values = sample(new FieldSettings(3, 0, 40, 500, 2, true), n, 0.2);
    double r = rho(0, 1, 40.7);
    double variance = r * r * 0.09 + (1 - r * r) * 0.36 + 0.04;
    assertEquals(
        variance,
        Moments.covariance(values[0][1], values[0][1]),
        4 * variance * Math.sqrt(2.0 / n));
    assertEquals(0, Moments.correlation(values[0][0], values[1][0]), 4 / Math.sqrt(n));
    double covariance = r * 0.09 + 0.04;
    assertEquals(covariance, Moments.covariance(values[0][0], values[0][1]), 0.01 * 0.5);
  }

  @Test
  void threadsAreOfNoEffectAndTheOptionIsKept() {
    FieldSettings after = new FieldSettings(3, 0, 40, 500, 1);
    assertEquals(after, after.withSpreadBeforeCorrelation(true).withSpreadBeforeCorrelation(false));
    double[][][] one = sample(after.withSpreadBeforeCorrelation(true), 50, 0.2);
    double[][][] again = sample(new FieldSettings(3, 0, 40, 500, 3, true), 50, 0.2);
    assertArrayEquals(one[0][2], again[0][2]);
  }

  @Test
  void aModelThatMixesMeasuresIsRefused() {
    FieldSettings settings = FieldSettings.DEFAULT.withSpreadBeforeCorrelation(true);
    Coregionalisation mixing = Coregionalisation.lothBaker(TWO);
    assertEquals(
        "residuals of PGA and SA(1.0) are correlated; expected none between measures where the"
            + " spread comes before correlation",
        assertThrows(InvalidValue.class, () -> new FieldSampler(SITES, mixing, settings))
            .getMessage());
    new FieldSampler(SITES, Coregionalisation.independent(TWO), settings);
  }
}
