package haetae.impact;

import haetae.hazard.field.PseudoPeriod;
import haetae.hazard.motion.Motion;
import haetae.hazard.shaking.Layer;
import haetae.hazard.shaking.ShakingMap;
import haetae.impact.network.PlaceShaking;
import haetae.world.shaking.IntensityMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a map says at the squares of a city, as the engine asks for it. A map knows the whole
 * deviation at a place; the part that the whole earthquake shares is taken as {@code share·Σ /
 * (share·Σ + 1 - share)} of its variance, Σ what the observations left of the variance of the
 * between-event term (1: nothing observed). A design choice.
 */
final class CellMotions {
  /** Logarithm of a shaking that damages nothing: squares beyond the map. */
  private static final double STILL = Math.log(1e-6);

  private final ShakingMap map;
  private final PlacesOfMap cells;
  private final double share;
  private final List<String> notes = new ArrayList<>();

  CellMotions(ShakingMap map, PlacesOfMap cells, double share) {
    this.map = map;
    this.cells = cells;
    this.share = share;
  }

  /** Motions of the measures that the classes speak of, with the shift of PGA in them. */
  List<Motion> of(List<IntensityMeasure> measures) {
    return measures.stream().map(this::motion).toList();
  }

  /** What was derived or missing. */
  List<String> notes() {
    return notes;
  }

  private Motion motion(IntensityMeasure measure) {
    Motion motion = new Motion(cells.shaking.size());
    double between = between(measure);
    boolean shifted = measure.equals(IntensityMeasure.PGA);
    Optional<String> said = Optional.empty();
    for (int i = 0; i < motion.size(); i++) {
      PlaceShaking here = cells.shaking.get(i);
      Optional<PlaceShaking.Found> found = here.best(measure);
      if (found.isEmpty()) {
        motion.mean[i] = STILL;
        continue;
      }
      if (found.get().from().isPresent()) {
        said = Optional.of(measure + " derived from " + found.get().from().get());
      }
      double sigma = found.get().level().sigma();
      motion.mean[i] = found.get().level().mean() + (shifted ? here.buildingShift() : 0);
      motion.tau[i] = sigma * Math.sqrt(between);
      motion.phi[i] = sigma * Math.sqrt(1 - between);
    }
    said.ifPresent(notes::add);
    return motion;
  }

  private double between(IntensityMeasure measure) {
    double left = share * map.find(measure).map(layer -> left(layer)).orElse(1.0);
    double within = 1 - share;
    return left + within == 0 ? 0 : left / (left + within);
  }

  /** Σ of the layer's own period. */
  private static double left(Layer layer) {
    int own = layer.event().indexOf(PseudoPeriod.secondsOf(layer.measure()));
    return own < 0 ? 1 : Math.clamp(layer.event().variance(own), 0, 1);
  }
}
