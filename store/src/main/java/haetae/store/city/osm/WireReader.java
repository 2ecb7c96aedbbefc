package haetae.store.city.osm;

import static java.nio.charset.StandardCharsets.UTF_8;

import haetae.world.InvalidValue;

/**
 * Fields of a message in Protocol Buffers' wire format, over a part of an array. Never reads beyond
 * it: lengths are checked before they are used. protobuf.dev, "Encoding".
 */
final class WireReader {
  static final int VARINT = 0;
  static final int FIXED64 = 1;
  static final int BYTES = 2;
  static final int FIXED32 = 5;

  private final byte[] bytes;
  private int at;
  private int end;
  private int wire;

  WireReader(byte[] bytes, int from, int to) {
    this.bytes = bytes;
    at = from;
    end = to;
  }

  /** The whole array. */
  static WireReader of(byte[] bytes) {
    return new WireReader(bytes, 0, bytes.length);
  }

  /** Whether something is left. */
  boolean more() {
    return at < end;
  }

  /** Number of the next field. */
  int field() {
    long key = varint();
    wire = (int) (key & 7);
    long number = key >>> 3;
    if (number < 1 || number > 0x1FFFFFFF) {
      throw new InvalidValue("a field has the number " + number + "; expected 1 to 536870911");
    }
    return (int) number;
  }

  /** A number of up to 64 bits, seven to a byte. */
  long varint() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (at == end) {
        throw new InvalidValue("the data end within a number; expected more bytes");
      }
      byte b = bytes[at++];
      value |= (b & 0x7FL) << shift;
      if (b >= 0) {
        return value;
      }
    }
    throw new InvalidValue("a number has more than ten bytes; expected ten at most");
  }

  /** The value of a field that must be a number. */
  long number() {
    expect(VARINT);
    return varint();
  }

  /** A number whose last bit is its sign. */
  long signed() {
    long raw = varint();
    return (raw >>> 1) ^ -(raw & 1);
  }

  /** The field as a message of its own. */
  WireReader message() {
    int length = length();
    WireReader inner = new WireReader(bytes, at, at + length);
    at += length;
    return inner;
  }

  /** The field as text. */
  String text() {
    int length = length();
    String text = new String(bytes, at, length, UTF_8);
    at += length;
    return text;
  }

  /** The field as bytes. */
  byte[] copy() {
    int length = length();
    byte[] copy = new byte[length];
    System.arraycopy(bytes, at, copy, 0, length);
    at += length;
    return copy;
  }

  /** Passes over the value of a field. */
  void skip() {
    switch (wire) {
      case VARINT -> varint();
      case FIXED64 -> advance(8);
      case FIXED32 -> advance(4);
      case BYTES -> advance(length());
      default ->
          throw new InvalidValue("a field is of wire type " + wire + "; expected 0, 1, 2, 5");
    }
  }

  private int length() {
    expect(BYTES);
    long length = varint();
    if (length < 0 || length > end - at) {
      throw new InvalidValue(
          "a field says it is " + length + " bytes long; expected at most " + (end - at));
    }
    return (int) length;
  }

  private void advance(int count) {
    if (count > end - at) {
      throw new InvalidValue("the data end within a field; expected more bytes");
    }
    at += count;
  }

  private void expect(int type) {
    if (wire != type) {
      throw new InvalidValue("a field is of wire type " + wire + "; expected " + type);
    }
  }
}
