package haetae.impact.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.hazard.motion.Motion;
import haetae.hazard.randomfield.Coregionalisation;
import haetae.hazard.randomfield.FieldBlock;
import haetae.hazard.randomfield.FieldSettings;
import haetae.world.shaking.IntensityMeasure;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class FastAnswerTest {
  private static final int FIELDS = 8000;
  private static final Coregionalisation MODEL = Coregionalisation.lothBaker(TestCity.TWO);

  private record Case(Portfolio city, List<Motion> motions, SimulationSettings settings) {
    Totals simulated() {
      FieldSettings fields = new FieldSettings(11, 0, 40, 500, 2);
      FieldSource source = SampledFields.of(city.sites(), motions, MODEL, fields);
      return new Simulation(city, settings).run(source, FIELDS);
    }

    FastAnswer.Moments moments() {
      return new FastAnswer(city, settings).moments(MODEL, motions);
    }
  }

  private static Case city(boolean scatter, double tau, double phi, int buildings) {
    return new Case(
        TestCity.city(150, buildings),
        TestCity.motions(150, 2, tau, phi),
        new SimulationSettings(2, scatter, 1, 0, 0));
  }

  /** Half the distance of the 16 and 84 % quantiles is near the deviation of a simulation. */
  private static double halfWidth(Range r) {
    return (r.p84() - r.p16()) / 2;
  }

  /**
   * Measured on this city, in half widths of the simulation: totals that rise or fall with shaking
   * within 0.15 up to 50 % and 0.2 above. Numbers in a middle state (slight, moderate), which rise
   * and fall again, within 0.25 at 50 % and 0.5 at 95 %.
   */
  private static void compare(Case c) {
    Totals simulated = c.simulated();
    FastAnswer.Moments moments = c.moments();
    Totals fast = moments.totals();
    for (int q = 0; q < 6; q++) {
      double sd = Math.sqrt(moments.cityVariance(q));
      assertEquals(
          fast.city(q).mean(), simulated.city(q).mean(), 4 * sd / Math.sqrt(FIELDS) + 1e-3);
      boolean middle = q == 1 || q == 2;
      compare(simulated.city(q), fast.city(q), middle);
      for (int d = 0; d < 3; d++) {
        compare(simulated.district(d, q), fast.district(d, q), middle);
      }
    }
  }

  private static void compare(Range simulated, Range fast, boolean middle) {
    double width = halfWidth(simulated);
    assertEquals(width, halfWidth(fast), 0.1 * width);
    assertEquals(simulated.p05(), fast.p05(), (middle ? 0.25 : 0.15) * width);
    assertEquals(simulated.p16(), fast.p16(), 0.15 * width);
    assertEquals(simulated.p50(), fast.p50(), (middle ? 0.25 : 0.15) * width);
    assertEquals(simulated.p84(), fast.p84(), 0.2 * width);
    assertEquals(simulated.p95(), fast.p95(), (middle ? 0.5 : 0.2) * width);
  }

  @Test
  void rangesOfExpectedTotalsAreThoseOfASimulation() {
    compare(city(false, 0.35, 0.5, 5000));
  }

  @Test
  void rangesWithTheScatterOfBuildingsAreThoseOfASimulation() {
    compare(city(true, 0.35, 0.5, 5000));
  }

  /** Deviation against that of the fields themselves. */
  @Test
  void deviationsAreThoseOfFields() {
    for (double tau : new double[] {0, 0.35, 0.6}) {
      Case c = city(false, tau, 0.55, 2000);
      FastAnswer.Moments moments = c.moments();
      double[] sums = new double[6];
      double[] squares = new double[6];
      Simulation simulation = new Simulation(c.city(), c.settings());
      FieldSettings fields = new FieldSettings(11, 0, 40, 500, 1);
      SampledFields source = SampledFields.of(c.city().sites(), c.motions(), MODEL, fields);
      int n = 3000;
      source.sample(n, block -> each(simulation, block, sums, squares));
      for (int q = 0; q < 6; q++) {
        double mean = sums[q] / n;
        double sd = Math.sqrt(squares[q] / n - mean * mean);
        assertEquals(1, Math.sqrt(moments.cityVariance(q)) / sd, 0.06, "tau " + tau + " q " + q);
      }
    }
  }

  private static void each(
      Simulation simulation, FieldBlock block, double[] sums, double[] squares) {
    for (int f = 0; f < block.count(); f++) {
      double[][] values = new double[2][block.values(0).length / block.count()];
      for (int m = 0; m < 2; m++) {
        for (int s = 0; s < values[m].length; s++) {
          values[m][s] = block.value(m, s, f);
        }
      }
      Totals one = simulation.run(new TestCity.Given(TestCity.TWO, new double[][][] {values}), 1);
      for (int q = 0; q < sums.length; q++) {
        sums[q] += one.city(q).mean();
        squares[q] += one.city(q).mean() * one.city(q).mean();
      }
    }
  }

  /** One site, one class: the variance is that of a function of one normal number. */
  @Test
  void oneSiteHasTheVarianceOfItsCurve() {
    Portfolio city =
        new Portfolio.Builder(
                TestCity.sites(1),
                TestCity.city(5, 1).fragilities(),
                List.of(new Quantity("damaged", "buildings")),
                List.of("all"))
            .add(0, 0, 0, new double[] {0, 1, 1, 1, 1})
            .build();
    List<Motion> motions = TestCity.motions(1, 2, 0.4, 0.5);
    SimulationSettings settings = SimulationSettings.DEFAULT.withIndividualScatter(false);
    FastAnswer.Moments moments = new FastAnswer(city, settings).moments(MODEL, motions);
    double sum = 0;
    double squares = 0;
    double total = 0;
    double[] p = new double[4];
    for (double z = -7; z <= 7; z += 0.01) {
      Motion motion = motions.getFirst();
      city.fragilities()
          .classes()
          .getFirst()
          .curve()
          .exceedances(motion.mean[0] + motion.sigma(0) * z, p, 0);
      double w = Math.exp(-z * z / 2);
      total += w;
      sum += w * p[0];
      squares += w * p[0] * p[0];
    }
    double mean = sum / total;
    assertEquals(mean, moments.totals().city(0).mean(), 1e-6);
    double variance = squares / total - mean * mean;
    assertEquals(1, moments.cityVariance(0) / variance, 0.03);
  }

  @Test
  void groundFailureEntersTheFastAnswerAsTheSimulation() {
    Case c = city(false, 0, 0, 500);
    double[] chance = new double[150 * 4];
    for (int i = 0; i < chance.length; i++) {
      chance[i] = 0.2 / (1 + i % 4);
    }
    GroundFailure ground = new GroundFailure(4, chance);
    Totals fast = FastAnswer.of(c.city(), MODEL, c.motions(), c.settings(), Optional.of(ground));
    Totals simulated =
        new Simulation(c.city(), c.settings())
            .with(ground)
            .run(new MedianFields(TestCity.TWO, c.motions()), 1);
    for (int q = 0; q < 6; q++) {
      assertEquals(simulated.city(q).mean(), fast.city(q).mean(), 1e-2);
    }
    assertTrue(fast.city("loss").mean() > 0);
  }

  @Test
  void aMeasureThatIsMissingIsNamed() {
    Case c = city(false, 0.3, 0.5, 100);
    Consumer<List<IntensityMeasure>> ask =
        measures -> FastAnswer.of(c.city(), measures, c.motions().subList(0, 1));
    String message =
        org.junit.jupiter.api.Assertions.assertThrows(
                haetae.world.InvalidValue.class, () -> ask.accept(TestCity.PGA))
            .getMessage();
    assertEquals("fragility class C needs SA(1.0); the shaking has [PGA]", message);
  }
}
