package haetae.hazard.randomfield;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The three matrices of Loth &amp; Baker (2013), Tables II to IV with the erratum of 2019
 * (loth-baker-2013.csv).
 */
final class LothBakerMatrices {
  private static final LothBakerMatrices PUBLISHED = read();

  private final double[] periodsS;
  private final double[][][] b;

  private LothBakerMatrices(double[] periodsS, double[][][] b) {
    this.periodsS = periodsS;
    this.b = b;
  }

  static LothBakerMatrices get() {
    return PUBLISHED;
  }

  private static LothBakerMatrices read() {
    String name = "/haetae/hazard/randomfield/loth-baker-2013.csv";
    try (InputStream in = LothBakerMatrices.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      List<double[]> rows = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (Character.isDigit(line.charAt(0))) {
          rows.add(
              java.util.Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray());
        }
      }
      return of(rows);
    } catch (IOException e) {
      throw new IllegalStateException(name + " cannot be read", e);
    }
  }

  private static LothBakerMatrices of(List<double[]> rows) {
    int n = rows.size() / 3;
    double[] periods = new double[n];
    double[][][] b = new double[3][n][];
    for (int i = 0; i < rows.size(); i++) {
      double[] row = rows.get(i);
      periods[i % n] = row[1];
      b[i / n][i % n] = java.util.Arrays.copyOfRange(row, 2, 2 + n);
    }
    return new LothBakerMatrices(periods, b);
  }

  /** Structure k (0: 20 km, 1: 70 km, 2: nugget) at the given periods, s. */
  double[][] at(int k, double[] wantedS) {
    double[][] out = new double[wantedS.length][wantedS.length];
    for (int i = 0; i < wantedS.length; i++) {
      for (int j = 0; j < wantedS.length; j++) {
        out[i][j] =
            wantedS[i] == wantedS[j] ? diagonal(k, wantedS[i]) : at(k, wantedS[i], wantedS[j]);
      }
    }
    return out;
  }

  /** The diagonal is interpolated along itself: it is a ridge. */
  private double diagonal(int k, double periodS) {
    int i = below(periodS);
    double f = along(i, periodS);
    return (1 - f) * b[k][i][i] + f * b[k][i + 1][i + 1];
  }

  private double at(int k, double t1, double t2) {
    int i = below(t1);
    int j = below(t2);
    double f = along(i, t1);
    double g = along(j, t2);
    return (1 - f) * ((1 - g) * b[k][i][j] + g * b[k][i][j + 1])
        + f * ((1 - g) * b[k][i + 1][j] + g * b[k][i + 1][j + 1]);
  }

  private int below(double periodS) {
    int i = 0;
    while (i < periodsS.length - 2 && periodsS[i + 1] <= periodS) {
      i++;
    }
    return i;
  }

  private double along(int i, double periodS) {
    return Math.clamp((periodS - periodsS[i]) / (periodsS[i + 1] - periodsS[i]), 0, 1);
  }
}
