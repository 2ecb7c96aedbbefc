package haetae.hazard.field;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.hazard.field.ConditioningSettings.Method;
import haetae.hazard.motion.Motion;
import haetae.world.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConditioningTest {
  private static final double TAU = 0.35;
  private static final double PHI = 0.55;
  private static final ConditioningSettings EXACT =
      ConditioningSettings.DEFAULT.withMethod(Method.EXACT);
  private static final ConditioningSettings FAST =
      ConditioningSettings.DEFAULT.withMethod(Method.FAST);
  private static final SpatialCorrelation RHO = new LothBaker2013();

  private static ConditionedField at(
      SpatialCorrelation rho, ConditioningSettings how, Residuals data, Targets targets) {
    Motion prior = Fields.prior(targets.size(), -2, TAU, PHI);
    return new Conditioning(rho, how).condition(data, targets, prior, 1);
  }

  private static Targets place(double lat, double lon) {
    return new Targets(new double[] {lat}, new double[] {lon});
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void nothingObservedGivesThePrior(Method method) {
    ConditionedField field = at(RHO, EXACT.withMethod(method), Residuals.none(), place(36, 128));
    assertEquals(-2, field.mean[0], 1e-12);
    assertEquals(Math.hypot(TAU, PHI), field.sigma[0], 0.003);
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void atAnInstrumentTheObservedValue(Method method) {
    Residuals data = Residuals.builder().add(36, 128, 1, 0.7, TAU, PHI, 0, 1).build();
    ConditionedField field =
        at(PlainCorrelation.VERIFICATION, EXACT.withMethod(method), data, place(36, 128));
    assertEquals(-1.3, field.mean[0], 1e-8);
    assertEquals(0, field.sigma[0], 1e-4);
  }

  @Test
  void acrossThe180thMeridian() {
    Residuals data = Residuals.builder().add(0, 179.99, 1, 0.7, TAU, PHI, 0, 1).build();
    ConditionedField over = at(RHO, EXACT, data, place(0, -179.99));
    ConditionedField here = at(RHO, EXACT, data, place(0, 179.97));
    assertEquals(here.mean[0], over.mean[0], 1e-9);
    assertEquals(here.sigma[0], over.sigma[0], 1e-9);
  }

  @Test
  void contradictingInstrumentsAtOnePlaceAreMerged() {
    Residuals data =
        Residuals.builder()
            .add(36, 128, 1, 1, TAU, PHI, 0, 1)
            .add(36, 128, 1, -0.4, TAU, PHI, 0, 1)
            .build();
    Residuals mean = Residuals.builder().add(36, 128, 1, 0.3, TAU, PHI, 0, 1).build();
    Targets near = place(36.1, 128);
    ConditionedField field = at(RHO, EXACT, data, near);
    assertEquals(1, field.accuracy.merged());
    assertEquals(at(RHO, EXACT, mean, near).mean[0], field.mean[0], 1e-12);
  }

  @Test
  void nearlyOnePlaceIsHeldApartByAJitterThatIsTold() {
    Residuals data =
        Residuals.builder()
            .add(36, 128, 1, 1, TAU, PHI, 0, 1)
            .add(36, 128 + 1e-13, 1, -0.4, TAU, PHI, 0, 1)
            .add(36, 128 + 2e-13, 1, -0.4, TAU, PHI, 0, 1)
            .build();
    ConditionedField field = at(new PlainCorrelation(1000), EXACT, data, place(36.1, 128));
    assertTrue(field.accuracy.jitter() > 0, field.accuracy::toString);
    assertTrue(Double.isFinite(field.mean[0]));
  }

  @Test
  void theBiasCanBeSwitchedOffButItsVarianceStays() {
    Residuals data = Fields.clustered(10, 36, 128, 0.5, 1);
    ConditionedField with = at(RHO, EXACT, data, place(40, 140));
    ConditionedField without = at(RHO, EXACT.withBias(false), data, place(40, 140));
    assertEquals(-2, without.mean[0], 1e-6);
    assertTrue(Math.abs(with.mean[0] + 2) > 1e-3);
    assertEquals(with.sigma[0], without.sigma[0], 1e-12);
  }

  @Test
  void aPriorThatIsNotANumberStaysSo() {
    Motion prior = Fields.prior(2, -2, TAU, PHI);
    prior.mean[1] = Double.NaN;
    Residuals data = Fields.clustered(10, 36, 128, 0.5, 1);
    Targets two = new Targets(new double[] {36, 36}, new double[] {128, 128.1});
    ConditionedField field = new Conditioning(RHO, EXACT).condition(data, two, prior, 1);
    assertTrue(Double.isFinite(field.mean[0]));
    assertTrue(Double.isNaN(field.mean[1]));
  }

  @Test
  void theOrderOfObservationsDoesNotMatter() {
    Residuals data = Fields.clustered(60, 36, 128, 0.5, 2);
    Residuals.Builder reversed = Residuals.builder();
    for (int i = data.size() - 1; i >= 0; i--) {
      reversed.add(
          data.latDeg[i],
          data.lonDeg[i],
          data.periodS[i],
          data.residual[i],
          data.tau[i],
          data.phi[i],
          data.sigmaEps[i],
          data.biasWeight[i]);
    }
    Targets grid = Fields.grid(127.5, 35.5, 128.5, 36.5, 12, 12);
    ConditionedField one = at(RHO, EXACT, data, grid);
    ConditionedField other = at(RHO, EXACT, reversed.build(), grid);
    assertArrayEquals(one.mean, other.mean, 1e-9);
    assertArrayEquals(one.sigma, other.sigma, 1e-9);
  }

  @Test
  void moreDataNeverRaiseSigma() {
    Targets grid = Fields.grid(127.5, 35.5, 128.5, 36.5, 12, 12);
    double[] before = at(RHO, EXACT, Residuals.none(), grid).sigma;
    for (int n = 1; n <= 40; n++) {
      Residuals.Builder first = Residuals.builder();
      Residuals all = Fields.clustered(40, 36, 128, 0.5, 3);
      for (int i = 0; i < n; i++) {
        first.add(all.latDeg[i], all.lonDeg[i], 1, 0.1, TAU, PHI, all.sigmaEps[i], 1);
      }
      double[] after = at(RHO, EXACT, first.build(), grid).sigma;
      for (int i = 0; i < after.length; i++) {
        assertTrue(after[i] <= before[i] + 1e-9, "target " + i + " with " + n);
      }
      before = after;
    }
  }

  @Test
  void fastAndExactAgree() {
    Residuals data = Fields.clustered(400, 36, 128, 1.2, 4);
    Targets grid = Fields.grid(126, 34.5, 130, 37.5, 70, 80);
    ConditionedField exact = at(RHO, EXACT, data, grid);
    ConditionedField fast = at(RHO, FAST, data, grid);
    assertArrayEquals(exact.mean, fast.mean, 1e-3);
    assertArrayEquals(exact.mean, fast.mean, Math.max(1e-9, fast.accuracy.meanBound()));
    assertArrayEquals(exact.sigma, fast.sigma, 2e-3);
  }

  @Test
  void threadsDoNotChangeADigit() {
    Residuals data = Fields.clustered(300, 36, 128, 1.2, 5);
    Targets grid = Fields.grid(126, 34.5, 130, 37.5, 70, 80);
    for (ConditioningSettings how : new ConditioningSettings[] {EXACT, FAST}) {
      ConditionedField many = at(RHO, how, data, grid);
      ConditionedField one = at(RHO, how.withParallel(false), data, grid);
      assertArrayEquals(one.mean, many.mean, 0);
      assertArrayEquals(one.sigma, many.sigma, 0);
    }
  }

  @Test
  void conjugateGradientsFindWhatTheFactorFinds() {
    Residuals data = Fields.clustered(1500, 36, 128, 1.2, 6);
    Targets grid = Fields.grid(126, 34.5, 130, 37.5, 20, 20);
    ConditionedField exact = at(RHO, EXACT, data, grid);
    ConditionedField fast = at(RHO, FAST, data, grid);
    assertEquals(exact.event.mean[0], fast.event.mean[0], 1e-3);
    assertArrayEquals(exact.mean, fast.mean, 1e-3);
    for (int i = 0; i < grid.size(); i++) { // observations left out: sigma errs on the large side
      assertTrue(fast.sigma[i] >= exact.sigma[i] - 1e-3, "target " + i);
    }
  }

  @Test
  void saysWhatIsWrong() {
    InvalidValue e =
        assertThrows(
            InvalidValue.class,
            () ->
                new Conditioning(RHO, EXACT)
                    .condition(Residuals.none(), place(36, 128), Fields.prior(2, 0, TAU, PHI), 1));
    assertEquals("prior has 2 places; expected 1 of the targets", e.getMessage());
  }
}
