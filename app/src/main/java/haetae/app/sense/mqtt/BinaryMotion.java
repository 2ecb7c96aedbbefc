package haetae.app.sense.mqtt;

import haetae.app.sense.device.Device;
import haetae.world.InvalidValue;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Our compact form, little-endian: {@code 'H' 'M'}, version 1, zero; time of the first sample in
 * microseconds since 1970 (8 bytes); rate in hundredths of Hz (4); samples of a component (2); unit
 * in micrometres per second squared for one step (2); then for x, y and z the first value (4 bytes)
 * and the difference to the one before for each other, as a zigzag varint of 7 bits a byte.
 */
public final class BinaryMotion {
  private static final int HEAD = 20;

  private BinaryMotion() {}

  /**
   * Writes a message.
   *
   * @param steps of x, y and z, equally many
   * @param startMicros first sample, microseconds since 1970
   * @param microMps2PerStep unit, 1 to 65535
   */
  public static byte[] write(int[][] steps, long startMicros, double rateHz, int microMps2PerStep) {
    int n = steps[0].length;
    ByteBuffer out = ByteBuffer.allocate(HEAD + 3 * (4 + 5 * n)).order(ByteOrder.LITTLE_ENDIAN);
    out.put((byte) 'H').put((byte) 'M').put((byte) 1).put((byte) 0).putLong(startMicros);
    out.putInt((int) Math.round(rateHz * 100)).putShort((short) n);
    out.putShort((short) microMps2PerStep);
    for (int[] component : steps) {
      out.putInt(component[0]);
      for (int i = 1; i < n; i++) {
        varint(out, component[i] - component[i - 1]);
      }
    }
    byte[] bytes = new byte[out.position()];
    out.flip().get(bytes);
    return bytes;
  }

  private static void varint(ByteBuffer out, int difference) {
    int rest = (difference << 1) ^ (difference >> 31);
    while ((rest & ~0x7f) != 0) {
      out.put((byte) ((rest & 0x7f) | 0x80));
      rest >>>= 7;
    }
    out.put((byte) rest);
  }

  /**
   * Reads a message.
   *
   * @throws InvalidValue saying what is wrong with it
   */
  static Motion read(byte[] bytes, Device device) {
    try {
      ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      if (in.get() != 'H' || in.get() != 'M' || in.get() != 1 || in.get() != 0) {
        throw new InvalidValue(
            "message of " + device.id() + " begins with other bytes; expected H M 1 0");
      }
      long startMicros = in.getLong();
      double rateHz = in.getInt() / 100.0;
      int n = Short.toUnsignedInt(in.getShort());
      int unit = Short.toUnsignedInt(in.getShort());
      if (n == 0 || n > Motion.MOST_SAMPLES || unit == 0 || startMicros < 0 || startMicros > 9e15) {
        throw new InvalidValue(
            "message of %s has %d samples, unit %d, time %d µs; expected 1 to %d, 1 or more, since 1970"
                .formatted(device.id(), n, unit, startMicros, Motion.MOST_SAMPLES));
      }
      double[][] counts = new double[3][];
      for (int c = 0; c < counts.length; c++) {
        counts[c] = component(in, n, unit);
      }
      if (in.hasRemaining()) {
        throw new InvalidValue(
            "message of " + device.id() + " has " + in.remaining() + " bytes too many");
      }
      return new Motion(counts, startMicros * 1000, rateHz);
    } catch (BufferUnderflowException e) {
      throw new InvalidValue("message of " + device.id() + " is cut off", e);
    }
  }

  private static double[] component(ByteBuffer in, int n, int unit) {
    double[] counts = new double[n];
    int value = in.getInt();
    counts[0] = (double) value * unit;
    for (int i = 1; i < n; i++) {
      value += difference(in);
      counts[i] = (double) value * unit;
    }
    return counts;
  }

  private static int difference(ByteBuffer in) {
    int value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      byte b = in.get();
      value |= (b & 0x7f) << shift;
      if (b >= 0) {
        return (value >>> 1) ^ -(value & 1);
      }
    }
    throw new InvalidValue("a difference has more than five bytes");
  }
}
