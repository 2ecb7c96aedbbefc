package haetae.store.city.mapping;

import haetae.world.InvalidValue;
import java.util.Arrays;
import java.util.Locale;

/** A layer of a pack that can be imported. */
public enum Layer {
  BUILDINGS,
  FACILITIES,
  SHELTERS,
  DISTRICTS;

  /** The word on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Name of its file in a pack. */
  public String file() {
    return word() + ".csv";
  }

  /**
   * Reads {@link #word}.
   *
   * @throws InvalidValue if there is no such layer
   */
  public static Layer parse(String word) {
    for (Layer layer : values()) {
      if (layer.word().equals(word)) {
        return layer;
      }
    }
    throw new InvalidValue(
        "layer is '"
            + word
            + "'; expected one of "
            + Arrays.stream(values()).map(Layer::word).toList());
  }
}
