package haetae.app.api.tile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads tiles of points, field by field as the specification 2.1 has them. */
final class TileReader {
  /** A point of a tile. */
  record Point(long x, long y, Map<String, Object> properties) {}

  private final List<ByteBuffer> features = new ArrayList<>();
  private final List<String> keys = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();
  String name = "";
  long version;
  long extent;

  private TileReader() {}

  static TileReader of(byte[] tile) {
    TileReader reader = new TileReader();
    ByteBuffer in = ByteBuffer.wrap(tile).order(ByteOrder.LITTLE_ENDIAN);
    if (varint(in) != ((3 << 3) | 2)) {
      throw new IllegalStateException("a tile begins with a layer");
    }
    reader.layer(piece(in));
    if (in.hasRemaining()) {
      throw new IllegalStateException("more than a layer");
    }
    return reader;
  }

  private void layer(ByteBuffer in) {
    while (in.hasRemaining()) {
      int tag = (int) varint(in);
      switch (tag >> 3) {
        case 1 -> name = text(piece(in));
        case 2 -> features.add(piece(in));
        case 3 -> keys.add(text(piece(in)));
        case 4 -> values.add(value(piece(in)));
        case 5 -> extent = varint(in);
        case 15 -> version = varint(in);
        default -> throw new IllegalStateException("field " + (tag >> 3));
      }
    }
  }

  List<Point> points() {
    return features.stream()
        .map(piece -> point(piece.duplicate().order(ByteOrder.LITTLE_ENDIAN)))
        .toList();
  }

  private Point point(ByteBuffer in) {
    Map<String, Object> properties = new LinkedHashMap<>();
    long[] geometry = new long[3];
    while (in.hasRemaining()) {
      int tag = (int) varint(in);
      switch (tag >> 3) {
        case 2 -> {
          ByteBuffer tags = piece(in);
          while (tags.hasRemaining()) {
            properties.put(keys.get((int) varint(tags)), values.get((int) varint(tags)));
          }
        }
        case 3 -> {
          if (varint(in) != 1) {
            throw new IllegalStateException("no point");
          }
        }
        case 4 -> {
          ByteBuffer commands = piece(in);
          for (int i = 0; i < 3; i++) {
            geometry[i] = varint(commands);
          }
        }
        default -> throw new IllegalStateException("field " + (tag >> 3));
      }
    }
    if (geometry[0] != 9) {
      throw new IllegalStateException("command " + geometry[0] + " is no move to one place");
    }
    return new Point(signed(geometry[1]), signed(geometry[2]), properties);
  }

  private static Object value(ByteBuffer in) {
    int tag = (int) varint(in);
    return switch (tag >> 3) {
      case 1 -> text(piece(in));
      case 3 -> in.getDouble();
      case 6 -> signed(varint(in));
      default -> throw new IllegalStateException("value " + (tag >> 3));
    };
  }

  private static long signed(long zigzag) {
    return (zigzag >>> 1) ^ -(zigzag & 1);
  }

  private static String text(ByteBuffer in) {
    return StandardCharsets.UTF_8.decode(in).toString();
  }

  private static ByteBuffer piece(ByteBuffer in) {
    int length = (int) varint(in);
    ByteBuffer piece = in.slice(in.position(), length).order(ByteOrder.LITTLE_ENDIAN);
    in.position(in.position() + length);
    return piece;
  }

  private static long varint(ByteBuffer in) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte b = in.get();
      value |= (long) (b & 0x7F) << shift;
      if (b >= 0) {
        return value;
      }
    }
  }
}
