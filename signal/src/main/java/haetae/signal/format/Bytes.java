package haetae.signal.format;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Numbers in an array of bytes, in either byte order. */
final class Bytes {
  private static final VarHandle SHORT_BE = view(short[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle SHORT_LE = view(short[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT_BE = view(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle INT_LE = view(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG_BE = view(long[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONG_LE = view(long[].class, ByteOrder.LITTLE_ENDIAN);

  private Bytes() {}

  private static VarHandle view(Class<?> type, ByteOrder order) {
    return MethodHandles.byteArrayViewVarHandle(type, order);
  }

  static int u8(byte[] b, int at) {
    return b[at] & 0xff;
  }

  static int i16(byte[] b, int at, boolean big) {
    return big ? (short) SHORT_BE.get(b, at) : (short) SHORT_LE.get(b, at);
  }

  static int u16(byte[] b, int at, boolean big) {
    return i16(b, at, big) & 0xffff;
  }

  static int i24(byte[] b, int at, boolean big) {
    int first = big ? b[at] : b[at + 2];
    int last = u8(b, big ? at + 2 : at);
    return (first << 16) | (u8(b, at + 1) << 8) | last;
  }

  static int i32(byte[] b, int at, boolean big) {
    return big ? (int) INT_BE.get(b, at) : (int) INT_LE.get(b, at);
  }

  /** Big-endian 32 bits: the word of a Steim frame. */
  static int word(byte[] b, int at) {
    return (int) INT_BE.get(b, at);
  }

  static long i64(byte[] b, int at, boolean big) {
    return big ? (long) LONG_BE.get(b, at) : (long) LONG_LE.get(b, at);
  }

  static float f32(byte[] b, int at, boolean big) {
    return Float.intBitsToFloat(i32(b, at, big));
  }

  static double f64(byte[] b, int at, boolean big) {
    return Double.longBitsToDouble(i64(b, at, big));
  }

  static void put16(byte[] b, int at, int value, boolean big) {
    (big ? SHORT_BE : SHORT_LE).set(b, at, (short) value);
  }

  static void put32(byte[] b, int at, int value, boolean big) {
    (big ? INT_BE : INT_LE).set(b, at, value);
  }

  static void put64(byte[] b, int at, long value, boolean big) {
    (big ? LONG_BE : LONG_LE).set(b, at, value);
  }
}
