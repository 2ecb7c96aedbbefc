package haetae.signal.format;

import java.util.zip.CRC32C;

/** Header of a miniSEED 3 record (FDSN miniSEED 3, field table of the fixed section). */
final class MiniSeed3 {
  static final int FIXED_LENGTH = 40;
  static final int CRC_OFFSET = 28;
  private static final int MAX_LENGTH = 1 << 24;
  private static final byte[] ZERO = new byte[4];

  private final CRC32C crc = new CRC32C();

  static boolean plausible(byte[] b, int at, int available) {
    return available >= FIXED_LENGTH
        && b[at] == 'M'
        && b[at + 1] == 'S'
        && b[at + 2] == 3
        && RecordTime.plausibleDate(Bytes.u16(b, at + 8, false), Bytes.u16(b, at + 10, false))
        && RecordTime.plausibleClock(b[at + 12] & 0xff, b[at + 13] & 0xff, b[at + 14] & 0xff);
  }

  /** Whole length of the record whose fixed section is at {@code at}; -1 if beyond reason. */
  static int length(byte[] b, int at) {
    long data = Bytes.i32(b, at + 36, false) & 0xffffffffL;
    long whole = FIXED_LENGTH + Bytes.u8(b, at + 33) + Bytes.u16(b, at + 34, false) + data;
    return whole <= MAX_LENGTH ? (int) whole : -1;
  }

  /** Fills the header from a whole record; OK, or what is wrong with it. */
  RecordState read(byte[] b, int at, int available, IdentifierCache ids, RecordHeader h) {
    int length = length(b, at);
    if (length < 0) {
      return RecordState.BAD_HEADER;
    }
    h.formatVersion = 3;
    h.recordLength = length;
    if (length > available) {
      return RecordState.TRUNCATED;
    }
    if (checksum(b, at, length) != Bytes.i32(b, at + CRC_OFFSET, false)) {
      return RecordState.CRC;
    }
    return fields(b, at, ids, h);
  }

  private static RecordState fields(byte[] b, int at, IdentifierCache ids, RecordHeader h) {
    int nanos = Bytes.i32(b, at + 4, false);
    int count = Bytes.i32(b, at + 24, false);
    if (nanos < 0 || nanos >= RecordTime.SECOND || count < 0) {
      return RecordState.BAD_HEADER;
    }
    int idLength = Bytes.u8(b, at + 33);
    var channel = ids.find3(b, at + FIXED_LENGTH, idLength);
    if (channel == null) {
      return RecordState.BAD_IDENTIFIER;
    }
    h.channel = channel;
    h.startNanos = nanos + seconds(b, at);
    double rate = Bytes.f64(b, at + 16, false);
    h.sampleRateHz = rate < 0 ? -1 / rate : rate;
    h.sampleCount = count;
    h.encoding = Bytes.u8(b, at + 15);
    h.payloadLength = Bytes.i32(b, at + 36, false);
    h.payloadOffset = h.recordLength - h.payloadLength;
    h.bigEndian = h.encoding == Encoding.STEIM1 || h.encoding == Encoding.STEIM2;
    return RecordState.OK;
  }

  private static long seconds(byte[] b, int at) {
    return RecordTime.nanos(
        Bytes.u16(b, at + 8, false),
        Bytes.u16(b, at + 10, false),
        b[at + 12],
        b[at + 13],
        b[at + 14]);
  }

  /** CRC-32C of the record with its CRC field taken as zero. */
  int checksum(byte[] b, int at, int length) {
    crc.reset();
    crc.update(b, at, CRC_OFFSET);
    crc.update(ZERO, 0, ZERO.length);
    crc.update(b, at + CRC_OFFSET + 4, length - CRC_OFFSET - 4);
    return (int) crc.getValue();
  }
}
