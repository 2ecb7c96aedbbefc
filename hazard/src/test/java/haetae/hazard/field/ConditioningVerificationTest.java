package haetae.hazard.field;

import static org.junit.jupiter.api.Assertions.assertEquals;

import haetae.hazard.motion.Motion;
import org.junit.jupiter.api.Test;

/**
 * SCIENCE section 8.5: four stations and two targets, worked out with another code; and one step of
 * the ordinary conditional normal, which a single measure must equal.
 */
class ConditioningVerificationTest {
  private static final double DEGREE_KM = Math.toRadians(1) * 6371;
  private static final double TAU = 0.35;
  private static final double PHI = 0.55;
  private static final double[][] STATIONS = {{0, 0}, {10, 0}, {0, 15}, {6, 8}};
  private static final double[] NOISE = {0, 0, 0, 0.806};
  private static final double[] ZETA = {
    Math.log(.16 / .10), Math.log(.075 / .07), Math.log(.08 / .06), Math.log(.11 / .075)
  };
  private static final PlainCorrelation RHO = new PlainCorrelation(8.5 / 3);

  /** The example is flat: laid on the equator, where 20 km are flat to 5e-6. */
  private static ConditionedField example(double[][] targetsKm, double[] means) {
    Residuals.Builder data = Residuals.builder();
    for (int i = 0; i < 4; i++) {
      double[] at = STATIONS[i];
      data.add(at[1] / DEGREE_KM, at[0] / DEGREE_KM, 1, ZETA[i], TAU, PHI, NOISE[i], 1);
    }
    double[] lat = new double[targetsKm.length];
    double[] lon = new double[targetsKm.length];
    Motion prior = Fields.prior(targetsKm.length, 0, TAU, PHI);
    for (int i = 0; i < targetsKm.length; i++) {
      lat[i] = targetsKm[i][1] / DEGREE_KM;
      lon[i] = targetsKm[i][0] / DEGREE_KM;
      prior.mean[i] = means[i];
    }
    return new Conditioning(RHO, ConditioningSettings.DEFAULT)
        .condition(data.build(), new Targets(lat, lon), prior, 1);
  }

  @Test
  void theNumericExample() {
    ConditionedField field =
        example(new double[][] {{5, 0}, {20, 20}}, new double[] {Math.log(.085), Math.log(.035)});
    assertEquals(0.458974, field.event.mean[0], 0.5e-6);
    assertEquals(0.436867, field.event.variance(0), 0.5e-6);
    assertEquals(-2.264797, field.mean[0], 0.5e-6);
    assertEquals(-3.191605, field.mean[1], 0.5e-6);
    assertEquals(0.103851, Math.exp(field.mean[0]), 0.5e-6);
    assertEquals(0.041106, Math.exp(field.mean[1]), 0.5e-6);
    assertEquals(0.554779, field.sigma[0], 0.5e-6);
    assertEquals(0.596536, field.sigma[1], 0.5e-6);
  }

  @Test
  void farAwayOnlyTheBiasIsLeft() {
    ConditionedField field = example(new double[][] {{500, 500}}, new double[] {0});
    assertEquals(0.160641, field.mean[0], 0.5e-6);
    assertEquals(0.596671, field.sigma[0], 0.5e-6);
  }

  @Test
  void oneMeasureEqualsTheOrdinaryConditionalNormal() {
    ConditionedField field =
        example(new double[][] {{5, 0}, {3, 7}}, new double[] {Math.log(.085), -3});
    double[][] at = {{5, 0}, {3, 7}};
    for (int t = 0; t < 2; t++) {
      double[] direct = direct(at[t]);
      double mean = t == 0 ? Math.log(.085) : -3;
      assertEquals(mean + direct[0], field.mean[t], 1e-9);
      assertEquals(direct[1], field.sigma[t], 1e-9);
    }
  }

  /** Shift and deviation with the covariance φ² ρ + τ² in one step, by plain elimination. */
  private static double[] direct(double[] target) {
    double[][] a = new double[4][6];
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        a[i][j] = PHI * PHI * RHO.rho(1, 1, km(STATIONS[i], STATIONS[j])) + TAU * TAU;
      }
      a[i][i] += NOISE[i] * NOISE[i];
      a[i][4] = ZETA[i];
      a[i][5] = PHI * PHI * RHO.rho(1, 1, km(target, STATIONS[i])) + TAU * TAU;
    }
    double[] b = {a[0][5], a[1][5], a[2][5], a[3][5]};
    for (int k = 0; k < 4; k++) {
      for (int i = 0; i < 4; i++) {
        double f = i == k ? 0 : a[i][k] / a[k][k];
        for (int j = k; j < 6; j++) {
          a[i][j] -= f * a[k][j];
        }
      }
    }
    double shift = 0;
    double variance = PHI * PHI + TAU * TAU;
    for (int i = 0; i < 4; i++) {
      shift += b[i] * a[i][4] / a[i][i];
      variance -= b[i] * a[i][5] / a[i][i];
    }
    return new double[] {shift, Math.sqrt(variance)};
  }

  private static double km(double[] p, double[] q) {
    double lat = Math.toRadians((p[1] + q[1]) / DEGREE_KM / 2);
    return Math.hypot((p[0] - q[0]) * Math.cos(lat), p[1] - q[1]);
  }
}
