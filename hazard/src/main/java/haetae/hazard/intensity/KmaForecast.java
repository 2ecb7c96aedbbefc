package haetae.hazard.intensity;

import haetae.world.Check;
import haetae.world.InvalidValue;
import haetae.world.StandardNormal;
import haetae.world.shaking.IntensityMeasure;
import haetae.world.shaking.KmaIntensity;
import haetae.world.unit.AccelerationMps2;
import haetae.world.unit.VelocityMps;

/**
 * What class of the KMA scale of 2018 a predicted peak gives, with probabilities: P(class ≥ N) = 1
 * - Φ((ln y_N - μ)/σ). SCIENCE section 7.2. Immutable. Not an MMI: see {@link MmiEstimate}.
 */
public final class KmaForecast {
  /** Classes of the scale. */
  public static final int CLASSES = 11;

  private final KmaIntensity median;

  /** Probability of class N or more at index N - 1. */
  private final double[] atLeast;

  private KmaForecast(KmaIntensity median, double[] atLeast) {
    this.median = median;
    this.atLeast = atLeast;
  }

  /**
   * From a predicted PGA (ln g) or PGV (ln cm/s).
   *
   * @param sigma standard deviation of the logarithm, 0 or more
   * @throws InvalidValue for another measure: the scale knows no other
   */
  public static KmaForecast of(IntensityMeasure measure, double lnMedian, double sigma) {
    Check.finite("lnMedian", lnMedian);
    Check.inRange("sigma", sigma, 0, 100, "");
    double[] atLeast = new double[CLASSES];
    atLeast[0] = 1;
    for (int n = 2; n <= CLASSES; n++) {
      double threshold = Math.log(begin(measure, n));
      atLeast[n - 1] =
          sigma > 0
              ? StandardNormal.above((threshold - lnMedian) / sigma)
              : lnMedian >= threshold ? 1 : 0;
    }
    return new KmaForecast(intensity(measure, Math.exp(lnMedian)), atLeast);
  }

  /**
   * The larger class of PGA and PGV, as used for alerting. They are taken as wholly dependent, so
   * each probability is the larger of the two (a design choice; the least it can be).
   */
  public static KmaForecast larger(KmaForecast pga, KmaForecast pgv) {
    double[] both = new double[CLASSES];
    for (int k = 0; k < CLASSES; k++) {
      both[k] = Math.max(pga.atLeast[k], pgv.atLeast[k]);
    }
    boolean byPga = pga.median.value() >= pgv.median.value();
    return new KmaForecast(byPga ? pga.median : pgv.median, both);
  }

  /** Class and continuous value of the median. */
  public KmaIntensity median() {
    return median;
  }

  /** Probability of that class or more; classes are 1 to 11. */
  public double atLeast(int mmi) {
    return atLeast[(int) Check.inRange("mmi", mmi, 1, CLASSES, "") - 1];
  }

  /** Probability of that very class. */
  public double exactly(int mmi) {
    return atLeast(mmi) - (mmi == CLASSES ? 0 : atLeast(mmi + 1));
  }

  private static double begin(IntensityMeasure measure, int mmi) {
    return switch (measure.kind()) {
      case PGA -> KmaIntensity.beginPercentG(mmi) / 100;
      case PGV -> KmaIntensity.beginCmPerS(mmi);
      case SA, MMI -> throw unknown(measure);
    };
  }

  private static KmaIntensity intensity(IntensityMeasure measure, double median) {
    return switch (measure.kind()) {
      case PGA -> KmaIntensity.of(AccelerationMps2.ofG(median));
      case PGV -> KmaIntensity.of(new VelocityMps(median / 100));
      case SA, MMI -> throw unknown(measure);
    };
  }

  private static InvalidValue unknown(IntensityMeasure measure) {
    return new InvalidValue("the KMA scale does not know " + measure + "; expected PGA or PGV");
  }
}
