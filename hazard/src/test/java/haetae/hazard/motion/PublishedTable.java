package haetae.hazard.motion;

import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.hazard.rupture.Distances;
import haetae.hazard.rupture.Source;
import haetae.hazard.site.Sites;
import haetae.world.shaking.IntensityMeasure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Assumptions;

/** A verification table: scenarios in rows, columns as OpenQuake keeps them. */
final class PublishedTable {
  /** What a row's numbers are. */
  enum Kind {
    MEDIAN,
    TAU,
    PHI,
    SIGMA
  }

  /** One scenario at one place, and what the authors' program says of it. */
  record Row(
      Source source,
      Distances distances,
      Sites sites,
      Kind kind,
      Map<IntensityMeasure, Double> expected) {}

  private final List<Row> rows = new ArrayList<>();

  /** The table in the shared folder, or the test is skipped. */
  static PublishedTable shared(String inside) throws IOException {
    Path file = Path.of(System.getProperty("haetae.shared", ""), "data", "gmm").resolve(inside);
    Assumptions.assumeTrue(Files.exists(file), "no " + inside + " in haetae.shared");
    return new PublishedTable(Files.readAllLines(file));
  }

  /** The table of these lines, the first of which names the columns. */
  static PublishedTable of(String lines) {
    return new PublishedTable(lines.lines().toList());
  }

  private PublishedTable(List<String> lines) {
    String[] names = lines.getFirst().split(",");
    for (String line : lines.subList(1, lines.size())) {
      Map<String, String> cells = new LinkedHashMap<>();
      String[] values = line.split(",");
      for (int k = 0; k < values.length; k++) {
        cells.put(names[k], values[k]);
      }
      rows.add(row(cells));
    }
  }

  private static Row row(Map<String, String> cells) {
    Distances distances = new Distances(1);
    distances.rjbKm[0] = number(cells, "dist_rjb", 0);
    distances.rrupKm[0] = number(cells, "dist_rrup", 0);
    distances.rxKm[0] = number(cells, "dist_rx", 0);
    Map<IntensityMeasure, Double> expected = new LinkedHashMap<>();
    cells.forEach((name, cell) -> {
      if (name.equals("pga") || name.equals("pgv") || name.matches("[0-9.]+")) {
        expected.put(IntensityMeasure.parse(name), Double.valueOf(cell));
      }
    });
    return new Row(source(cells), distances, sites(cells), kind(cells), expected);
  }

  private static Source source(Map<String, String> cells) {
    String rake = cells.get("rup_rake");
    return new Source(
        number(cells, "rup_mag", Double.NaN),
        rake == null ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(rake)),
        number(cells, "rup_dip", 90),
        number(cells, "rup_ztor", 0),
        number(cells, "rup_width", 0),
        number(cells, "rup_hypo_depth", 0),
        false);
  }

  private static Sites sites(Map<String, String> cells) {
    return new Sites(
        new double[1],
        new double[1],
        new double[] {number(cells, "site_vs30", Double.NaN)},
        new boolean[] {number(cells, "site_vs30measured", 0) != 0},
        new double[] {number(cells, "site_z1pt0", Double.NaN)},
        new double[] {number(cells, "site_z2pt5", Double.NaN)});
  }

  private static Kind kind(Map<String, String> cells) {
    return switch (Objects.requireNonNull(cells.get("result_type"))) {
      case "MEAN" -> Kind.MEDIAN;
      case "INTER_EVENT_STDDEV" -> Kind.TAU;
      case "INTRA_EVENT_STDDEV" -> Kind.PHI;
      default -> Kind.SIGMA;
    };
  }

  private static double number(Map<String, String> cells, String name, double missing) {
    String cell = cells.get(name);
    return cell == null ? missing : Double.parseDouble(cell);
  }

  List<Row> rows() {
    return rows;
  }

  int size() {
    return rows.size();
  }

  /** Every number agrees: medians relative, deviations absolute. Says the largest difference. */
  double agrees(GroundMotionModel model, double tolerance) {
    double worst = 0;
    for (Row row : rows) {
      for (Map.Entry<IntensityMeasure, Double> cell : row.expected().entrySet()) {
        Motion motion = new Motion(1);
        model.predict(cell.getKey(), row.source(), row.distances(), row.sites(), 0, 1, motion);
        double off = difference(row.kind(), motion, cell.getValue());
        worst = Math.max(worst, off);
        assertTrue(
            off <= tolerance,
            () -> row.source() + " " + cell + " off by " + off + ", " + row.kind());
      }
    }
    return worst;
  }

  private static double difference(Kind kind, Motion motion, double expected) {
    return switch (kind) {
      case MEDIAN -> Math.abs(Math.exp(motion.mean[0]) / expected - 1);
      case TAU -> Math.abs(motion.tau[0] - expected);
      case PHI -> Math.abs(motion.phi[0] - expected);
      case SIGMA -> Math.abs(motion.sigma(0) - expected);
    };
  }
}
