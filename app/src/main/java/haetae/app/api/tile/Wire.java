package haetae.app.api.tile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes the few forms of protocol buffers that tiles need. */
final class Wire {
  private byte[] bytes = new byte[256];
  private int size;

  /** An unsigned number of variable length. */
  Wire varint(long value) {
    long left = value;
    while ((left & ~0x7FL) != 0) {
      put((byte) ((left & 0x7F) | 0x80));
      left >>>= 7;
    }
    put((byte) left);
    return this;
  }

  /** A field that is a number. */
  Wire number(int field, long value) {
    return varint((long) field << 3).varint(value);
  }

  /** A field that is a double. */
  Wire real(int field, double value) {
    varint(((long) field << 3) | 1);
    long bits = Double.doubleToRawLongBits(value);
    for (int i = 0; i < 8; i++) {
      put((byte) (bits >>> (8 * i)));
    }
    return this;
  }

  /** A field that is text. */
  Wire text(int field, String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return piece(field, utf8, utf8.length);
  }

  /** A field that is a message or packed numbers. */
  Wire message(int field, Wire message) {
    return piece(field, message.bytes, message.size);
  }

  private Wire piece(int field, byte[] piece, int length) {
    varint(((long) field << 3) | 2).varint(length);
    room(length);
    System.arraycopy(piece, 0, bytes, size, length);
    size += length;
    return this;
  }

  /** What another has written. */
  void append(Wire other) {
    room(other.size);
    System.arraycopy(other.bytes, 0, bytes, size, other.size);
    size += other.size;
  }

  private void put(byte b) {
    room(1);
    bytes[size++] = b;
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  /** Negative numbers in few bytes: 0, -1, 1, -2 … to 0, 1, 2, 3 … */
  static long zigzag(long value) {
    return (value << 1) ^ (value >> 63);
  }
}
