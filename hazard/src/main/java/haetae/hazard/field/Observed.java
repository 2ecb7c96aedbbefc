package haetae.hazard.field;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * The residuals of one output measure with their within-event covariance {@code Σ_DD = φ_i φ_j ρ_ij
 * + δ_ij σ_ε²}. Exact observations of one period at one place would make it singular; they are
 * merged into their mean, which is what the pseudo-inverse does where their deviations are equal.
 */
final class Observed {
  final int size;
  final int merged;
  final Spots spots;
  final double[] residual;
  final double[] tau;
  final double[] phi;
  final double[] noise;
  final double[] biasWeight;

  /** Distinct periods, rising, the output's among them, and the position of each row's. */
  final double[] periods;

  final int[] periodOf;
  final int output;
  private final DecayTable[][] tables;
  private final SpatialCorrelation correlation;

  private record Key(double latDeg, double lonDeg, double periodS) {}

  Observed(Residuals data, double outputPeriodS, SpatialCorrelation correlation) {
    List<int[]> groups = neighboursTogether(data, groups(data));
    size = groups.size();
    merged = data.size() - size;
    spots = new Spots(means(data.latDeg, groups), means(data.lonDeg, groups));
    residual = means(data.residual, groups);
    tau = means(data.tau, groups);
    phi = means(data.phi, groups);
    biasWeight = means(data.biasWeight, groups);
    noise = Arrays.stream(means(data.sigmaEps, groups)).map(s -> s * s).toArray();
    double[] period = groups.stream().mapToDouble(g -> data.periodS[g[0]]).toArray();
    periods =
        DoubleStream.concat(Arrays.stream(period), DoubleStream.of(outputPeriodS))
            .distinct()
            .sorted()
            .toArray();
    periodOf = Arrays.stream(period).mapToInt(p -> Arrays.binarySearch(periods, p)).toArray();
    output = Arrays.binarySearch(periods, outputPeriodS);
    this.correlation = correlation;
    tables = tables(correlation);
  }

  private DecayTable[][] tables(SpatialCorrelation correlation) {
    int q = periods.length;
    DecayTable[][] all = new DecayTable[q][q];
    for (int a = 0; a < q; a++) {
      for (int b = 0; b <= a; b++) {
        all[a][b] = DecayTable.of(correlation.between(periods[a], periods[b]));
        all[b][a] = all[a][b];
      }
    }
    return all;
  }

  /** Rows that stand for one observation each. */
  private static List<int[]> groups(Residuals data) {
    Map<Key, List<Integer>> exact = new LinkedHashMap<>();
    List<int[]> groups = new ArrayList<>();
    for (int i = 0; i < data.size(); i++) {
      if (data.sigmaEps[i] > 0) {
        groups.add(new int[] {i});
      } else {
        Key key = new Key(data.latDeg[i] + 0.0, data.lonDeg[i] + 0.0, data.periodS[i]);
        exact.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
      }
    }
    exact.values().forEach(rows -> groups.add(rows.stream().mapToInt(i -> i).toArray()));
    return groups;
  }

  /** The same, so that neighbours in place are neighbours in the list: memory is read in order. */
  private static List<int[]> neighboursTogether(Residuals data, List<int[]> groups) {
    TargetTree tree =
        new TargetTree(new Spots(means(data.latDeg, groups), means(data.lonDeg, groups)));
    return Arrays.stream(tree.order).mapToObj(groups::get).toList();
  }

  private static double[] means(double[] column, List<int[]> groups) {
    return groups.stream()
        .mapToDouble(rows -> rows.length == 1 ? column[rows[0]] : mean(column, rows))
        .toArray();
  }

  private static double mean(double[] column, int[] rows) {
    boolean same = Arrays.stream(rows).allMatch(i -> column[i] == column[rows[0]]);
    return same
        ? column[rows[0]]
        : Arrays.stream(rows).mapToDouble(i -> column[i]).sum() / rows.length;
  }

  /** Correlation of the output measure with the measure of row j. */
  DecayTable toOutput(int j) {
    return tables[output][periodOf[j]];
  }

  /** Decay of the correlation of a period, by its position, with the output measure. */
  Decay decayToOutput(int period) {
    return correlation.between(periods[output], periods[period]);
  }

  /** Variance that row i shares with no other place: noise and nugget. */
  double own(int i) {
    return noise[i] + phi[i] * phi[i] * tables[periodOf[i]][periodOf[i]].nugget;
  }

  /** Element of Σ_DD. */
  double covariance(int i, int j) {
    double h = i == j ? 0 : spots.distanceKm(i, spots, j);
    double rho = tables[periodOf[i]][periodOf[j]].at(h);
    return phi[i] * phi[j] * rho + (i == j ? noise[i] : 0);
  }

  /**
   * Lower triangle of Σ_DD of the chosen rows, with {@code jitter} times the variance added on the
   * diagonal.
   */
  Panels covariance(int[] rows, int n, double jitter, boolean parallel) {
    Panels all = new Panels(n);
    Rows.each(
        n,
        parallel,
        i -> {
          for (int j = 0; j < i; j++) {
            all.set(i, j, covariance(rows[i], rows[j]));
          }
          all.set(i, i, covariance(rows[i], rows[i]) * (1 + jitter));
        });
    return all;
  }

  /** Between-event correlation R_H of the periods, row by row. */
  double[] betweenEvents() {
    int q = periods.length;
    double[] r = new double[q * q];
    for (int i = 0; i < q * q; i++) {
      r[i] = tables[i / q][i % q].at(0);
    }
    return r;
  }
}
