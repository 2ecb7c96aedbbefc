package haetae.app.shakemap;

import haetae.hazard.shaking.Observation;
import haetae.hazard.shaking.ObservedPlace;
import haetae.world.InvalidValue;
import haetae.world.shaking.IntensityMeasure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Refuses a file whose accelerations are in g where percent of g are due. Peak acceleration over
 * peak velocity is 2π times the frequency that carries them, 2 to 200 1/s; written in g it falls a
 * hundred times lower, below any frequency of strong shaking.
 */
final class AccelerationUnit {
  private static final double G_CM_PER_S2 = 980.665;

  /** 2π · 0.13 Hz; for one or two stations 2π · 0.05 Hz. */
  private static final double LEAST_PER_S = 0.8;

  private static final double LEAST_PER_S_OF_FEW = 0.3;

  private AccelerationUnit() {}

  static void check(String file, List<ObservedPlace> places) {
    double[] ratios =
        places.stream()
            .map(AccelerationUnit::ratio)
            .flatMap(Optional::stream)
            .mapToDouble(Double::doubleValue)
            .sorted()
            .toArray();
    if (ratios.length == 0) {
      return;
    }
    double median = ratios[ratios.length / 2];
    if (median < (ratios.length < 3 ? LEAST_PER_S_OF_FEW : LEAST_PER_S)) {
      throw new InvalidValue(
          String.format(
              Locale.ROOT,
              "%s: peak acceleration over peak velocity is %.3g 1/s in the median of %d stations;"
                  + " expected 0.8 to 1000 1/s (are accelerations in g instead of %%g?)",
              file,
              median,
              ratios.length));
    }
  }

  private static Optional<Double> ratio(ObservedPlace place) {
    Optional<Observation> pga = place.find(IntensityMeasure.PGA);
    Optional<Observation> pgv = place.find(IntensityMeasure.PGV);
    return pga.isEmpty() || pgv.isEmpty()
        ? Optional.empty()
        : Optional.of(G_CM_PER_S2 * Math.exp(pga.get().value() - pgv.get().value()));
  }
}
