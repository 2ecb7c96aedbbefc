package haetae.impact.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.impact.fragility.DiscreteCurve;
import haetae.impact.fragility.FragilityCurve;
import haetae.impact.fragility.LognormalCurve;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ExceedanceTableTest {
  private static final int DRAWS = 200_000;

  private static void assertClose(FragilityCurve curve, double residual) {
    ExceedanceTable table = new ExceedanceTable(curve, residual);
    int states = curve.states();
    SplittableRandom random = new SplittableRandom(2);
    double[] x = new double[1];
    double[][] p = new double[states][1];
    double[] exact = new double[states];
    int draws = residual == 0 ? DRAWS : DRAWS / 20;
    for (int i = 0; i < draws; i++) {
      x[0] = -9 + 16 * random.nextDouble();
      table.exceedances(x, 0, 1, p, new double[states]);
      table.exactly(x[0], exact, 0);
      for (int k = 0; k < states; k++) {
        assertEquals(exact[k], p[k][0], 1e-7);
        assertTrue(p[k][0] >= 0 && p[k][0] <= (k == 0 ? 1 : p[k - 1][0]));
      }
    }
    assertTrue(table.bytes() < 500_000, "bytes " + table.bytes());
  }

  @Test
  void lognormalCurves() {
    double[] medians = {0.1, 0.16, 0.3, 0.5};
    for (double beta : new double[] {0.1, 0.3, 0.4, 0.64, 1.2}) {
      assertClose(LognormalCurve.of(medians, new double[] {beta, beta, beta, beta}), 0);
    }
    assertClose(LognormalCurve.of(medians, new double[] {0.4, 0.4, 0.4, 0.4}), 0.25);
  }

  /** Chances that cross, limits of the measure, a step where damage begins. */
  @Test
  void lognormalCurvesWithKinksAndSteps() {
    double[] medians = {0.1, 0.11, 0.12, 0.9};
    double[] betas = {0.7, 0.3, 0.9, 0.5};
    assertClose(LognormalCurve.of(medians, betas), 0);
    assertClose(new LognormalCurve(medians, betas, 0.05, 1.3, 0.07), 0);
    assertClose(new LognormalCurve(medians, betas, 0.01, 0.4, 0), 0);
  }

  @Test
  void discreteCurves() {
    double[] imls = {0.05, 0.1, 0.2, 0.31, 0.5, 1.5};
    double[][] chances = {
      {0.01, 0.2, 0.5, 0.8, 0.9, 1}, {0, 0.1, 0.1, 0.4, 0.9, 0.95}, {0, 0, 0.05, 0.1, 0.2, 0.7}
    };
    assertClose(new DiscreteCurve(imls, chances, 0), 0);
    assertClose(new DiscreteCurve(imls, chances, 0.15), 0);
    assertClose(new DiscreteCurve(imls, chances, 0), 0.25);
  }
}
