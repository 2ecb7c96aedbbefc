package haetae.impact.engine;

import haetae.hazard.motion.Motion;
import haetae.impact.engine.Points.Cluster;
import java.util.List;

/**
 * Variance of totals over the fields. With {@code f_i} what point i adds, a function of its
 * standard normal residual, and {@code r_ij} the correlation of two residuals, {@code Cov(f_i, f_j)
 * = Σ_n a_in a_jn r_ij^n}, where a_in are the components of f_i along Hermite's polynomials
 * (Mehler's formula; exact but for orders above 10). Far pairs are taken cluster by cluster.
 */
final class FieldVariance {
  private static final int ORDERS = NormalNodes.ORDERS;

  private final Prepared prepared;
  private final Points points;
  private final int quantities;

  /**
   * {@code sums[cluster][(n - 1) * quantities + q]}: components, and their squares point by point.
   */
  private final double[][] sums;

  private final double[][] squares;

  /** By district and quantity. */
  final double[] districts;

  final double[] city;

  FieldVariance(Prepared prepared, Points points, List<Motion> motions, int[] measureOfClass) {
    this.prepared = prepared;
    this.points = points;
    quantities = prepared.layout.quantities;
    sums = new double[points.clusters().size()][ORDERS * quantities];
    squares = new double[sums.length][ORDERS * quantities];
    districts = new double[prepared.constants.length];
    city = new double[quantities];
    expand(motions, measureOfClass);
    addUp();
  }

  /** Components of all points, site by site. */
  private void expand(List<Motion> motions, int[] measureOfClass) {
    Layout layout = prepared.layout;
    double[] x = new double[NormalNodes.COUNT];
    double[][] chances = new double[layout.states][NormalNodes.COUNT];
    double[] room = new double[layout.states];
    double[] components = new double[ORDERS * layout.states];
    SiteSums site = new SiteSums();
    for (int spot = 0; spot < layout.spots(); spot++) {
      int type = layout.classOfSpot[spot];
      int at = layout.siteOfSpot[spot];
      Motion motion = motions.get(measureOfClass[type]);
      for (int j = 0; j < x.length; j++) {
        x[j] = motion.mean[at] + motion.sigma(at) * NormalNodes.Z[j];
      }
      prepared.tables[type].exceedances(x, 0, x.length, chances, room);
      for (int n = 1; n <= ORDERS; n++) {
        for (int k = 0; k < layout.states; k++) {
          double share = prepared.ground.isPresent() ? 1 - prepared.ground.get().chance(at, k) : 1;
          components[(n - 1) * layout.states + k] = share * NormalNodes.component(n, chances[k]);
        }
      }
      if (site.of != at) {
        site.flush();
        site.of = at;
      }
      for (int i = layout.firstGroup[spot]; i < layout.firstGroup[spot + 1]; i++) {
        site.add(i, components);
      }
    }
    site.flush();
  }

  /** The points of one site. */
  private final class SiteSums {
    private int of = -1;
    private int[] point = new int[4];
    private double[][] values = new double[4][ORDERS * quantities];
    private int count;

    void add(int group, double[] components) {
      Layout layout = prepared.layout;
      double[] to = open(points.pointOfGroup[group]);
      for (int t = layout.firstTerm[group]; t < layout.firstTerm[group + 1]; t++) {
        int factor = t * (layout.states + 1) + 1;
        for (int n = 0; n < ORDERS; n++) {
          double sum = 0;
          for (int k = 0; k < layout.states; k++) {
            sum += layout.factors[factor + k] * components[n * layout.states + k];
          }
          to[n * quantities + layout.quantityOfTerm[t]] += sum;
        }
      }
    }

    private double[] open(int p) {
      for (int i = 0; i < count; i++) {
        if (point[i] == p) {
          return values[i];
        }
      }
      if (count == point.length) {
        point = java.util.Arrays.copyOf(point, 2 * count);
        values = java.util.Arrays.copyOf(values, 2 * count);
        for (int i = count; i < values.length; i++) {
          values[i] = new double[ORDERS * quantities];
        }
      }
      point[count] = p;
      return values[count++];
    }

    void flush() {
      for (int i = 0; i < count; i++) {
        int cluster = points.clusterOfPoint(point[i]);
        for (int j = 0; j < values[i].length; j++) {
          double a = values[i][j];
          sums[cluster][j] += a;
          squares[cluster][j] += a * a;
          values[i][j] = 0;
        }
      }
      count = 0;
    }
  }

  private void addUp() {
    double[][] parts =
        prepared.settings.over(sums.length).mapToObj(this::row).toArray(double[][]::new);
    for (int a = 0; a < parts.length; a++) {
      int row = points.clusters().get(a).district * quantities;
      for (int q = 0; q < quantities; q++) {
        city[q] += parts[a][q];
        districts[row + q] += parts[a][quantities + q];
      }
    }
  }

  /** Pairs of a cluster with itself and with those after it: for the city, for its district. */
  private double[] row(int a) {
    Cluster own = points.clusters().get(a);
    double[] same = new double[ORDERS * quantities];
    double[] other = new double[ORDERS * quantities];
    double[] powers = new double[ORDERS];
    for (int b = a + 1; b < sums.length; b++) {
      Cluster with = points.clusters().get(b);
      points.correlationPowers(own, with, powers);
      double[] to = with.district == own.district ? same : other;
      for (int n = 0; n < ORDERS; n++) {
        add(2 * powers[n], sums[b], n * quantities, to);
      }
    }
    points.correlationPowers(own, own, powers);
    double[] row = new double[2 * quantities];
    for (int j = 0; j < same.length; j++) {
      double mine = sums[a][j];
      double within =
          squares[a][j] + powers[j / quantities] * (mine * mine - squares[a][j]) + mine * same[j];
      row[j % quantities] += within + mine * other[j];
      row[quantities + j % quantities] += within;
    }
    return row;
  }

  private void add(double factor, double[] from, int at, double[] to) {
    for (int q = at; q < at + quantities; q++) {
      to[q] += factor * from[q];
    }
  }
}
