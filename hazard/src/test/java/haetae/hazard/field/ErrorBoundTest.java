package haetae.hazard.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.hazard.field.ConditioningSettings.Method;
import haetae.hazard.motion.Motion;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast way against the exact one on drawn layouts: never farther off than it says. */
class ErrorBoundTest {
  private static final double TAU = 0.35;
  private static final double PHI = 0.55;

  private static ConditionedField at(Method method, Residuals data, Targets targets) {
    Motion prior = Fields.prior(targets.size(), -2, TAU, PHI);
    return new Conditioning(new LothBaker2013(), ConditioningSettings.DEFAULT.withMethod(method))
        .condition(data, targets, prior, 1);
  }

  private static void holds(Residuals data, Targets targets, double mostSigma) {
    ConditionedField exact = at(Method.EXACT, data, targets);
    ConditionedField fast = at(Method.FAST, data, targets);
    double bound = fast.accuracy.sigmaBound().orElseThrow();
    for (int i = 0; i < targets.size(); i++) {
      assertEquals(exact.mean[i], fast.mean[i], fast.accuracy.meanBound() + 1e-9, "mean " + i);
      assertEquals(exact.sigma[i], fast.sigma[i], bound + 1e-9, "sigma " + i);
    }
    assertTrue(bound <= mostSigma, "sigma bound " + bound);
    assertTrue(fast.accuracy.meanBound() <= 0.1, "mean bound " + fast.accuracy.meanBound());
  }

  @ParameterizedTest
  @CsvSource({"50, 0.2, 1", "300, 1.2, 2", "600, 0.4, 3", "900, 2.5, 4", "1300, 0.8, 5"})
  void scattered(int observations, double spreadDeg, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] lat = random.doubles(1500, 35.2, 36.8).toArray();
    double[] lon = random.doubles(1500, 127.2, 128.8).toArray();
    holds(Fields.clustered(observations, 36, 128, spreadDeg, seed), new Targets(lat, lon), 0.02);
  }

  /** Where sigma was 0.0037 off unseen when far observations were left out. */
  @Test
  void aDenseClusterAndTargetsTwentyKilometresApart() {
    Targets grid = Fields.grid(126, 34.5, 130, 37.5, 20, 20);
    holds(Fields.clustered(1500, 36, 128, 1.2, 6), grid, 0.02);
  }

  @Test
  void feltCellsOfLargeNoiseOnAGrid() {
    SplittableRandom random = new SplittableRandom(8);
    Residuals.Builder rows = Residuals.builder();
    for (int i = 0; i < 1200; i++) {
      double lat = 35.5 + random.nextInt(90) / 90.0;
      double lon = 127.5 + random.nextInt(80) / 80.0;
      double period = i % 2 == 0 ? 1 : 3;
      rows.add(lat, lon, period, random.nextGaussian(), TAU, PHI, 0.8, 1);
    }
    holds(rows.build(), Fields.grid(127.4, 35.4, 128.6, 36.6, 40, 40), 0.02);
  }

  @Test
  void withoutNuggetOrNoise() {
    Residuals.Builder rows = Residuals.builder();
    SplittableRandom random = new SplittableRandom(9);
    for (int i = 0; i < 60; i++) {
      double lat = 35.5 + random.nextDouble();
      double lon = 127.5 + random.nextDouble();
      rows.add(lat, lon, 1, random.nextGaussian(), TAU, PHI, 0, 1);
    }
    Targets grid = Fields.grid(127.4, 35.4, 128.6, 36.6, 30, 30);
    Motion prior = Fields.prior(grid.size(), -2, TAU, PHI);
    ConditionedField[] both = new ConditionedField[2];
    for (Method method : new Method[] {Method.EXACT, Method.FAST}) {
      both[method == Method.FAST ? 1 : 0] =
          new Conditioning(
                  PlainCorrelation.VERIFICATION, ConditioningSettings.DEFAULT.withMethod(method))
              .condition(rows.build(), grid, prior, 1);
    }
    double bound = both[1].accuracy.sigmaBound().orElseThrow();
    for (int i = 0; i < grid.size(); i++) {
      assertEquals(both[0].sigma[i], both[1].sigma[i], bound + 1e-9);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 7, 8})
  void interpolationOfOneObservationKeepsItsBound(int p) {
    Chebyshev basis = new Chebyshev(p);
    SplittableRandom random = new SplittableRandom(p);
    Decay decay = new LothBaker2013().between(1, 1);
    for (int k = 0; k < 300; k++) {
      double half = Math.exp(random.nextDouble(-2, 4));
      double side = random.nextDouble(0.3, 1);
      double far = random.nextDouble(1, 4);
      double turn = random.nextDouble(2 * Math.PI);
      double x = half * (Math.cos(turn) + far * Math.cos(turn)) * 1.5;
      double y = half * (side * Math.sin(turn) + far * Math.sin(turn)) * 1.5;
      double away =
          Math.hypot(Math.max(0, Math.abs(x) - half), Math.max(0, Math.abs(y) - side * half));
      if (away < half) {
        continue;
      }
      double bound = new InterpolationBound(basis, half, java.util.List.of(decay)).at(0, away);
      for (int e = 0; e < 40; e++) {
        double u = random.nextDouble(-1, 1);
        double v = random.nextDouble(-1, 1);
        double[] a = basis.shares(u, -1, 1);
        double[] b = basis.shares(v, -1, 1);
        double sum = 0;
        for (int n = 0; n < p * p; n++) {
          double h =
              Math.hypot(
                  half * basis.node(n % p, -1, 1) - x, side * half * basis.node(n / p, -1, 1) - y);
          sum += a[n % p] * b[n / p] * decay.smooth(h);
        }
        double exact = decay.smooth(Math.hypot(half * u - x, side * half * v - y));
        assertEquals(exact, sum, bound, "half side " + half + " km, away " + away);
      }
    }
  }
}
