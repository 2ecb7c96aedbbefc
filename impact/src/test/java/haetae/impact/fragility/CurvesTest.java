package haetae.impact.fragility;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.InvalidValue;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class CurvesTest {
  private static final double INF = Double.POSITIVE_INFINITY;

  @Test
  void limitsClampAndSilence() {
    FragilityCurve curve =
        new LognormalCurve(new double[] {0.1, 0.2}, new double[] {0.5, 0.5}, 0.02, 0.3, 0.05);
    assertArrayEquals(new double[] {0, 0}, at(curve, 0.05));
    assertTrue(at(curve, 0.0501)[0] > 0.08);
    assertArrayEquals(at(curve, 0.3), at(curve, 0.9));
    FragilityCurve lifted =
        new LognormalCurve(new double[] {0.1}, new double[] {0.5}, 0.05, INF, 0);
    assertArrayEquals(at(lifted, 0.05), at(lifted, 0.001));
    FragilityCurve plain = LognormalCurve.of(new double[] {0.1}, new double[] {0.5});
    assertEquals(0.5, at(plain, 0.1)[0], 1e-15);
    assertEquals(0, at(plain, 0)[0]);
  }

  @Test
  void statesOfDifferentDeviationNeverOvertake() {
    FragilityCurve curve = LognormalCurve.of(new double[] {0.1, 0.12}, new double[] {0.3, 0.9});
    double[] weak = at(curve, 0.02);
    assertEquals(weak[0], weak[1]);
    double[] expected = new double[2];
    curve.expectedExceedances(Math.log(0.03), 0.4, expected, 0);
    assertArrayEquals(brute(curve, Math.log(0.03), 0.4), expected, 1e-6);
    assertTrue(expected[1] <= expected[0]);
  }

  @Property(tries = 60)
  void expectationsOfLimitedCurves(
      @ForAll @DoubleRange(min = -5, max = 1) double mean,
      @ForAll @DoubleRange(min = 0.05, max = 1.2) double sigma,
      @ForAll @DoubleRange(min = 0.05, max = 0.9) double beta,
      @ForAll @DoubleRange(min = 0, max = 0.3) double noDamage) {
    FragilityCurve curve =
        new LognormalCurve(
            new double[] {0.15, 0.3}, new double[] {beta, beta}, 0.02, 1.5, noDamage);
    double[] out = new double[2];
    curve.expectedExceedances(mean, sigma, out, 0);
    assertArrayEquals(brute(curve, mean, sigma), out, 2e-4);
  }

  /** With limits that nothing reaches, quadrature must give the closed form. */
  @Property(tries = 200)
  void quadratureAgreesWithTheClosedForm(
      @ForAll @DoubleRange(min = -5, max = 1) double mean,
      @ForAll @DoubleRange(min = 0.01, max = 1.5) double sigma,
      @ForAll @DoubleRange(min = 0.01, max = 1.2) double beta) {
    double[] medians = {0.15, 0.3};
    double[] betas = {beta, beta};
    double[] closed = new double[2];
    double[] summed = new double[2];
    LognormalCurve.of(medians, betas).expectedExceedances(mean, sigma, closed, 0);
    new LognormalCurve(medians, betas, 1e-30, 1e30, 0).expectedExceedances(mean, sigma, summed, 0);
    assertArrayEquals(closed, summed, 1e-10);
  }

  @Test
  void pointsAsOpenQuakeReadsThem() {
    double[] imls = {0.1, 0.2, 0.4};
    double[][] chances = {{0.1, 0.5, 0.9}, {0.0, 0.2, 0.6}};
    FragilityCurve without = new DiscreteCurve(imls, chances, 0);
    assertArrayEquals(new double[] {0, 0}, at(without, 0.0999));
    assertArrayEquals(new double[] {0.3, 0.1}, at(without, 0.15), 1e-12);
    assertArrayEquals(new double[] {0.9, 0.6}, at(without, 5));
    FragilityCurve risingFrom = new DiscreteCurve(imls, chances, 0.05);
    assertArrayEquals(new double[] {0.05, 0}, at(risingFrom, 0.075), 1e-12);
    assertArrayEquals(new double[] {0, 0}, at(risingFrom, 0.04));
    FragilityCurve cut = new DiscreteCurve(imls, chances, 0.15);
    assertArrayEquals(new double[] {0, 0}, at(cut, 0.149));
    assertArrayEquals(new double[] {0.3, 0.1}, at(cut, 0.1500001), 1e-5);
  }

  @Property(tries = 60)
  void expectationsOfPoints(
      @ForAll @DoubleRange(min = -4, max = 0.5) double mean,
      @ForAll @DoubleRange(min = 0.05, max = 1.2) double sigma,
      @ForAll @DoubleRange(min = 0, max = 0.3) double noDamage) {
    double[][] chances = {{0.1, 0.5, 0.9}, {0.0, 0.2, 0.6}};
    FragilityCurve curve = new DiscreteCurve(new double[] {0.1, 0.2, 0.4}, chances, noDamage);
    double[] out = new double[2];
    curve.expectedExceedances(mean, sigma, out, 0);
    assertArrayEquals(brute(curve, mean, sigma), out, 2e-4);
  }

  @Test
  void refusesWhatIsNoFragility() {
    double[] imls = {0.1, 0.2};
    assertMessage(
        "chances of damage are [0.5, 0.4]; expected 0 to 1, not falling",
        () -> new DiscreteCurve(imls, new double[][] {{0.5, 0.4}}, 0));
    assertMessage(
        "chance of a worse state is 0.3, above 0.2 of the state before; expected falling chances",
        () -> new DiscreteCurve(imls, new double[][] {{0.2, 0.4}, {0.3, 0.4}}, 0));
    assertMessage(
        "median of a worse state is 0.1, below 0.2 of the state before; expected rising medians",
        () -> LognormalCurve.of(new double[] {0.2, 0.1}, new double[] {0.5, 0.5}));
    assertMessage(
        "measures from 0.3 to 0.2, no damage at 0.0; expected 0 or more, rising",
        () -> new LognormalCurve(new double[] {0.2}, new double[] {0.5}, 0.3, 0.2, 0));
  }

  private static void assertMessage(String message, Executable act) {
    assertEquals(message, assertThrows(InvalidValue.class, act).getMessage());
  }

  private static double[] at(FragilityCurve curve, double iml) {
    double[] out = new double[curve.states()];
    curve.exceedances(Math.log(iml), out, 0);
    return out;
  }

  /** Midpoint rule with many steps: slow and plain. */
  private static double[] brute(FragilityCurve curve, double mean, double sigma) {
    int steps = 40_000;
    double[] sum = new double[curve.states()];
    double[] here = new double[curve.states()];
    for (int i = 0; i < steps; i++) {
      double z = 16 * ((i + 0.5) / steps - 0.5);
      curve.exceedances(mean + sigma * z, here, 0);
      for (int k = 0; k < sum.length; k++) {
        sum[k] += here[k] * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * 16 / steps;
      }
    }
    return sum;
  }
}
