package haetae.signal.format;

import haetae.world.data.Packet;
import haetae.world.station.ChannelId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Writes the header of a miniSEED 3 record (FDSN miniSEED 3). */
final class RecordHead3 {
  private RecordHead3() {}

  /** Fills the header except counts and CRC; returns the offset of the payload. */
  static int write(byte[] b, ChannelId id, long nanos, double rateHz, int encoding) {
    LocalDateTime t = LocalDateTime.ofInstant(Packet.instant(nanos), ZoneOffset.UTC);
    byte[] sid = SourceIdentifier.format(id).getBytes(StandardCharsets.US_ASCII);
    b[0] = 'M';
    b[1] = 'S';
    b[2] = 3;
    Bytes.put32(b, 4, t.getNano(), false);
    Bytes.put16(b, 8, t.getYear(), false);
    Bytes.put16(b, 10, t.getDayOfYear(), false);
    b[12] = (byte) t.getHour();
    b[13] = (byte) t.getMinute();
    b[14] = (byte) t.getSecond();
    b[15] = (byte) encoding;
    Bytes.put64(b, 16, Double.doubleToLongBits(rateHz), false);
    b[32] = 1;
    b[33] = (byte) sid.length;
    System.arraycopy(sid, 0, b, MiniSeed3.FIXED_LENGTH, sid.length);
    return MiniSeed3.FIXED_LENGTH + sid.length;
  }

  static void payload(byte[] b, int samples, int bytes) {
    Bytes.put32(b, 24, samples, false);
    Bytes.put32(b, 36, bytes, false);
  }
}
