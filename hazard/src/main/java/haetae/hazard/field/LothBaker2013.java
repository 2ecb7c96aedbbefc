package haetae.hazard.field;

import haetae.world.InvalidValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Correlation over distance and between periods: {@code ρ = B1 e^(−3h/20) + B2 e^(−3h/70) + B3
 * 1[h=0]}. Loth &amp; Baker (2013), Earthquake Engineering &amp; Structural Dynamics 42, 397-417,
 * doi:10.1002/eqe.2212, with the matrices of the erratum of 2019.
 *
 * <p>Periods 0.01 to 10 s; others are set to the nearer end. Between the periods of the tables:
 * linear in both, a period with itself along the diagonal; the three parts are not made to sum to 1
 * (0.99 at 0.5 s, 1.01 at 1 s, by the rounding of the tables), as in ShakeMap 4.1.
 */
public final class LothBaker2013 implements SpatialCorrelation {
  private static final double SHORT_KM = 20.0 / 3;
  private static final double LONG_KM = 70.0 / 3;
  private static final String[] TABLES = {"b1", "b2", "b3"};

  private final double[] periodsS;
  private final double[][][] b = new double[TABLES.length][][];

  public LothBaker2013() {
    List<double[]> rows = read(TABLES[0]);
    periodsS = rows.stream().mapToDouble(row -> row[0]).toArray();
    for (int k = 0; k < TABLES.length; k++) {
      b[k] =
          read(TABLES[k]).stream()
              .map(row -> Arrays.copyOfRange(row, 1, row.length))
              .toArray(double[][]::new);
    }
  }

  @Override
  public String id() {
    return "LothBaker2013";
  }

  @Override
  public Decay between(double periodAS, double periodBS) {
    return new Decay(
        coefficient(0, periodAS, periodBS),
        SHORT_KM,
        coefficient(1, periodAS, periodBS),
        LONG_KM,
        coefficient(2, periodAS, periodBS));
  }

  /**
   * Coregionalisation matrix at the given periods.
   *
   * @param part 0: range 20 km, 1: 70 km, 2: the very place
   * @param wantedS periods, s
   */
  public double[][] matrix(int part, double[] wantedS) {
    double[][] out = new double[wantedS.length][wantedS.length];
    for (int i = 0; i < wantedS.length; i++) {
      for (int j = 0; j < wantedS.length; j++) {
        out[i][j] = coefficient(part, wantedS[i], wantedS[j]);
      }
    }
    return out;
  }

  private double coefficient(int table, double periodA, double periodB) {
    int i = cell(periodA);
    int j = cell(periodB);
    double u = part(periodA, i);
    double v = part(periodB, j);
    double[][] m = b[table];
    if (i == j && u == v) {
      return m[i][i] + u * (m[i + 1][i + 1] - m[i][i]);
    }
    double low = m[i][j] + v * (m[i][j + 1] - m[i][j]);
    double high = m[i + 1][j] + v * (m[i + 1][j + 1] - m[i + 1][j]);
    return low + u * (high - low);
  }

  private int cell(double periodS) {
    int i = 0;
    while (i < periodsS.length - 2 && periodS >= periodsS[i + 1]) {
      i++;
    }
    return i;
  }

  private double part(double periodS, int i) {
    double part = (periodS - periodsS[i]) / (periodsS[i + 1] - periodsS[i]);
    return Math.max(0, Math.min(1, part));
  }

  /** Rows of a table: period, then the coefficients; lines with # and the heading left out. */
  private static List<double[]> read(String table) {
    String name = "loth-baker-2013-" + table + ".csv";
    try (InputStream in = LothBaker2013.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new InvalidValue("resource " + name + " is missing; expected it beside the classes");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && Character.isDigit(line.charAt(0)))
          .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
