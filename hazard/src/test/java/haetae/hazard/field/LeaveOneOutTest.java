package haetae.hazard.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import haetae.hazard.motion.Motion;
import haetae.world.InvalidValue;
import org.junit.jupiter.api.Test;

class LeaveOneOutTest {
  private static final double[][] ROWS = {
    {36.00, 129.30, 0.5},
    {36.02, 129.35, -0.2},
    {36.10, 129.40, 0.7},
    {36.15, 129.20, 0.1},
    {35.90, 129.50, -0.6}
  };

  private static Residuals without(int left) {
    Residuals.Builder rows = Residuals.builder();
    for (int i = 0; i < ROWS.length; i++) {
      if (i != left) {
        rows.add(ROWS[i][0], ROWS[i][1], 1.0, ROWS[i][2], 0.35, 0.5, 0.1, 1);
      }
    }
    return rows.build();
  }

  /** The closed form is what conditioning on all the others gives, one by one. */
  @Test
  void agreesWithLeavingOutOneByOne() {
    double[] errors = LeaveOneOut.errors(without(-1), new LothBaker2013());
    for (int i = 0; i < ROWS.length; i++) {
      Motion prior = new Motion(1);
      prior.tau[0] = 0.35;
      prior.phi[0] = 0.5;
      double predicted =
          new Conditioning(new LothBaker2013(), ConditioningSettings.DEFAULT)
              .condition(
                  without(i),
                  new Targets(new double[] {ROWS[i][0]}, new double[] {ROWS[i][1]}),
                  prior,
                  1.0)
              .mean[0];
      assertEquals(ROWS[i][2] - predicted, errors[i], 1e-6);
    }
  }

  @Test
  void rowsOfSeveralPeriodsAreRefused() {
    Residuals mixed =
        Residuals.builder()
            .add(36, 129, 1, 0.1, 0.3, 0.5, 0, 1)
            .add(36.1, 129, 3, 0.1, 0.3, 0.5, 0, 1)
            .build();
    assertThrows(InvalidValue.class, () -> LeaveOneOut.errors(mixed, new LothBaker2013()));
  }
}
