package haetae.hazard.shaking;

import haetae.world.Check;
import haetae.world.InvalidValue;
import haetae.world.shaking.IntensityMeasure;
import java.util.List;
import java.util.Set;

/**
 * How a shaking map is made. Numbers are ShakeMap 4.1's defaults (Worden et al. 2020).
 *
 * @param measures what to map
 * @param bias whether the quake's own deviation from the model is taken from the observations
 * @param biasRangeKm observations farther than this from the rupture say nothing about it
 * @param biasMostMagnitude above it, and with no fault known, no bias
 * @param outlierDeviations residuals beyond so many total deviations are left out; 0: none
 * @param outlierMostMagnitude above it, and with no fault known, nothing is left out
 * @param neverOutliers stations that are trusted in any case
 * @param leastMmiToConvert felt intensities below it are not turned into peaks
 * @param mmiSigma deviation of felt intensities where no cell states its own
 * @param addCellSigma whether the deviation of a felt cell adds to that of the conversion into
 *     peaks (ours); ShakeMap takes the conversion's alone
 * @param planeAboutSites whether Rx and Ry0 lie on a plane about the middle of the sites, as in
 *     ShakeMap, or about the fault
 * @param strikeSlipIfUnknown whether an unknown mechanism counts as strike-slip, as in ShakeMap, or
 *     each model takes its own average
 * @param checkUnits whether values that look like g in place of %g are refused: for files, whose
 *     units nobody can see
 */
public record ShakeSettings(
    List<IntensityMeasure> measures,
    boolean bias,
    double biasRangeKm,
    double biasMostMagnitude,
    double outlierDeviations,
    double outlierMostMagnitude,
    Set<String> neverOutliers,
    double leastMmiToConvert,
    double mmiSigma,
    boolean addCellSigma,
    boolean planeAboutSites,
    boolean strikeSlipIfUnknown,
    boolean checkUnits) {
  public ShakeSettings {
    measures = List.copyOf(measures);
    neverOutliers = Set.copyOf(neverOutliers);
    if (measures.isEmpty() || measures.stream().distinct().count() < measures.size()) {
      throw new InvalidValue("measures are " + measures + "; expected one or more, each once");
    }
    Check.inRange("biasRangeKm", biasRangeKm, 0, 20_000, "km");
    Check.inRange("outlierDeviations", outlierDeviations, 0, 100, "");
    Check.inRange("leastMmiToConvert", leastMmiToConvert, 1, 12, "");
    Check.inRange("mmiSigma", mmiSigma, 0.01, 5, "");
  }

  /** Our defaults. */
  public static ShakeSettings of(List<IntensityMeasure> measures) {
    return new ShakeSettings(
        measures, true, 120, 7.7, 3, 7.0, Set.of(), 4.0, 0.3, true, false, false, true);
  }

  /** As ShakeMap 4.1 does it. */
  public static ShakeSettings shakeMap(List<IntensityMeasure> measures) {
    return new ShakeSettings(
        measures, true, 120, 7.7, 3, 7.0, Set.of(), 4.0, 0.3, false, true, true, true);
  }

  /** The same for observations whose units are known. */
  public ShakeSettings withoutUnitCheck() {
    return new ShakeSettings(
        measures,
        bias,
        biasRangeKm,
        biasMostMagnitude,
        outlierDeviations,
        outlierMostMagnitude,
        neverOutliers,
        leastMmiToConvert,
        mmiSigma,
        addCellSigma,
        planeAboutSites,
        strikeSlipIfUnknown,
        false);
  }
}
