package haetae.hazard.shaking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A growing peak as an observation. */
class LowerBoundTest {
  private static final double PRIOR = 0.65;

  /** Mean and variance of the cut-off normal, by adding up. */
  private static double[] cutOff(double bound) {
    double weight = 0;
    double sum = 0;
    double squares = 0;
    for (double x = bound + 5e-5; x < bound + 12 * PRIOR + 8; x += 1e-4) {
      double p =
          Math.exp(
              -x * x / 2 / PRIOR / PRIOR + (bound > 0 ? bound * bound / 2 / PRIOR / PRIOR : 0));
      weight += p;
      sum += p * x;
      squares += p * x * x;
    }
    double mean = sum / weight;
    return new double[] {mean, squares / weight - mean * mean};
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, -0.5, 0, 0.3, 1, 2, 4, 6})
  void conditionsAPlaceToTheCutOffNormal(double bound) {
    LowerBound used = LowerBound.of(bound, PRIOR, 0).orElseThrow();
    double s2 = PRIOR * PRIOR;
    double e2 = used.sigma() * used.sigma();
    double[] expected = cutOff(bound);
    assertEquals(expected[0], used.residual() * s2 / (s2 + e2), 1e-4);
    assertEquals(expected[1], s2 * e2 / (s2 + e2), 1e-4);
  }

  @Test
  void farBelowThePredictionItSaysNothing() {
    assertTrue(LowerBound.of(-3 * PRIOR, PRIOR, 0).isPresent());
    assertTrue(LowerBound.of(-5 * PRIOR, PRIOR, 0).isEmpty());
    assertTrue(LowerBound.of(-50, PRIOR, 0).isEmpty());
    assertTrue(LowerBound.of(Double.NaN, PRIOR, 0).isEmpty());
  }

  @Test
  void aHigherBoundRaisesMore() {
    double last = Double.NEGATIVE_INFINITY;
    for (double bound = -2; bound < 8; bound += 0.01) {
      LowerBound used = LowerBound.of(bound, PRIOR, 0).orElse(new LowerBound(0, 1e9));
      double s2 = PRIOR * PRIOR;
      double after = used.residual() * s2 / (s2 + used.sigma() * used.sigma());
      assertTrue(after >= last - 1e-9 && after >= bound, bound + ": " + after);
      last = after;
    }
  }
}
