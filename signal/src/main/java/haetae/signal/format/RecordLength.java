package haetae.signal.format;

/** Finds how long the record is that begins at some byte, before all of it is there. */
final class RecordLength {
  /** More bytes are needed to tell. */
  static final int MORE = 0;

  /** There is no usable header here. */
  static final int NONE = -1;

  private RecordLength() {}

  /** Whether the bytes look like the header of a record. */
  static boolean plausible(byte[] b, int at, int available) {
    return MiniSeed2.plausible(b, at, available) || MiniSeed3.plausible(b, at, available);
  }

  /**
   * Length of the record at {@code at}.
   *
   * @param end whether nothing follows the available bytes
   */
  static int find(byte[] b, int at, int available, boolean end) {
    if (MiniSeed3.plausible(b, at, available)) {
      return MiniSeed3.length(b, at);
    }
    if (!MiniSeed2.plausible(b, at, available)) {
      return available < MiniSeed2.FIXED_LENGTH && !end ? MORE : NONE;
    }
    return length2(b, at, available, end);
  }

  private static int length2(byte[] b, int at, int available, boolean end) {
    boolean big = MiniSeed2.bigEndian(b, at);
    int offset = Bytes.u16(b, at + 46, big);
    int last = 0;
    while (offset != 0) {
      if (offset < MiniSeed2.FIXED_LENGTH || offset <= last) {
        return NONE;
      }
      if (offset + 8 > available) {
        return end ? NONE : MORE;
      }
      if (Bytes.u16(b, at + offset, big) == 1000) {
        int exponent = Bytes.u8(b, at + offset + 6);
        return exponent >= 7 && exponent <= 20 ? 1 << exponent : NONE;
      }
      last = offset;
      offset = Bytes.u16(b, at + offset + 2, big);
    }
    return search(b, at, available, end);
  }

  /** Without blockette 1000: a power of two after which the next header, or the end, comes. */
  private static int search(byte[] b, int at, int available, boolean end) {
    for (int n = MiniSeed2.MIN_LENGTH; n <= MiniSeed2.MAX_LENGTH; n *= 2) {
      if (n + MiniSeed2.FIXED_LENGTH > available) {
        if (!end) {
          return MORE;
        }
        return available <= MiniSeed2.MAX_LENGTH ? available : NONE;
      }
      if (plausible(b, at + n, available - n)) {
        return n;
      }
    }
    return NONE;
  }
}
