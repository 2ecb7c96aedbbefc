package haetae.hazard.shaking;

import haetae.hazard.peaks.RecordedPeaks;
import haetae.world.shaking.IntensityMeasure;
import haetae.world.shaking.StationPeaks;
import haetae.world.unit.AccelerationMps2;
import java.util.ArrayList;
import java.util.List;

/** What stations have recorded of a quake, as observations of a map. */
final class LiveObservations {
  /** Below this a peak is as likely noise as shaking: 0.05 %g. */
  private static final double LEAST_PGA_G = 5e-4;

  private LiveObservations() {}

  /** Stations whose peak stands above the noise. */
  static List<ObservedPlace> of(List<RecordedPeaks> recorded) {
    return recorded.stream()
        .filter(r -> r.peaks().pga().g() >= LEAST_PGA_G)
        .map(LiveObservations::place)
        .toList();
  }

  private static ObservedPlace place(RecordedPeaks recorded) {
    StationPeaks peaks = recorded.peaks();
    List<Observation> values = new ArrayList<>();
    add(values, IntensityMeasure.PGA, peaks.pga(), recorded.growing());
    add(values, IntensityMeasure.SA03, peaks.sa03(), recorded.growing());
    add(values, IntensityMeasure.SA10, peaks.sa10(), recorded.growing());
    add(values, IntensityMeasure.SA30, peaks.sa30(), recorded.growing());
    if (peaks.pgv().mps() > 0) {
      values.add(
          new Observation(
              IntensityMeasure.PGV, Math.log(peaks.pgv().cmPerS()), 0, recorded.growing()));
    }
    return new ObservedPlace(
        peaks.station().toString(),
        ObservedPlace.Kind.INSTRUMENT,
        recorded.place().latDeg(),
        recorded.place().lonDeg(),
        values);
  }

  private static void add(
      List<Observation> to, IntensityMeasure measure, AccelerationMps2 value, boolean growing) {
    if (value.mps2() > 0) {
      to.add(new Observation(measure, Math.log(value.g()), 0, growing));
    }
  }
}
