package haetae.signal.format;

/** Payloads in which every sample has the same number of bytes. */
final class FixedWidth {
  private FixedWidth() {}

  /** Writes {@code n} samples to {@code out}; the payload must be long enough. */
  static void decode(int encoding, byte[] b, int at, boolean big, int n, double[] out) {
    switch (encoding) {
      case Encoding.INT16, Encoding.DWWSSN -> {
        for (int i = 0; i < n; i++) {
          out[i] = Bytes.i16(b, at + 2 * i, big);
        }
      }
      case Encoding.INT24, Encoding.GEOSCOPE24 -> {
        for (int i = 0; i < n; i++) {
          out[i] = Bytes.i24(b, at + 3 * i, big);
        }
      }
      case Encoding.INT32 -> {
        for (int i = 0; i < n; i++) {
          out[i] = Bytes.i32(b, at + 4 * i, big);
        }
      }
      case Encoding.FLOAT32 -> {
        for (int i = 0; i < n; i++) {
          out[i] = Bytes.f32(b, at + 4 * i, big);
        }
      }
      case Encoding.FLOAT64 -> {
        for (int i = 0; i < n; i++) {
          out[i] = Bytes.f64(b, at + 8 * i, big);
        }
      }
      default -> gainRanged(encoding, b, at, big, n, out);
    }
  }

  private static void gainRanged(int encoding, byte[] b, int at, boolean big, int n, double[] out) {
    for (int i = 0; i < n; i++) {
      out[i] = gainRanged(encoding, Bytes.u16(b, at + 2 * i, big));
    }
  }

  /**
   * One gain-ranged sample of the older networks (SEED 2.4, appendix D): GEOSCOPE 16 bit with 3 or
   * 4 bits of gain, CDSN and SRO. From memory of the manual; CDSN and SRO agree with another
   * decoder.
   */
  static double gainRanged(int encoding, int word) {
    return switch (encoding) {
      case Encoding.GEOSCOPE16_3 -> Math.scalb((word & 0xfff) - 2048.0, -((word >> 12) & 7));
      case Encoding.GEOSCOPE16_4 -> Math.scalb((word & 0xfff) - 2048.0, -(word >> 12));
      case Encoding.CDSN -> ((word & 0x3fff) - 0x1fff) << cdsnShift(word >> 14);
      case Encoding.SRO -> Math.scalb((double) ((word << 20) >> 20), 10 - (word >> 12));
      default -> throw new IllegalStateException("encoding " + encoding + " has no gain ranges");
    };
  }

  private static int cdsnShift(int gain) {
    return gain == 3 ? 7 : 2 * gain;
  }
}
