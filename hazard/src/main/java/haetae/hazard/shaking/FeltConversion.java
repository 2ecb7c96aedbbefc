package haetae.hazard.shaking;

import haetae.world.shaking.IntensityMeasure;
import java.util.List;

/** Peaks to MMI and back, with the distance and magnitude of the place. */
public interface FeltConversion {
  /** Short name, such as {@code WGRW12}. */
  String id();

  /** Peaks it speaks of, the one that tells intensity best first. */
  List<IntensityMeasure> measures();

  /** MMI, 1 to 10, of a peak in ln g or ln cm/s. */
  double mmi(IntensityMeasure measure, double lnPeak, double rrupKm, double magnitude);

  /** Peak in ln g or ln cm/s of an MMI. */
  double lnPeak(IntensityMeasure measure, double mmi, double rrupKm, double magnitude);

  /** Change of MMI with the logarithm of the peak. */
  double slope(IntensityMeasure measure, double lnPeak);

  /** Deviation of MMI from a peak. */
  double mmiSigma(IntensityMeasure measure);

  /** Deviation of the logarithm of a peak from MMI. */
  double lnSigma(IntensityMeasure measure);
}
