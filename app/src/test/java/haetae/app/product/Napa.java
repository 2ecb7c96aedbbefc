package haetae.app.product;

import haetae.app.product.ShakenStation.Value;
import haetae.world.place.GeoPoint;
import haetae.world.shaking.IntensityMeasure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** ShakeMap's own grid and stations of South Napa 2014, as a map to write files from. */
final class Napa {
  private static final List<IntensityMeasure> MEASURES =
      List.of(
          IntensityMeasure.MMI,
          IntensityMeasure.PGA,
          IntensityMeasure.PGV,
          IntensityMeasure.SA03,
          IntensityMeasure.SA10,
          IntensityMeasure.SA30);

  private Napa() {}

  /** The map; the test is skipped where the data are not at hand. */
  static ShakingProducts map() {
    Path folder = Path.of(System.getProperty("haetae.shared", ""), "data/shakemap/napa-2014");
    Assumptions.assumeTrue(Files.exists(folder), "ShakeMap's Napa files are not here");
    try {
      return read(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ShakingProducts read(Path folder) throws IOException {
    List<String[]> rows;
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                unzipped(folder.resolve("napa_grid.csv.gz")), StandardCharsets.UTF_8))) {
      rows = in.lines().map(line -> line.split(",", -1)).toList();
    }
    List<String> head = List.of(rows.getFirst());
    ShakingGrid grid = new ShakingGrid(-122.8, 38.8, 1 / 120.0, 1 / 120.0, 121, 121);
    List<ShakingLayer> layers =
        MEASURES.stream()
            .map(m ->
                new ShakingLayer(
                    m,
                    column(rows, head.indexOf(m + "_mean")),
                    column(rows, head.indexOf(m + "_std")),
                    334))
            .toList();
    double[] vs30 = new double[grid.size()];
    java.util.Arrays.fill(vs30, 760);
    ShakenPlaces places = new ShakenPlaces(column(rows, 1), column(rows, 0), vs30);
    ShakenEvent event =
        new ShakenEvent(
            "nc72282711",
            "nc",
            Optional.of(Instant.parse("2014-08-24T10:20:44Z")),
            new GeoPoint(38.2152, -122.3123),
            11.1,
            6.0,
            "Mw",
            "미국 사우스내파",
            "South Napa, California",
            false);
    return new ShakingProducts(
        event,
        3,
        Instant.parse("2014-08-24T10:24:10Z"),
        Optional.of(grid),
        places,
        layers,
        stations(folder.resolve("napa_stations.json.gz")),
        List.of(
            List.of(
                new ShakingProducts.Corner(38.22, -122.313, 2),
                new ShakingProducts.Corner(38.31, -122.333, 2),
                new ShakingProducts.Corner(38.31, -122.333, 11),
                new ShakingProducts.Corner(38.22, -122.313, 11))),
        List.of(),
        Map.of("motion", "ASK14, BSSA14, CB14, CY14", "conversion", "Worden et al. 2012"));
  }

  private static double[] column(List<String[]> rows, int column) {
    return rows.stream().skip(1).mapToDouble(row -> Double.parseDouble(row[column])).toArray();
  }

  private static InputStream unzipped(Path file) throws IOException {
    return new GZIPInputStream(Files.newInputStream(file));
  }

  private static List<ShakenStation> stations(Path file) throws IOException {
    List<ShakenStation> stations = new ArrayList<>();
    try (InputStream in = unzipped(file)) {
      for (JsonNode feature : JsonMapper.builder().build().readTree(in).get("features")) {
        stations.add(station(feature));
      }
    }
    return stations;
  }

  private static ShakenStation station(JsonNode feature) {
    JsonNode properties = feature.get("properties");
    JsonNode point = feature.get("geometry").get("coordinates");
    boolean felt = properties.get("station_type").asString().equals("macroseismic");
    List<Value> values = new ArrayList<>();
    if (properties.get("intensity").isNumber()) {
      double sigma = properties.get("intensity_stddev").asDouble();
      double mmi = Math.max(1, properties.get("intensity").asDouble());
      values.add(value(IntensityMeasure.MMI, mmi, sigma, !felt));
    }
    if (properties.get("pga").isNumber()) {
      double lnG = Math.log(properties.get("pga").asDouble() / 100);
      values.add(value(IntensityMeasure.PGA, lnG, 0, false));
    }
    if (properties.get("pgv").isNumber()) {
      double ln = Math.log(properties.get("pgv").asDouble());
      values.add(value(IntensityMeasure.PGV, ln, 0, false));
    }
    return new ShakenStation(
        feature.get("id").asString(),
        "",
        properties.get("network").asString(),
        felt,
        new GeoPoint(point.get(1).asDouble(), point.get(0).asDouble()),
        760,
        properties.get("distances").get("repi").asDouble(),
        properties.get("distances").get("rrup").asDouble(),
        properties.get("nresp").isNumber() ? properties.get("nresp").asInt() : 0,
        values);
  }

  private static Value value(
      IntensityMeasure measure, double value, double sigma, boolean derived) {
    double unknown = Double.NaN;
    return new Value(
        measure, derived, value, sigma, unknown, unknown, unknown, unknown, false, false);
  }
}
