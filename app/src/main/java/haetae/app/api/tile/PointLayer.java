package haetae.app.api.tile;

import java.util.LinkedHashMap;
import java.util.Map;

/** A layer of points of a vector tile (specification 2.1, sections 4.1 to 4.4). */
final class PointLayer {
  /** Units of a side of a tile. */
  static final int EXTENT = 4096;

  private static final int MOVE_TO_ONE = (1 << 3) | 1;
  private static final int POINT = 1;

  private final String name;
  private final Wire features = new Wire();
  private final Map<String, Integer> keys = new LinkedHashMap<>();
  private final Map<Object, Integer> values = new LinkedHashMap<>();

  PointLayer(String name) {
    this.name = name;
  }

  /** Adds a point at units from the upper left corner; properties are texts, longs and doubles. */
  void add(int x, int y, Map<String, ?> properties) {
    Wire tags = new Wire();
    properties.forEach((key, value) -> {
      tags.varint(keys.computeIfAbsent(key, _ -> keys.size()));
      tags.varint(values.computeIfAbsent(value, _ -> values.size()));
    });
    Wire geometry = new Wire().varint(MOVE_TO_ONE).varint(Wire.zigzag(x)).varint(Wire.zigzag(y));
    Wire feature = new Wire().message(2, tags).number(3, POINT).message(4, geometry);
    features.message(2, feature);
  }

  /** The tile that has this layer alone; no bytes if it is empty. */
  byte[] tile() {
    if (keys.isEmpty()) {
      return new byte[0];
    }
    Wire layer = new Wire().number(15, 2).text(1, name);
    layer.append(features);
    keys.keySet().forEach(key -> layer.text(3, key));
    values.keySet().forEach(value -> layer.message(4, value(value)));
    layer.number(5, EXTENT);
    return new Wire().message(3, layer).toBytes();
  }

  private static Wire value(Object value) {
    return switch (value) {
      case String text -> new Wire().text(1, text);
      case Double real -> new Wire().real(3, real);
      case Long whole -> new Wire().number(6, Wire.zigzag(whole));
      default -> throw new IllegalStateException("a tile takes no " + value.getClass());
    };
  }
}
