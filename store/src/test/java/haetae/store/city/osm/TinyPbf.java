package haetae.store.city.osm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;

/** Writes the bytes of small PBF files. */
final class TinyPbf {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  static TinyPbf message() {
    return new TinyPbf();
  }

  TinyPbf number(int field, long value) {
    varint((long) field << 3);
    return varint(value);
  }

  TinyPbf bytes(int field, byte[] value) {
    varint((long) field << 3 | 2);
    varint(value.length);
    out.writeBytes(value);
    return this;
  }

  TinyPbf text(int field, String value) {
    return bytes(field, value.getBytes(UTF_8));
  }

  TinyPbf packed(int field, long... values) {
    TinyPbf inner = message();
    for (long value : values) {
      inner.varint(value);
    }
    return bytes(field, inner.done());
  }

  /** Packed differences with their sign in the last bit. */
  TinyPbf deltas(int field, long... values) {
    TinyPbf inner = message();
    long last = 0;
    for (long value : values) {
      long delta = value - last;
      inner.varint(delta << 1 ^ delta >> 63);
      last = value;
    }
    return bytes(field, inner.done());
  }

  TinyPbf varint(long value) {
    long left = value;
    while ((left & ~0x7FL) != 0) {
      out.write((int) (left & 0x7F | 0x80));
      left >>>= 7;
    }
    out.write((int) left);
    return this;
  }

  byte[] done() {
    return out.toByteArray();
  }

  /** A piece of a file: header and packed contents. */
  static byte[] piece(String type, byte[] contents) {
    Deflater deflater = new Deflater();
    deflater.setInput(contents);
    deflater.finish();
    byte[] room = new byte[contents.length + 100];
    int size = deflater.deflate(room);
    deflater.end();
    byte[] blob =
        message().number(2, contents.length).bytes(3, java.util.Arrays.copyOf(room, size)).done();
    return rawPiece(type, blob);
  }

  static byte[] rawPiece(String type, byte[] blob) {
    byte[] header = message().text(1, type).number(3, blob.length).done();
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(new byte[] {0, 0, (byte) (header.length >> 8), (byte) header.length});
    all.writeBytes(header);
    all.writeBytes(blob);
    return all.toByteArray();
  }

  /** A file of one square house of four dense nodes, a way of two plain nodes, and a relation. */
  static byte[] village() {
    byte[] texts =
        message()
            .text(1, "")
            .text(1, "building")
            .text(1, "house")
            .text(1, "highway")
            .text(1, "service")
            .text(1, "outer")
            .text(1, "amenity")
            .text(1, "hospital")
            .text(1, "type")
            .text(1, "multipolygon")
            .done();
    byte[] dense =
        message()
            .deltas(1, 1, 2, 3, 4)
            .deltas(8, 0, 0, 1000, 1000)
            .deltas(9, 0, 1000, 1000, 0)
            .packed(10, 6, 7, 0, 0, 0, 0)
            .done();
    byte[] node = message().number(1, 5 << 1).number(8, 5000 << 1).number(9, 5000 << 1).done();
    byte[] house =
        message().number(1, 10).packed(2, 1).packed(3, 2).deltas(8, 1, 2, 3, 4, 1).done();
    byte[] road = message().number(1, 11).packed(2, 3).packed(3, 4).deltas(8, 1, 5).done();
    byte[] relation =
        message()
            .number(1, 20)
            .packed(2, 1, 8)
            .packed(3, 2, 9)
            .packed(8, 5)
            .deltas(9, 10)
            .packed(10, 1)
            .done();
    byte[] nodes = message().bytes(2, dense).bytes(1, node).done();
    byte[] rest = message().bytes(3, house).bytes(3, road).bytes(4, relation).done();
    byte[] block = message().bytes(1, texts).bytes(2, nodes).bytes(2, rest).done();
    byte[] header = message().text(4, "OsmSchema-V0.6").text(4, "DenseNodes").done();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(piece("OSMHeader", header));
    file.writeBytes(piece("OSMData", block));
    return file.toByteArray();
  }
}
