package haetae.hazard.shaking;

import haetae.hazard.intensity.IntensityConversion;
import haetae.world.shaking.IntensityMeasure;
import java.util.List;
import java.util.Optional;

/**
 * Peaks from felt intensities and intensities from peaks. SCIENCE2 section 23.4: a felt cell gives
 * all peaks of the conversion unless it is an outlier or too weak; an instrument gives the
 * intensity of the first peak in the conversion's order that it has and that is no outlier.
 */
record DerivedColumns(IntensityConversion conversion, ShakeSettings settings, double magnitude) {

  /** ShakeMap's order: the peak that tells intensity best first. */
  private static final List<IntensityMeasure> BEST_FIRST =
      List.of(
          IntensityMeasure.PGV,
          IntensityMeasure.PGA,
          IntensityMeasure.SA10,
          IntensityMeasure.SA03,
          IntensityMeasure.SA30);

  private List<IntensityMeasure> measures() {
    return BEST_FIRST.stream().filter(conversion::offers).toList();
  }

  private IntensityConversion.Setting setting(ObservedGroup group, int i) {
    return new IntensityConversion.Setting(group.rrupKm(i), magnitude);
  }

  void peaksFromFelt(ObservedGroup felt) {
    Optional<Column> observed = felt.find(IntensityMeasure.MMI);
    if (observed.isEmpty()) {
      return;
    }
    felt.predictions.prepare(measures());
    for (IntensityMeasure measure : measures()) {
      Column column = new Column(measure, true, felt.predictions.of(measure));
      for (int i = 0; i < felt.places.size(); i++) {
        double mmi = observed.get().value[i];
        if (mmi >= settings.leastMmiToConvert() && !observed.get().outlier[i]) {
          double peak = conversion.lnPeak(measure, mmi, setting(felt, i));
          column.put(i, peak, peakSigma(measure, peak, ownSigma(felt, i)), false);
        }
      }
      felt.add(column);
    }
  }

  private static double ownSigma(ObservedGroup felt, int i) {
    return felt.places.get(i).find(IntensityMeasure.MMI).map(Observation::sigma).orElse(0.0);
  }

  /** SCIENCE section 8.4: the cell's own deviation, carried through the slope, adds (ours). */
  private double peakSigma(IntensityMeasure measure, double lnPeak, double mmiSigma) {
    double sigma = conversion.lnPeakSigma(measure);
    return settings.addCellSigma()
        ? Math.hypot(sigma, mmiSigma / conversion.slope(measure, lnPeak))
        : sigma;
  }

  void intensityFromPeaks(ObservedGroup instruments) {
    List<IntensityMeasure> order = measures();
    Column column =
        new Column(IntensityMeasure.MMI, true, instruments.predictions.of(IntensityMeasure.MMI));
    for (int i = 0; i < instruments.places.size(); i++) {
      for (IntensityMeasure measure : order) {
        Optional<Column> peak = instruments.find(measure);
        if (peak.isPresent() && usable(peak.get(), i)) {
          double ln = peak.get().value[i];
          double mmi = conversion.mmi(measure, ln, setting(instruments, i));
          column.put(i, mmi, conversion.mmiSigma(measure), peak.get().growing[i]);
          break;
        }
      }
    }
    instruments.add(column);
  }

  private static boolean usable(Column peak, int i) {
    return !Double.isNaN(peak.value[i]) && !peak.outlier[i];
  }
}
