package haetae.hazard.shaking;

import haetae.hazard.rupture.Rupture;
import haetae.hazard.site.Sites;
import haetae.world.InvalidValue;
import haetae.world.shaking.IntensityMeasure;
import haetae.world.shaking.KmaIntensity;
import haetae.world.unit.AccelerationMps2;
import haetae.world.unit.VelocityMps;
import java.util.List;
import java.util.Optional;

/**
 * The shaking of one earthquake at many places, with its uncertainty and how it was made.
 *
 * @param version counts the maps of this event
 * @param grid the order and shape of the places, if they are a grid
 * @param layers one per measure, in the order asked for
 * @param stations what was observed, against the model
 */
public record ShakingMap(
    ShakeEvent event,
    int version,
    Rupture rupture,
    Optional<Grid> grid,
    Sites places,
    List<Layer> layers,
    List<StationRow> stations,
    Method method) {
  /** Models and settings a map was made with. */
  public record Method(
      String motionModel,
      String intensityModel,
      String conversion,
      String correlation,
      ShakeSettings settings) {}

  public ShakingMap {
    layers = List.copyOf(layers);
    stations = List.copyOf(stations);
  }

  /** The layer of a measure, if it was asked for. */
  public Optional<Layer> find(IntensityMeasure measure) {
    return layers.stream().filter(layer -> layer.measure().equals(measure)).findFirst();
  }

  /** The layer of a measure. */
  public Layer get(IntensityMeasure measure) {
    return find(measure)
        .orElseThrow(() ->
            new InvalidValue(
                "map has no "
                    + measure
                    + "; expected one of "
                    + layers.stream().map(Layer::measure).toList()));
  }

  /**
   * Intensity on the scale of KMA at place i, from the mean PGA and PGV there: the larger of the
   * two. Never a relabelled MMI.
   */
  public KmaIntensity kma(int i) {
    return KmaIntensity.of(
        AccelerationMps2.ofG(Math.exp(get(IntensityMeasure.PGA).mean[i])),
        VelocityMps.ofCmPerS(Math.exp(get(IntensityMeasure.PGV).mean[i])));
  }
}
