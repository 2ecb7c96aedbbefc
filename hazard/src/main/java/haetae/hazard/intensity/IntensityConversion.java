package haetae.hazard.intensity;

import haetae.world.shaking.IntensityMeasure;

/**
 * Peaks to Modified Mercalli intensity and back. Peaks are natural logarithms of g (PGA, SA) or
 * cm/s (PGV). Never for KMA classes: those have a scale of their own.
 */
public interface IntensityConversion {
  /** Short name as in the literature. */
  String id();

  /** Whether the conversion speaks of the measure. */
  boolean offers(IntensityMeasure measure);

  /** MMI of a peak, 1 to 10. */
  double mmi(IntensityMeasure measure, double lnPeak, Setting setting);

  /** Peak of an MMI: the inverse. */
  double lnPeak(IntensityMeasure measure, double mmi, Setting setting);

  /** Change of MMI per natural logarithm of the peak, at that peak. */
  double slope(IntensityMeasure measure, double lnPeak);

  /** Standard deviation of MMI given the peak. */
  double mmiSigma(IntensityMeasure measure);

  /** Standard deviation of the logarithm of the peak given the MMI. */
  double lnPeakSigma(IntensityMeasure measure);

  /** MMI with its deviation where the peak itself is uncertain by {@code lnPeakSigma}. */
  default MmiEstimate estimate(
      IntensityMeasure measure, double lnPeak, double lnPeakSigma, Setting setting) {
    double carried = slope(measure, lnPeak) * lnPeakSigma;
    return new MmiEstimate(
        mmi(measure, lnPeak, setting), Math.hypot(carried, mmiSigma(measure)), id());
  }

  /**
   * Distance from the rupture and magnitude, if both are known: some conversions use them.
   *
   * @param distanceKm NaN if not known
   * @param magnitude NaN if not known
   */
  record Setting(double distanceKm, double magnitude) {
    /** Neither is known: the conversion takes the average. */
    public static final Setting UNKNOWN = new Setting(Double.NaN, Double.NaN);

    /** Whether both are known. */
    public boolean known() {
      return !Double.isNaN(distanceKm) && !Double.isNaN(magnitude);
    }
  }
}
