package haetae.signal.format;

/**
 * Header of a miniSEED 2 record: fixed section and blockettes 100, 1000, 1001 (SEED 2.4, ch. 8).
 */
final class MiniSeed2 {
  static final int FIXED_LENGTH = 48;
  static final int MIN_LENGTH = 128;
  static final int MAX_LENGTH = 1 << 20;
  private static final int CORRECTION_APPLIED = 0x02;
  private static final long TENTH_MS = 100_000L;

  private MiniSeed2() {}

  static boolean plausible(byte[] b, int at, int available) {
    if (available < FIXED_LENGTH || !indicator(b[at + 6]) || !blank(b[at + 7])) {
      return false;
    }
    for (int i = 0; i < 6; i++) {
      byte c = b[at + i];
      if ((c < '0' || c > '9') && !blank(c)) {
        return false;
      }
    }
    return (dated(b, at, true) || dated(b, at, false))
        && RecordTime.plausibleClock(b[at + 24] & 0xff, b[at + 25] & 0xff, b[at + 26] & 0xff);
  }

  private static boolean indicator(byte c) {
    return c == 'D' || c == 'R' || c == 'Q' || c == 'M';
  }

  private static boolean blank(byte c) {
    return c == ' ' || c == 0;
  }

  private static boolean dated(byte[] b, int at, boolean big) {
    return RecordTime.plausibleDate(Bytes.u16(b, at + 20, big), Bytes.u16(b, at + 22, big));
  }

  /** Byte order of the header: the one in which its year and day make sense. */
  static boolean bigEndian(byte[] b, int at) {
    return dated(b, at, true);
  }

  /** Fills the header; {@code available} is the record's length where it has no blockette 1000. */
  static RecordState read(byte[] b, int at, int available, IdentifierCache ids, RecordHeader h) {
    boolean big = bigEndian(b, at);
    h.formatVersion = 2;
    h.recordLength = available;
    h.encoding = Encoding.STEIM1;
    h.bigEndian = big;
    h.sampleCount = Bytes.u16(b, at + 30, big);
    h.sampleRateHz = nominalRateHz(Bytes.i16(b, at + 32, big), Bytes.i16(b, at + 34, big));
    h.startNanos = start(b, at, big);
    RecordState chain = blockettes(b, at, available, big, h);
    if (chain != RecordState.OK) {
      return chain;
    }
    var channel = ids.find2(b, at + 8);
    if (channel == null) {
      return RecordState.BAD_IDENTIFIER;
    }
    h.channel = channel;
    return payload(Bytes.u16(b, at + 44, big), available, h);
  }

  private static RecordState payload(int offset, int available, RecordHeader h) {
    if (h.recordLength > available) {
      return RecordState.TRUNCATED;
    }
    boolean inside = offset >= FIXED_LENGTH && offset <= h.recordLength;
    if (h.sampleCount > 0 && !inside) {
      return RecordState.BAD_HEADER;
    }
    h.payloadOffset = inside ? offset : h.recordLength;
    h.payloadLength = h.recordLength - h.payloadOffset;
    return RecordState.OK;
  }

  /** Start time, corrected where the header says that its correction was not yet applied. */
  private static long start(byte[] b, int at, boolean big) {
    long time =
        RecordTime.nanos(
            Bytes.u16(b, at + 20, big),
            Bytes.u16(b, at + 22, big),
            b[at + 24],
            b[at + 25],
            b[at + 26]);
    time += Bytes.u16(b, at + 28, big) * TENTH_MS;
    boolean applied = (b[at + 36] & CORRECTION_APPLIED) != 0;
    return applied ? time : time + Bytes.i32(b, at + 40, big) * TENTH_MS;
  }

  /** Sample rate from factor and multiplier (SEED 2.4, fixed section, fields 10 and 11), Hz. */
  static double nominalRateHz(int factor, int multiplier) {
    if (factor == 0) {
      return 0;
    }
    double rate = factor > 0 ? factor : -1.0 / factor;
    if (multiplier > 0) {
      return rate * multiplier;
    }
    return multiplier < 0 ? -rate / multiplier : rate;
  }

  private static RecordState blockettes(
      byte[] b, int at, int available, boolean big, RecordHeader h) {
    int next = Bytes.u16(b, at + 46, big);
    int last = 0;
    while (next != 0) {
      if (next < FIXED_LENGTH || next <= last) {
        return RecordState.BAD_HEADER;
      }
      if (next + 8 > available) {
        return next + 8 > h.recordLength ? RecordState.BAD_HEADER : RecordState.TRUNCATED;
      }
      if (!blockette(b, at, next, available, big, h)) {
        return RecordState.BAD_HEADER;
      }
      last = next;
      next = Bytes.u16(b, at + next + 2, big);
    }
    return RecordState.OK;
  }

  private static boolean blockette(
      byte[] b, int at, int offset, int available, boolean big, RecordHeader h) {
    int p = at + offset;
    switch (Bytes.u16(b, p, big)) {
      case 100 -> {
        double rate = Bytes.f32(b, p + 4, big);
        h.sampleRateHz = rate != 0 ? rate : h.sampleRateHz;
      }
      case 1000 -> {
        int exponent = Bytes.u8(b, p + 6);
        h.encoding = Bytes.u8(b, p + 4);
        h.bigEndian = b[p + 5] != 0;
        h.recordLength = 1 << (exponent & 31);
        return exponent >= 7 && exponent <= 20;
      }
      case 1001 -> h.startNanos += b[p + 5] * 1000L;
      default -> {}
    }
    return offset + 8 <= available;
  }
}
