package haetae.hazard.shaking;

import haetae.hazard.shaking.ObservedPlace.Kind;
import java.util.List;

/**
 * Gives felt cells the default deviation where not one of them states its own (SCIENCE2 section
 * 23.4).
 */
final class FeltSigma {
  private FeltSigma() {}

  static List<ObservedPlace> stated(List<ObservedPlace> places, ShakeSettings settings) {
    boolean known =
        places.stream().flatMap(p -> p.observations().stream()).anyMatch(o -> o.sigma() > 0);
    if (known || places.isEmpty() || places.get(0).kind() == Kind.INSTRUMENT) {
      return places;
    }
    return places.stream().map(p -> withSigma(p, settings.mmiSigma())).toList();
  }

  private static ObservedPlace withSigma(ObservedPlace place, double sigma) {
    List<Observation> observations =
        place.observations().stream()
            .map(o -> new Observation(o.measure(), o.value(), sigma, o.growing()))
            .toList();
    return new ObservedPlace(
        place.id(), place.kind(), place.latDeg(), place.lonDeg(), observations, place.responses());
  }
}
