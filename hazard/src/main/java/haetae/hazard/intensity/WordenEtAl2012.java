package haetae.hazard.intensity;

import haetae.hazard.motion.CoefficientTable;
import haetae.hazard.motion.Coefficients;
import haetae.world.InvalidValue;
import haetae.world.shaking.IntensityMeasure;

/**
 * Peaks to MMI and back, for California, and used by ShakeMap everywhere in active crust; PGA, PGV,
 * SA of 0.3, 1 and 3 s. Worden, Gerstenberger, Rhoades &amp; Wald (2012), BSSA 102(1), 204-221,
 * doi:10.1785/0120110156, Tables 1 and 2, with ShakeMap's third, flatter line at weak shaking.
 *
 * <p>Intensities are on the Modified Mercalli scale as Americans felt it, and have nothing to do
 * with the classes of KMA: see {@link KmaForecast} for those.
 */
public final class WordenEtAl2012 implements IntensityConversion {
  private static final CoefficientTable TABLE =
      CoefficientTable.resource(WordenEtAl2012.class, "worden12.csv");

  /** g in cm/s² as in ShakeMap, whose numbers these reproduce. */
  private static final double LN_GAL_PER_G = Math.log(981);

  private static final double LN10 = Math.log(10);

  @Override
  public String id() {
    return "WGRW12";
  }

  @Override
  public boolean offers(IntensityMeasure measure) {
    return measure.kind() != IntensityMeasure.Kind.MMI
        && (measure.equals(IntensityMeasure.PGA)
            || measure.equals(IntensityMeasure.PGV)
            || measure.equals(IntensityMeasure.SA03)
            || measure.equals(IntensityMeasure.SA10)
            || measure.equals(IntensityMeasure.SA30));
  }

  @Override
  public double mmi(IntensityMeasure measure, double lnPeak, Setting setting) {
    Coefficients c = row(measure);
    double log = log10(measure, lnPeak);
    return Math.clamp(line(c, log) + correction(c, setting), 1.0, 10.0);
  }

  private static double line(Coefficients c, double log) {
    if (log < c.get("t0")) {
      return c.get("c1Weak") + c.get("c2Weak") * log;
    }
    return log < c.get("t1") ? c.get("c1") + c.get("c2") * log : c.get("c3") + c.get("c4") * log;
  }

  @Override
  public double lnPeak(IntensityMeasure measure, double mmi, Setting setting) {
    Coefficients c = row(measure);
    double plain = mmi - correction(c, setting);
    double log;
    if (plain < 2) {
      log = (plain - c.get("c1Weak")) / c.get("c2Weak");
    } else if (plain < c.get("t2")) {
      log = (plain - c.get("c1")) / c.get("c2");
    } else {
      log = (plain - c.get("c3")) / c.get("c4");
    }
    return log * LN10 - (measure.equals(IntensityMeasure.PGV) ? 0 : LN_GAL_PER_G);
  }

  @Override
  public double slope(IntensityMeasure measure, double lnPeak) {
    Coefficients c = row(measure);
    double log = log10(measure, lnPeak);
    if (log < c.get("t0")) {
      return c.get("c2Weak") / LN10;
    }
    return c.get(log < c.get("t1") ? "c2" : "c4") / LN10;
  }

  @Override
  public double mmiSigma(IntensityMeasure measure) {
    return row(measure).get("sigmaMmi");
  }

  @Override
  public double lnPeakSigma(IntensityMeasure measure) {
    return row(measure).get("sigmaLog10") * LN10;
  }

  /** Eq. 6: what distance and magnitude add, within the limits of the data. */
  private static double correction(Coefficients c, Setting setting) {
    if (!setting.known()) {
      return 0;
    }
    double distanceKm = Math.clamp(setting.distanceKm(), 10.0, 300.0);
    double magnitude = Math.clamp(setting.magnitude(), 3.0, 7.3);
    return c.get("c5") + c.get("c6") * Math.log10(distanceKm) + c.get("c7") * magnitude;
  }

  private static double log10(IntensityMeasure measure, double lnPeak) {
    return (measure.equals(IntensityMeasure.PGV) ? lnPeak : lnPeak + LN_GAL_PER_G) / LN10;
  }

  private Coefficients row(IntensityMeasure measure) {
    if (!offers(measure)) {
      throw new InvalidValue(
          id() + " does not convert " + measure + "; expected PGA, PGV, SA(0.3), SA(1.0), SA(3.0)");
    }
    return TABLE.row(measure);
  }
}
