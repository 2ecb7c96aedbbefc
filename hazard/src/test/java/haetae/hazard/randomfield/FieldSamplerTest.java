package haetae.hazard.randomfield;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.hazard.motion.Motion;
import haetae.hazard.site.Sites;
import haetae.world.InvalidValue;
import haetae.world.place.GeoPoint;
import haetae.world.shaking.IntensityMeasure;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FieldSamplerTest {
  private static final List<IntensityMeasure> THREE =
      List.of(IntensityMeasure.PGA, IntensityMeasure.SA03, IntensityMeasure.SA10);

  /** Places scattered over a city of 60 km. */
  private static Sites scattered(int n) {
    double[] lat = new double[n];
    double[] lon = new double[n];
    for (int i = 0; i < n; i++) {
      lat[i] = 36 + 0.5 * NormalDraws.uniform(5, 2 * i);
      lon[i] = 129 + 0.6 * NormalDraws.uniform(5, 2 * i + 1);
    }
    return Sites.uniform(lat, lon, 360);
  }

  private static List<Motion> standard(int sites, int measures, double tau, double phi) {
    return IntStream.range(0, measures)
        .mapToObj(m -> {
          Motion motion = new Motion(sites);
          Arrays.fill(motion.tau, tau);
          Arrays.fill(motion.phi, phi);
          return motion;
        })
        .toList();
  }

  private static double[][][] sample(
      Sites sites, Coregionalisation model, FieldSettings settings, int n, double tau, double phi) {
    double[][][] values = new double[model.measures().size()][sites.size()][n];
    new FieldSampler(sites, model, settings)
        .sample(
            standard(sites.size(), values.length, tau, phi),
            n,
            block -> {
              for (int m = 0; m < values.length; m++) {
                for (int s = 0; s < sites.size(); s++) {
                  for (int f = 0; f < block.count(); f++) {
                    values[m][s][block.first() + f] = block.value(m, s, f);
                  }
                }
              }
            });
    return values;
  }

  private static FieldSettings threads(int threads) {
    return new FieldSettings(7, 0, 40, 500, threads);
  }

  /** From 10⁴ fields: correlations within 4 (1 - ρ²) / 100 and variances within 4 √2 %. */
  @Test
  void empiricalCovarianceIsTheModels() {
    Sites sites = scattered(600);
    Coregionalisation model = Coregionalisation.lothBaker(THREE);
    int n = 10_000;
    double[][][] w = sample(sites, model, threads(2), n, 0, 1);
    Places places = Places.of(sites);
    for (int pair = 0; pair < 20; pair++) {
      int a = 29 * pair;
      int b = pair % 2 == 0 ? nearest(places, a) : 599 - 17 * pair;
      for (int m = 0; m < 3; m++) {
        int k = (m + pair) % 3;
        double rho = model.within(m, k, places.distanceKm(a, b));
        assertEquals(rho, Moments.correlation(w[m][a], w[k][b]), 4 * (1 - rho * rho) / 100 + 0.002);
        assertEquals(1, Moments.covariance(w[m][a], w[m][a]), 4 * Math.sqrt(2) / 100);
      }
    }
  }

  private static int nearest(Places places, int a) {
    return IntStream.range(0, places.count())
        .filter(i -> i != a)
        .boxed()
        .min(java.util.Comparator.comparingDouble(i -> places.distanceKm(a, i)))
        .orElseThrow();
  }

  @Test
  void withAllNeighboursTheFactorIsExact() {
    Places places = Places.of(scattered(120));
    assertTrue(new ExponentialFactor(places, 20, 120).largestError(120) < 1e-12);
    assertTrue(new ExponentialFactor(places, 70, 120).largestError(120) < 1e-12);
  }

  /** The error is computed, so a user may know it; more neighbours make it smaller. */
  @Test
  void theErrorOfTheApproximationIsComputedAndSmall() {
    Sites sites = scattered(3600);
    FieldSampler sampler =
        new FieldSampler(sites, Coregionalisation.lothBaker(THREE), FieldSettings.DEFAULT);
    double error = sampler.largestCorrelationError();
    assertTrue(error > 0 && error < 0.01, "error " + error);
    Places places = Places.of(sites);
    double few = new ExponentialFactor(places, 70, 10).largestError(64);
    double many = new ExponentialFactor(places, 70, 80).largestError(64);
    assertTrue(many < few, few + " with 10, " + many + " with 80");
  }

  @Test
  void fieldsDoNotDependOnThreadsNorOnTheirNumber() {
    Sites sites = scattered(700);
    Coregionalisation model = Coregionalisation.lothBaker(THREE);
    double[][][] one = sample(sites, model, threads(1), 40, 0.3, 0.5);
    double[][][] four = sample(sites, model, threads(4), 40, 0.3, 0.5);
    double[][][] fewer = sample(sites, model, threads(2), 23, 0.3, 0.5);
    for (int m = 0; m < 3; m++) {
      for (int s = 0; s < 700; s++) {
        assertArrayEquals(one[m][s], four[m][s]);
        assertArrayEquals(Arrays.copyOf(one[m][s], 23), fewer[m][s]);
      }
    }
  }

  @Test
  void theEventTermIsOneNumberForAllSites() {
    Sites sites = scattered(3);
    double[][][] values =
        sample(sites, Coregionalisation.lothBaker(THREE), threads(1), 2000, 0.4, 0);
    assertArrayEquals(values[0][0], values[0][2]);
    assertEquals(0.16, Moments.covariance(values[0][0], values[0][0]), 0.02);
    double rho = Coregionalisation.lothBaker(THREE).within(0, 2, 0);
    assertEquals(
        rho,
        Moments.correlation(values[0][0], values[2][0]),
        4 * (1 - rho * rho) / Math.sqrt(2000));
  }

  @Test
  void sitesAtOnePlaceShareTheirField() {
    Sites sites = Sites.uniform(new double[] {36, 36, 36.1}, new double[] {129, 129, 129}, 360);
    double[][][] values = sample(sites, Coregionalisation.lothBaker(THREE), threads(1), 50, 0, 1);
    assertArrayEquals(values[1][0], values[1][1]);
  }

  @Test
  void theAntimeridianIsNoBorder() {
    Sites sites = Sites.uniform(new double[] {0, 0}, new double[] {179.99, -179.99}, 360);
    assertEquals(0.02 * GeoPoint.KM_PER_DEGREE, Places.of(sites).distanceKm(0, 1), 1e-9);
  }

  @Test
  void conditionedFieldsHonourTheObservation() {
    Sites sites = scattered(50);
    GeoPoint place = new GeoPoint(sites.latDeg[7], sites.lonDeg[7]);
    FieldObservation seen = new FieldObservation(place, IntensityMeasure.PGA, 0, 0.3, 0.5, 1.25, 0);
    ConditionedFieldSampler sampler =
        new ConditionedFieldSampler(
            sites, List.of(seen), Coregionalisation.lothBaker(THREE), threads(2));
    sampler.sample(
        standard(50, 3, 0.3, 0.5),
        32,
        block -> {
          for (int f = 0; f < block.count(); f++) {
            assertEquals(1.25, block.value(0, 7, f), 1e-9);
          }
        });
  }

  @Test
  void wrongInputIsRefused() {
    Sites sites = scattered(5);
    Coregionalisation model = Coregionalisation.lothBaker(THREE);
    FieldSampler sampler = new FieldSampler(sites, model, threads(1));
    List<Motion> bad = standard(5, 3, 0.3, 0.5);
    bad.get(1).mean[3] = Double.NaN;
    String message =
        assertThrows(InvalidValue.class, () -> sampler.sample(bad, 1, b -> {})).getMessage();
    assertTrue(message != null && message.contains("SA(0.3) at place 3"), message);
    assertThrows(InvalidValue.class, () -> sampler.sample(standard(4, 3, 1, 1), 1, b -> {}));
    assertThrows(InvalidValue.class, () -> sampler.sample(standard(5, 2, 1, 1), 1, b -> {}));
    assertThrows(InvalidValue.class, () -> Coregionalisation.lothBaker(List.of()));
    assertThrows(InvalidValue.class, () -> new FieldSampler(scattered(0), model, threads(1)));
    FieldObservation once =
        new FieldObservation(new GeoPoint(36, 129), IntensityMeasure.PGA, 0, 0.3, 0.5, 1.25, 0);
    ConditionedFieldSampler twice =
        new ConditionedFieldSampler(sites, List.of(once, once), model, threads(1));
    assertThrows(InvalidValue.class, () -> twice.sample(standard(5, 3, 0.3, 0.5), 1, b -> {}));
  }
}
