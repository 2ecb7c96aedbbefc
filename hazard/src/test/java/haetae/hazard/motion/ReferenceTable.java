package haetae.hazard.motion;

import haetae.world.shaking.IntensityMeasure;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** A verification table of an NGA-West2 model: inputs, then a column per measure. */
record ReferenceTable(List<String> header, List<double[]> rows) {
  static ReferenceTable read(String inside) {
    try {
      List<String> lines = Files.readAllLines(Shared.path("gmm/" + inside));
      List<double[]> rows = new ArrayList<>();
      for (String line : lines.subList(1, lines.size())) {
        rows.add(Arrays.stream(line.split(",")).mapToDouble(ReferenceTable::number).toArray());
      }
      return new ReferenceTable(List.of(lines.getFirst().split(",")), rows);
    } catch (IOException e) {
      throw new IllegalStateException(inside, e);
    }
  }

  private static double number(String cell) {
    try {
      return Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** Columns of measures: those after {@code damping}. */
  List<String> measures() {
    return header.subList(header.indexOf("damping") + 1, header.size()).stream()
        .filter(name -> !name.startsWith("Unnamed"))
        .toList();
  }

  Scenario scenario(double[] row) {
    return new Scenario(
        in(row, "rup_mag", 0),
        OptionalDouble.of(in(row, "rup_rake", 0)),
        in(row, "rup_dip", 0),
        in(row, "rup_ztor", 0),
        in(row, "rup_width", 0),
        in(row, "rup_hypo_depth", 0),
        false,
        in(row, "dist_rrup", 0),
        in(row, "dist_rjb", 0),
        in(row, "dist_rx", 0),
        in(row, "dist_ry0", 0),
        in(row, "site_vs30", 0),
        in(row, "site_vs30measured", 0) > 0.5,
        in(row, "site_z1pt0", Double.NaN),
        in(row, "site_z2pt5", Double.NaN));
  }

  private double in(double[] row, String column, double otherwise) {
    int k = header.indexOf(column);
    return k < 0 ? otherwise : row[k];
  }

  /** Greatest difference: of medians relative, of deviations absolute. */
  double worst(GroundMotionModel model, Asked asked) {
    double worst = 0;
    for (String column : measures()) {
      IntensityMeasure measure = IntensityMeasure.parse(column);
      for (double[] row : rows) {
        double[] got = scenario(row).predict(model, measure);
        worst = Math.max(worst, asked.difference(got, row[header.indexOf(column)]));
      }
    }
    return worst;
  }

  /** What a table holds. */
  enum Asked {
    MEDIAN,
    TAU,
    PHI,
    SIGMA;

    double difference(double[] got, double expected) {
      double difference =
          switch (this) {
            case MEDIAN -> Math.exp(got[0]) / expected - 1;
            case TAU -> got[1] - expected;
            case PHI -> got[2] - expected;
            case SIGMA -> Math.hypot(got[1], got[2]) - expected;
          };
      return Double.isNaN(difference) ? Double.POSITIVE_INFINITY : Math.abs(difference);
    }
  }
}
