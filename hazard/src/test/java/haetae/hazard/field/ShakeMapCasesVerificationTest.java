package haetae.hazard.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * ShakeMap 4.1's closed-form cases: no prediction (mean 0, phi 0.8, tau 0.6), plain correlation.
 * Tolerance: the last of the 7 digits that ShakeMap's answers are printed with.
 */
class ShakeMapCasesVerificationTest {
  private static final Pattern STATION =
      Pattern.compile(
          "<station [^>]*lat=\"([-.\\d]+)\" lon=\"([-.\\d]+)\".*?</station>", Pattern.DOTALL);
  private static final Pattern VALUE = Pattern.compile("<(pga|psa10) value=\"([-.\\d]+)\"[^>]*/>");
  private static final Pattern NOISE = Pattern.compile("ln_stddev=\"([-.\\d]+)\"");
  private static final Pattern RUPTURE_KM =
      Pattern.compile("\"rrup\": ([.\\d]+).*?\"coordinates\": \\[([-.\\d]+)");
  private static final double BIAS_RANGE_KM = 120;
  private static final Pattern FILE = Pattern.compile("file = .*/(facilities\\d\\.txt)");

  @ParameterizedTest(name = "case {0}")
  @ValueSource(
      strings = {
        "0001", "0002", "0003", "0004", "0004b", "0005", "0006", "0007", "0008a", "0008b", "0008c",
        "0008d", "0008e", "0009", "0010"
      })
  void agreesWithShakeMap(String id) throws IOException {
    Path folder =
        Path.of(System.getProperty("haetae.shared", "none"), "data/shakemap/verification");
    assumeTrue(Files.isDirectory(folder), "reference data of ShakeMap's cases is not here");
    String details = Files.readString(folder.resolve("verification_test_" + id + "_stations.json"));
    Map<Double, Double> ruptureKm = ruptureKm(details);
    Residuals data = stations(Files.readString(folder.resolve(id + "/stationlist.xml")), ruptureKm);
    Targets targets = targets(folder, Files.readString(folder.resolve(id + "/model.conf")));
    List<String[]> answer = answer(folder.resolve("verification_test_" + id + "_grid.csv.gz"));
    String[] heading = answer.get(0);
    assertEquals(targets.size(), answer.size() - 1);
    for (int c = 2; c < heading.length; c += 2) {
      double periodS = heading[c].startsWith("PGA") ? 0.01 : period(heading[c]);
      ConditionedField field =
          new Conditioning(PlainCorrelation.VERIFICATION, ConditioningSettings.DEFAULT)
              .condition(data, targets, Fields.prior(targets.size(), 0, 0.6, 0.8), periodS);
      for (int i = 0; i < targets.size(); i++) {
        String[] row = answer.get(i + 1);
        String what = heading[c] + " at longitude " + row[0];
        assertEquals(targets.lonDeg[i], Double.parseDouble(row[0]), 1e-4, what);
        assertEquals(Double.parseDouble(row[c]), field.mean[i], 1e-6, what);
        assertEquals(Double.parseDouble(row[c + 1]), field.sigma[i], 1e-6, what);
      }
    }
  }

  private static double period(String column) {
    return Double.parseDouble(column.substring(3, column.indexOf(')')));
  }

  /** Rupture distance by longitude; all stations lie on one parallel. */
  private static Map<Double, Double> ruptureKm(String json) {
    Map<Double, Double> byLongitude = new HashMap<>();
    Matcher station = RUPTURE_KM.matcher(json);
    while (station.find()) {
      byLongitude.put(Double.valueOf(station.group(2)), Double.valueOf(station.group(1)));
    }
    return byLongitude;
  }

  private static Residuals stations(String xml, Map<Double, Double> ruptureKm) {
    Residuals.Builder rows = Residuals.builder();
    Matcher station = STATION.matcher(xml);
    while (station.find()) {
      Matcher value = VALUE.matcher(station.group());
      assertTrue(value.find(), station.group());
      Matcher noise = NOISE.matcher(value.group());
      double sigmaEps = noise.find() ? Double.parseDouble(noise.group(1)) : 0;
      double lonDeg = Double.parseDouble(station.group(2));
      rows.add(
          Double.parseDouble(station.group(1)),
          lonDeg,
          value.group(1).equals("pga") ? 0.01 : 1,
          Double.parseDouble(value.group(2)),
          0.6,
          0.8,
          sigmaEps,
          ruptureKm.get(lonDeg) > BIAS_RANGE_KM ? 0 : 1);
    }
    return rows.build();
  }

  private static Targets targets(Path folder, String conf) throws IOException {
    Matcher file = FILE.matcher(conf);
    assertTrue(file.find(), conf);
    List<double[]> rows =
        Files.readAllLines(folder.resolve(file.group(1))).stream()
            .map(line -> Arrays.stream(line.strip().split("\\s+")))
            .map(cells -> cells.limit(2).mapToDouble(Double::parseDouble).toArray())
            .toList();
    return new Targets(
        rows.stream().mapToDouble(r -> r[1]).toArray(),
        rows.stream().mapToDouble(r -> r[0]).toArray());
  }

  private static List<String[]> answer(Path file) throws IOException {
    List<String[]> rows = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      in.lines().forEach(line -> rows.add(line.split(",")));
    }
    return rows;
  }
}
