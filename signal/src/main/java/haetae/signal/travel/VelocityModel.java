package haetae.signal.travel;

import haetae.world.Check;
import haetae.world.InvalidValue;
import haetae.world.quake.Phase;
import java.util.List;

/**
 * A one-dimensional Earth: layers from the top down, the last one a half-space. The first layer
 * also reaches up to every receiver above the datum.
 *
 * @param name short name, such as {@code INCN}
 * @param layers layers in order of depth, at least one
 * @param source paper or file it comes from
 */
public record VelocityModel(String name, List<Layer> layers, String source) {
  public VelocityModel {
    Check.notBlank("velocity model name", name);
    layers = List.copyOf(layers);
    if (layers.isEmpty()) {
      throw new InvalidValue("velocity model " + name + " has no layer; expected at least one");
    }
    for (int i = 1; i < layers.size(); i++) {
      refuseDisorder(name, layers.get(i - 1), layers.get(i));
    }
  }

  private static void refuseDisorder(String name, Layer upper, Layer lower) {
    if (lower.topKm() <= upper.topKm()) {
      throw new InvalidValue(
          "velocity model %s: layer top %s km follows %s km; expected increasing depths"
              .formatted(name, lower.topKm(), upper.topKm()));
    }
  }

  /** Depths of the layer tops, km; a new array. */
  public double[] topsKm() {
    return layers.stream().mapToDouble(Layer::topKm).toArray();
  }

  /** Velocities of one phase, km/s, from the top down; a new array. */
  public double[] speedsKmS(Phase phase) {
    return layers.stream().mapToDouble(layer -> speed(layer, phase)).toArray();
  }

  /** Velocity of one phase at a depth, km/s; a depth at an interface belongs to the lower layer. */
  public double speedKmS(Phase phase, double depthKm) {
    Layer at = layers.getFirst();
    for (Layer layer : layers) {
      if (layer.topKm() <= depthKm) {
        at = layer;
      }
    }
    return speed(at, phase);
  }

  private static double speed(Layer layer, Phase phase) {
    return phase == Phase.P ? layer.vpKmS() : layer.vsKmS();
  }
}
