package haetae.hazard.randomfield;

import haetae.hazard.field.LothBaker2013;
import haetae.world.InvalidValue;
import haetae.world.shaking.IntensityMeasure;
import java.util.List;

/**
 * How a correlation is made of independent fields: covariance between measures a and b at distance
 * h is {@code Σ_k B_k[a][b] exp(-3h/range_k) + nugget[a][b]·1[h=0]}, and between-event terms of the
 * measures correlate as {@code event[a][b]}. All matrices are positive semidefinite, the diagonals
 * of the spatial ones add up to one.
 */
public final class Coregionalisation {
  private static final double[] LOTH_BAKER_RANGES_KM = {20, 70};

  private final List<IntensityMeasure> measures;
  private final double[] rangesKm;
  private final double[][][] structures;
  private final double[][] nugget;
  private final double[][] event;

  private Coregionalisation(
      List<IntensityMeasure> measures,
      double[] rangesKm,
      double[][][] structures,
      double[][] nugget,
      double[][] event) {
    if (measures.isEmpty()) {
      throw new InvalidValue("a random field needs an intensity measure; got none");
    }
    this.measures = List.copyOf(measures);
    this.rangesKm = rangesKm;
    this.structures = structures;
    this.nugget = nugget;
    this.event = event;
  }

  /** The measures, in the order of rows and columns. */
  public List<IntensityMeasure> measures() {
    return measures;
  }

  /** Ranges of the exponential structures, km; not to be changed. */
  double[] rangesKm() {
    return rangesKm;
  }

  /** One matrix for each range; not to be changed. */
  double[][][] structures() {
    return structures;
  }

  /** The part without spatial correlation; not to be changed. */
  double[][] nugget() {
    return nugget;
  }

  /** Correlation of the between-event terms; not to be changed. */
  double[][] event() {
    return event;
  }

  /**
   * Loth &amp; Baker (2013, erratum 2019): jointly in space and period. Interpolated linearly in
   * period; negative eigenvalues that interpolation makes are clipped; diagonals rescaled to one.
   * Between-event terms correlate as at distance 0.
   */
  public static Coregionalisation lothBaker(List<IntensityMeasure> measures) {
    double[] periodsS = measures.stream().mapToDouble(Coregionalisation::pseudoPeriodS).toArray();
    LothBaker2013 published = new LothBaker2013();
    double[][][] b = new double[3][][];
    for (int k = 0; k < 3; k++) {
      b[k] = SymmetricMatrix.clipped(published.matrix(k, periodsS));
    }
    int n = periodsS.length;
    double[] scale = new double[n];
    for (int i = 0; i < n; i++) {
      scale[i] = 1 / Math.sqrt(b[0][i][i] + b[1][i][i] + b[2][i][i]);
    }
    double[][] event = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        for (double[][] part : b) {
          part[i][j] *= scale[i] * scale[j];
          event[i][j] += part[i][j];
        }
      }
    }
    return new Coregionalisation(
        measures, LOTH_BAKER_RANGES_KM, new double[][][] {b[0], b[1]}, b[2], event);
  }

  /**
   * Jayaram &amp; Baker (2009) within each measure, none between measures: spatial correlation
   * {@code exp(-3h/b)} with b = 8.5 + 17.2 T (40.7 - 15 T where Vs30 is clustered) below 1 s, 22 +
   * 3.7 T from 1 s; PGA as T = 0, PGV as T = 1 s. Between-event terms are independent.
   */
  public static Coregionalisation jayaramBaker(
      List<IntensityMeasure> measures, boolean vs30Clustered) {
    int n = measures.size();
    double[] rangesKm = new double[n];
    double[][][] structures = new double[n][n][n];
    double[][] event = new double[n][n];
    for (int i = 0; i < n; i++) {
      rangesKm[i] = jayaramBakerRangeKm(measures.get(i), vs30Clustered);
      structures[i][i][i] = 1;
      event[i][i] = 1;
    }
    return new Coregionalisation(measures, rangesKm, structures, new double[n][n], event);
  }

  /** Independent everywhere and between measures. */
  public static Coregionalisation independent(List<IntensityMeasure> measures) {
    int n = measures.size();
    double[][] unit = new double[n][n];
    for (int i = 0; i < n; i++) {
      unit[i][i] = 1;
    }
    return new Coregionalisation(measures, new double[0], new double[0][][], unit, unit);
  }

  /**
   * Refuses a model that mixes measures in space.
   *
   * @throws InvalidValue if it does
   */
  void checkMeasuresApart() {
    for (int i = 0; i < nugget.length; i++) {
      for (int j = 0; j < i; j++) {
        boolean mixed = nugget[i][j] != 0;
        for (double[][] structure : structures) {
          mixed |= structure[i][j] != 0;
        }
        if (mixed) {
          throw new InvalidValue(
              "residuals of "
                  + measures.get(j)
                  + " and "
                  + measures.get(i)
                  + " are correlated; expected none between measures where the spread comes before"
                  + " correlation");
        }
      }
    }
  }

  /** Distance beyond which residuals are all but uncorrelated (5 %), km. */
  static double jayaramBakerRangeKm(IntensityMeasure measure, boolean vs30Clustered) {
    double t = measure.kind() == IntensityMeasure.Kind.PGA ? 0 : pseudoPeriodS(measure);
    if (t >= 1) {
      return 22 + 3.7 * t;
    }
    return vs30Clustered ? 40.7 - 15 * t : 8.5 + 17.2 * t;
  }

  /** Period that stands for a measure: PGA 0.01 s, PGV and MMI 1 s. */
  static double pseudoPeriodS(IntensityMeasure measure) {
    return switch (measure.kind()) {
      case PGA -> 0.01;
      case PGV, MMI -> 1;
      case SA -> Math.clamp(measure.periodS(), 0.01, 10);
    };
  }

  /** Correlation of the between-event terms of measures a and b. */
  public double event(int a, int b) {
    return event[a][b];
  }

  /** Covariance of within-event residuals of unit deviation of measures a and b, h km apart. */
  public double within(int a, int b, double hKm) {
    double sum = hKm == 0 ? nugget[a][b] : 0;
    for (int k = 0; k < rangesKm.length; k++) {
      sum += structures[k][a][b] * StrictMath.exp(-3 * hKm / rangesKm[k]);
    }
    return sum;
  }
}
