package haetae.impact.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.hazard.motion.Motion;
import haetae.hazard.randomfield.Coregionalisation;
import haetae.hazard.randomfield.FieldSettings;
import haetae.impact.fragility.DiscreteCurve;
import haetae.impact.fragility.FragilityClass;
import haetae.impact.fragility.FragilitySet;
import haetae.world.InvalidValue;
import haetae.world.shaking.IntensityMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SimulationTest {
  private static final SimulationSettings EXPECTED =
      SimulationSettings.DEFAULT.withIndividualScatter(false);

  /** Chances rise linearly with PGA: of damage 0 at 0.1 g to 1 at 1.1 g, of ruin half of that. */
  private static final FragilitySet LINEAR =
      new FragilitySet(
          "linear",
          List.of("damaged", "ruined"),
          List.of(
              new FragilityClass(
                  "L",
                  IntensityMeasure.PGA,
                  new DiscreteCurve(new double[] {0.1, 1.1}, new double[][] {{0, 1}, {0, 0.5}}, 0),
                  0)));

  /** Two houses at two sites: one of value 100, one of 300. Damage costs half, ruin all. */
  private static Portfolio twoHouses() {
    return new Portfolio.Builder(
            TestCity.sites(2),
            LINEAR,
            List.of(new Quantity("buildings.ruined", "buildings"), new Quantity("loss", "KRW")),
            List.of("east", "west"))
        .add(0, 0, 0, new double[] {0, 0, 1, 0, 50, 100})
        .add(1, 0, 1, new double[] {0, 0, 1, 0, 150, 300})
        .build();
  }

  private static TestCity.Given fields(double[][] pga) {
    double[][][] values = new double[pga.length][1][2];
    for (int f = 0; f < pga.length; f++) {
      values[f][0][0] = Math.log(pga[f][0]);
      values[f][0][1] = Math.log(pga[f][1]);
    }
    return new TestCity.Given(TestCity.PGA, values);
  }

  /**
   * By hand: at 0.3 g damage 0.2, ruin 0.1: loss of the first 0.1·50 + 0.1·100 = 15; at 0.5 g 30;
   * at 0.9 g 60; the second three times as much.
   */
  @Test
  void twoHousesInThreeFieldsByHand() {
    Totals totals =
        new Simulation(twoHouses(), EXPECTED)
            .run(fields(new double[][] {{0.3, 0.5}, {0.9, 0.3}, {0.5, 0.5}}), 3);
    // first: 15, 60, 30; second: 90, 45, 90; both: 105, 105, 120
    Range loss = totals.city("loss");
    assertEquals(110, loss.mean(), 1e-4);
    assertEquals(105, loss.p05(), 1e-4);
    assertEquals(105, loss.p50(), 1e-4);
    assertEquals(105 + 15 * 0.68, loss.p84(), 1e-4); // position 0.84·2 = 1.68
    assertEquals(105 + 15 * 0.9, loss.p95(), 1e-4);
    Range first = totals.district(0, 1);
    assertEquals(35, first.mean(), 1e-4);
    assertEquals(15 + 15 * 0.1, first.p05(), 1e-4);
    assertEquals(15 + 15 * 0.32, first.p16(), 1e-4);
    assertEquals(30, first.p50(), 1e-4);
    assertEquals(30 + 30 * 0.9, first.p95(), 1e-4);
    // chances of the first: damage 0.2, 0.8, 0.4; ruin half of them
    assertEquals(1 - 1.4 / 3, totals.meanState(0, 0), 1e-7);
    assertEquals(0.7 / 3, totals.meanState(0, 1), 1e-7);
    assertEquals(0.7 / 3, totals.meanState(0, 2), 1e-7);
    assertEquals(0.7 / 3 + 0.5 / 3, totals.city("buildings.ruined").mean(), 1e-7);
    assertEquals(3, totals.fields());
  }

  /** Ruin by shaking 0.1 and by ground 0.2: 0.1 + 0.2 - 0.02. Damage 0.2 and 0.5: 0.6. */
  @Test
  void failingGroundAddsItsChances() {
    GroundFailure ground = new GroundFailure(2, new double[] {0.5, 0.2, 0, 0});
    Totals totals =
        new Simulation(twoHouses(), EXPECTED)
            .with(ground)
            .run(fields(new double[][] {{0.3, 0.3}}), 1);
    assertEquals(0.4, totals.meanState(0, 0), 1e-7);
    assertEquals(0.28, totals.meanState(0, 2), 1e-7);
    assertEquals(0.1, totals.meanState(1, 2), 1e-7);
    assertEquals(0.32 * 50 + 0.28 * 100, totals.district(0, 1).p50(), 1e-4);
  }

  /** One house of one field: ruined with chance 0.4; the scatter makes that 0 or 1 of it. */
  @Test
  void aCountOfOneHouseScattersAsOneHouse() {
    int n = 4000;
    double[][] same = new double[n][];
    java.util.Arrays.fill(same, new double[] {0.9, 0.1});
    Simulation simulation = new Simulation(twoHouses(), SimulationSettings.DEFAULT);
    Range ruined = simulation.run(fields(same), n).city("buildings.ruined");
    assertEquals(0.4, ruined.mean(), 1e-6);
    assertEquals(0, ruined.p05());
    assertEquals(0, ruined.p50());
    assertEquals(1, ruined.p95());
  }

  /** Many houses of one field: variance n p (1 - p), near normal. */
  @Test
  void manyHousesScatterByTheBinomial() {
    int houses = 1000;
    Portfolio.Builder b =
        new Portfolio.Builder(
            TestCity.sites(1),
            LINEAR,
            List.of(new Quantity("ruined", "buildings")),
            List.of("all"));
    for (int i = 0; i < houses; i++) {
      b.add(0, 0, 0, new double[] {0, 0, 1});
    }
    int n = 20_000;
    double[][][] values = new double[n][1][1];
    for (double[][] field : values) {
      field[0][0] = Math.log(0.5);
    }
    Range ruined =
        new Simulation(b.build(), SimulationSettings.DEFAULT)
            .run(new TestCity.Given(TestCity.PGA, values), n)
            .city(0);
    double sd = Math.sqrt(houses * 0.2 * 0.8);
    assertEquals(200, ruined.mean(), 1e-3);
    assertEquals(200 + 1.6449 * sd, ruined.p95(), 4 * 2.1 * sd / Math.sqrt(n));
    assertEquals(200 - 0.9945 * sd, ruined.p16(), 4 * 1.6 * sd / Math.sqrt(n));
  }

  private static SampledFields sampled(Portfolio city, List<Motion> motions, int threads) {
    Coregionalisation model = Coregionalisation.lothBaker(TestCity.TWO);
    return SampledFields.of(
        city.sites(), motions, model, new FieldSettings(9, 0, 40, 500, threads));
  }

  @Test
  void sameSeedSameNumbersOnAnyNumberOfThreads() {
    Portfolio city = TestCity.city(60, 3000);
    List<Motion> motions = TestCity.motions(60, 2, 0.35, 0.5);
    SimulationSettings settings = SimulationSettings.DEFAULT;
    Totals one = new Simulation(city, settings.withThreads(1)).run(sampled(city, motions, 1), 300);
    for (int threads : new int[] {2, 5}) {
      Simulation other = new Simulation(city, settings.withThreads(threads));
      assertSame(one, other.run(sampled(city, motions, threads), 300));
    }
    Totals reseeded =
        new Simulation(city, settings.withSeed(8)).run(sampled(city, motions, 2), 300);
    assertTrue(reseeded.district(0, 4).p95() != one.district(0, 4).p95());
    assertEquals(one.city(4).mean(), reseeded.city(4).mean());
  }

  private static void assertSame(Totals a, Totals b) {
    for (int q = 0; q < a.portfolio().quantities().size(); q++) {
      assertEquals(a.city(q), b.city(q));
      for (int d = 0; d < 3; d++) {
        assertEquals(a.district(d, q), b.district(d, q));
      }
    }
    for (int g = 0; g < a.portfolio().groups(); g++) {
      for (int s = 0; s <= 4; s++) {
        assertEquals(a.meanStateOfGroup(g, s), b.meanStateOfGroup(g, s));
      }
    }
  }

  @Test
  void sumsByDistrictAreTheCityAndChancesSumToOne() {
    Portfolio city = TestCity.city(40, 2000);
    Totals totals =
        new Simulation(city, EXPECTED)
            .run(sampled(city, TestCity.motions(40, 2, 0.35, 0.5), 2), 100);
    for (int q = 0; q < 7; q++) {
      double sum = 0;
      for (int d = 0; d < 3; d++) {
        sum += totals.district(d, q).mean();
      }
      assertEquals(sum, totals.city(q).mean(), 1e-12 * sum);
    }
    for (int asset = 0; asset < city.assets(); asset++) {
      double sum = 0;
      for (int s = 0; s <= 4; s++) {
        assertTrue(totals.meanState(asset, s) >= 0);
        sum += totals.meanState(asset, s);
      }
      assertEquals(1, sum, 1e-12);
    }
    double all = 0;
    for (int s = 0; s <= 4; s++) {
      all += totals.city(s).mean();
    }
    assertEquals(2000, all, 1e-9);
    Range value = totals.city("value");
    assertEquals(value.mean(), value.p05(), 1e-9 * value.mean());
    assertEquals(value.mean(), value.p95(), 1e-9 * value.mean());
  }

  @Test
  void moreShakingNeverMeansLessDamage() {
    Portfolio city = TestCity.city(30, 1000);
    List<Motion> motions = TestCity.motions(30, 2, 0.35, 0.5);
    Simulation simulation = new Simulation(city, EXPECTED);
    Totals before = simulation.run(sampled(city, motions, 1), 40);
    double[] shift = new double[30];
    for (int step = 1; step <= 12; step++) {
      shift[(7 * step) % 30] += 0.3;
      Totals now =
          simulation.run(sampled(city, motions, 1).shifted(IntensityMeasure.PGA, shift), 40);
      assertTrue(now.city("loss").mean() > before.city("loss").mean());
      assertTrue(now.city("loss").p05() >= before.city("loss").p05());
      assertTrue(now.city("loss").p95() >= before.city("loss").p95());
      assertTrue(now.city(0).mean() < before.city(0).mean());
      before = now;
    }
  }

  @Test
  void withoutScatterAllFieldsAreTheAnalyticAnswer() {
    Portfolio city = TestCity.city(25, 500);
    List<Motion> motions = TestCity.motions(25, 2, 0, 0);
    Totals median = new Simulation(city, EXPECTED).run(new MedianFields(TestCity.TWO, motions), 20);
    Totals sampled = new Simulation(city, EXPECTED).run(sampled(city, motions, 2), 20);
    Totals fast =
        FastAnswer.of(
            city, Coregionalisation.lothBaker(TestCity.TWO), motions, EXPECTED, Optional.empty());
    for (int q = 0; q < 7; q++) {
      double mean = fast.city(q).mean();
      assertEquals(mean, median.city(q).mean(), 1e-6 * mean + 1e-4);
      assertEquals(mean, sampled.city(q).mean(), 1e-6 * mean + 1e-4);
      assertEquals(mean, sampled.city(q).p95(), 1e-6 * mean + 1e-4);
      assertEquals(mean, fast.city(q).p05(), 1e-6 * mean + 1e-4);
    }
    assertEquals(0, fast.fields());
  }

  /** Residuals from building to building: averaged over in the curve, taken out of the fields. */
  @Test
  void buildingResidualLeavesTheMean() {
    Portfolio city = TestCity.city(25, 500);
    List<Motion> motions = TestCity.motions(25, 2, 0, 0.25);
    SimulationSettings residual = new SimulationSettings(2, false, 1, 0.25, 0);
    Totals inCurve =
        new Simulation(city, residual)
            .run(new MedianFields(TestCity.TWO, SiteMotions.withoutBuildingPart(motions, 0.25)), 1);
    Totals inFields =
        FastAnswer.of(
            city, Coregionalisation.lothBaker(TestCity.TWO), motions, EXPECTED, Optional.empty());
    for (int q = 0; q < 6; q++) {
      double mean = inFields.city(q).mean();
      assertEquals(mean, inCurve.city(q).mean(), 1e-6 * mean + 1e-4);
    }
  }

  @Test
  void partialResultsComeOnTheWay() {
    Portfolio city = TestCity.city(20, 200);
    List<SimulationProgress> news = new ArrayList<>();
    new Simulation(city, new SimulationSettings(2, true, 1, 0, 100))
        .run(sampled(city, TestCity.motions(20, 2, 0.3, 0.5), 1), 450, news::add);
    assertEquals(4, news.size());
    for (SimulationProgress one : news) {
      assertEquals(one.done(), one.partial().fields());
      assertEquals(450, one.count());
      Range none = one.partial().city(0);
      assertTrue(none.mean() > 0 && none.p05() <= none.p50() && none.p50() <= none.p95());
    }
  }

  @Test
  void wrongInputIsRefused() {
    Portfolio city = TestCity.city(5, 50);
    Simulation simulation = new Simulation(city, EXPECTED);
    MedianFields pgaOnly = new MedianFields(TestCity.PGA, TestCity.motions(5, 1, 0.3, 0.5));
    assertMessage(
        "fragility class C needs SA(1.0); the shaking has [PGA]", () -> simulation.run(pgaOnly, 1));
    assertMessage(
        "number of fields is 0.0 ; expected 1.0 to 1.0E7 ", () -> simulation.run(pgaOnly, 0));
    assertMessage(
        "chance of state 1 by ground failure at site 0 is 0.3; expected 0 to 0.2",
        () -> new GroundFailure(2, new double[] {0.2, 0.3}));
    assertMessage(
        "ground failure of 1 sites and 2 states; expected 5 and 4",
        () -> simulation.with(new GroundFailure(2, new double[] {0.2, 0.1})));
    assertMessage(
        "MMI is not predicted; expected one of [PGA]",
        () ->
            SiteMotions.shifted(
                TestCity.PGA, TestCity.motions(5, 1, 0, 0), IntensityMeasure.MMI, new double[5]));
  }

  private static void assertMessage(String expected, org.junit.jupiter.api.function.Executable e) {
    assertEquals(expected, assertThrows(InvalidValue.class, e).getMessage());
  }
}
