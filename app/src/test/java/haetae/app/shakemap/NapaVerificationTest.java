package haetae.app.shakemap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.app.product.MapProducts;
import haetae.app.product.ShakenStation;
import haetae.hazard.field.ConditioningSettings;
import haetae.hazard.shaking.Layer;
import haetae.hazard.shaking.ShakingMap;
import haetae.hazard.shaking.StationRow;
import haetae.world.shaking.IntensityMeasure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The South Napa earthquake of 2014 from ShakeMap's own files against ShakeMap 4.1's grid, and the
 * values on the way that SCIENCE2 section 23.7 prints (checked there against ShakeMap's objects).
 */
class NapaVerificationTest {
  private static ShakingMap map;
  private static Map<String, double[]> expected;

  @BeforeAll
  static void makeTheMap() throws IOException {
    expected =
        SharedFolder.columns(
            SharedFolder.shakemap().resolve("napa-2014").resolve("napa_grid.csv.gz"));
    NapaCase napa = new NapaCase();
    map = napa.recipe(ConditioningSettings.DEFAULT).make(napa.request);
  }

  @ParameterizedTest
  @CsvSource({"PGA", "PGV", "MMI", "SA(0.3)", "SA(1.0)", "SA(2.0)", "SA(3.0)"})
  void agreesWithTheGrid(String measure) {
    Layer layer = map.get(IntensityMeasure.parse(measure));
    double[] mean = differences(expected.get(measure + "_mean"), layer.mean);
    double[] sigma = differences(expected.get(measure + "_std"), layer.sigma);
    String figures =
        String.format(
            "Napa %s: mean median %.2e, 99 %% %.2e, most %.2e; sigma median %.2e, most %.2e",
            measure,
            mean[mean.length / 2],
            mean[(int) (0.99 * mean.length)],
            mean[mean.length - 1],
            sigma[sigma.length / 2],
            sigma[sigma.length - 1]);
    assertTrue(mean[mean.length / 2] <= 0.02 && mean[(int) (0.99 * mean.length)] <= 0.10, figures);
    assertTrue(sigma[sigma.length / 2] <= 0.02, figures);
  }

  private static double[] differences(double[] a, double[] b) {
    assertEquals(a.length, b.length);
    double[] d = new double[a.length];
    Arrays.setAll(d, i -> Math.abs(a[i] - b[i]));
    Arrays.sort(d);
    return d;
  }

  @ParameterizedTest
  @CsvSource({
    "PGA, 837, -0.471297",
    "PGV, 830, -0.012722",
    "MMI, 1879, -1.044971",
    "SA(0.3), 837, -0.360946",
    "SA(1.0), 837, 0.134189",
    "SA(2.0), 1666, 0.346712",
    "SA(3.0), 837, 0.550668",
  })
  void residualsAndBias(String measure, int residuals, double bias) {
    Layer layer = map.get(IntensityMeasure.parse(measure));
    assertEquals(residuals, layer.residuals());
    assertEquals(bias, layer.nominalBias(), 2e-5);
  }

  @ParameterizedTest
  @CsvSource({
    "NP.1765,  -0.86848, 0.34507, 0.52152, -0.79706, false",
    "CE.68206, -2.25126, 0.34675, 0.52311, -0.02120, true",
    "NP.1817,  -3.38564, 0.34743, 0.52376, -4.25868, false",
    "NC.J027,  -4.33502, 0.34766, 0.52397, -5.15821, false",
    "CE.67266, -3.45725, 0.34746, 0.52378, -5.80250, true",
  })
  void peakAccelerationAtStations(
      String id, double predicted, double tau, double phi, double observed, boolean outlier) {
    StationRow.Value pga = value(id, IntensityMeasure.PGA);
    assertEquals(predicted, pga.predicted(), 6e-6);
    assertEquals(tau, pga.tau(), 6e-6);
    assertEquals(phi, pga.phi(), 6e-6);
    assertEquals(observed, pga.observed(), 6e-6);
    assertEquals(outlier, pga.outlier());
  }

  @ParameterizedTest
  @CsvSource({
    "NP.1765,  4.46437, 3.28830, 0.02072, -1.61542, 8.83677, 7.74079, 0.52182, 0.79238",
    "CE.68206, 3.10009, 1.82564, -2.16316, -2.99782, 6.96448, 6.09374, 0.50127, 0.76117",
    "NP.1817,  0.04363, 0.73185, -4.64059, -4.03898, 3.62786, 5.06791, 0.45066, 0.68431",
    "NC.J027, -0.34715, -0.05996, -4.53294, -4.78747, 3.37838, 4.34164, 0.41745, 0.63390",
    "CE.67266, -0.56212, 0.66727, -4.64090, -4.10044, 3.24114, 5.00764, 0.44729, 0.67920",
  })
  void otherMeasuresAtStations(
      String id,
      double pgv,
      double pgvPredicted,
      double sa1,
      double sa1Predicted,
      double mmi,
      double mmiPredicted,
      double mmiTau,
      double mmiPhi) {
    assertEquals(pgv, value(id, IntensityMeasure.PGV).observed(), 6e-6);
    assertEquals(pgvPredicted, value(id, IntensityMeasure.PGV).predicted(), 6e-6);
    assertEquals(sa1, value(id, IntensityMeasure.SA10).observed(), 6e-6);
    assertEquals(sa1Predicted, value(id, IntensityMeasure.SA10).predicted(), 6e-6);
    StationRow.Value intensity = value(id, IntensityMeasure.MMI);
    assertEquals(mmi, intensity.observed(), 6e-6);
    assertEquals(0.63, intensity.sigma(), 0);
    assertEquals(mmiPredicted, intensity.predicted(), 6e-6);
    assertEquals(mmiTau, intensity.tau(), 6e-6);
    assertEquals(mmiPhi, intensity.phi(), 6e-6);
  }

  @ParameterizedTest
  @CsvSource({
    "10S 0557 4239, 8.1, 0.255, 7.92014, 0.52219, 0.79293, -0.28575, -0.75831, 3.92751, -2.27575",
    "10S 0524 4249, 4.9, 0.311, 5.48531, 0.47430, 0.72021, -2.62311, -2.90580, 1.59578, -4.48605",
  })
  void feltCells(
      String cell,
      double mmi,
      double sigma,
      double predicted,
      double tau,
      double phi,
      double pga,
      double pgaPredicted,
      double pgv,
      double sa3) {
    String id = "DYFI.UTM:(" + cell + " 1000)";
    StationRow.Value felt = value(id, IntensityMeasure.MMI);
    assertEquals(mmi, felt.observed(), 0);
    assertEquals(sigma, felt.sigma(), 0);
    assertEquals(predicted, felt.predicted(), 6e-6);
    assertEquals(tau, felt.tau(), 6e-6);
    assertEquals(phi, felt.phi(), 6e-6);
    assertEquals(pga, value(id, IntensityMeasure.PGA).observed(), 6e-6);
    assertEquals(pgaPredicted, value(id, IntensityMeasure.PGA).predicted(), 6e-6);
    assertEquals(0.80590, value(id, IntensityMeasure.PGA).sigma(), 6e-6);
    assertEquals(pgv, value(id, IntensityMeasure.PGV).observed(), 6e-6);
    assertEquals(sa3, value(id, IntensityMeasure.SA30).observed(), 6e-6);
  }

  @Test
  void countsOfStationsAndOutliers() {
    List<StationRow> rows = map.stations();
    assertEquals(334 + 1641, rows.size());
    assertEquals(327, count(IntensityMeasure.PGA, false));
    assertEquals(18, outliers(IntensityMeasure.PGA));
    assertEquals(7, outliers(IntensityMeasure.PGV));
    assertEquals(17, outliers(IntensityMeasure.SA03));
    assertEquals(5, outliers(IntensityMeasure.SA10));
    assertEquals(3, outliers(IntensityMeasure.SA30));
    assertEquals(1641, count(IntensityMeasure.MMI, false));
    assertEquals(89, outliers(IntensityMeasure.MMI));
    assertEquals(510, count(IntensityMeasure.PGA, true));
    assertTrue(value("DYFI.UTM:(10S 0539 4214 1000)", IntensityMeasure.MMI).outlier());
  }

  /**
   * The event term at every station as ShakeMap's station list prints it, to four digits. For
   * SA(3.0) that list holds the term of the layer's first period, 1 s, times the tau of 3 s; ours
   * is that of 3 s, whose mean is {@link #residualsAndBias}'s.
   */
  @ParameterizedTest
  @CsvSource({"PGA, 837", "PGV, 837", "SA(0.3), 837", "SA(1.0), 837", "MMI, 1968"})
  void biasAtStations(String name, int printed) throws IOException {
    IntensityMeasure measure = IntensityMeasure.parse(name);
    Map<String, Double> theirs = printedBias(name.toLowerCase(java.util.Locale.ROOT));
    int compared = 0;
    for (ShakenStation station : MapProducts.of(map, Instant.EPOCH, "", "").stations()) {
      for (ShakenStation.Value ours : station.values()) {
        if (ours.measure().equals(measure) && theirs.containsKey(station.id())) {
          assertEquals(theirs.get(station.id()), ours.bias(), 1.1e-4, station.id());
          assertEquals(760, station.vs30Mps());
          compared++;
        }
      }
    }
    assertEquals(printed, compared);
  }

  private static Map<String, Double> printedBias(String name) throws IOException {
    Path file = SharedFolder.shakemap().resolve("napa-2014").resolve("napa_stations.json.gz");
    Map<String, Double> bias = new HashMap<>();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      for (JsonNode feature : new JsonMapper().readTree(in).get("features")) {
        for (JsonNode prediction : feature.at("/properties/predictions")) {
          JsonNode value = prediction.get(name.equals("mmi") ? "bias" : "ln_bias");
          if (prediction.get("name").asString().equals(name) && value != null && value.isNumber()) {
            bias.put(feature.get("id").asString(), value.doubleValue());
          }
        }
      }
    }
    return bias;
  }

  private static long outliers(IntensityMeasure measure) {
    return values(measure).filter(v -> v.outlier() && !v.derived()).count();
  }

  private static long count(IntensityMeasure measure, boolean derived) {
    return values(measure).filter(v -> v.derived() == derived).count();
  }

  private static java.util.stream.Stream<StationRow.Value> values(IntensityMeasure measure) {
    return map.stations().stream()
        .flatMap(row -> row.values().stream())
        .filter(v -> v.measure().equals(measure));
  }

  private static StationRow.Value value(String id, IntensityMeasure measure) {
    return map.stations().stream()
        .filter(row -> row.place().id().equals(id))
        .flatMap(row -> row.values().stream())
        .filter(v -> v.measure().equals(measure))
        .findFirst()
        .orElseThrow();
  }
}
