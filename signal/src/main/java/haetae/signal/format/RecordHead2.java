package haetae.signal.format;

import haetae.world.InvalidValue;
import haetae.world.data.Packet;
import haetae.world.station.ChannelId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Writes the header of a miniSEED 2 record: fixed section, blockettes 1000 and 1001, and 100 where
 * the rate is no ratio of small integers (SEED 2.4, ch. 8).
 */
final class RecordHead2 {
  private static final int BLOCKETTE_100 = 64;
  private static final int DATA = 64;
  private static final int DATA_AFTER_100 = 128;

  private RecordHead2() {}

  /** Fills the header; returns the offset of the payload. */
  static int write(byte[] b, ChannelId id, int sequence, long time, double rateHz, int encoding) {
    sequence(b, sequence);
    ascii(b, 8, id.station().station(), 5, id);
    ascii(b, 13, id.location(), 2, id);
    ascii(b, 15, id.code(), 3, id);
    ascii(b, 18, id.station().network(), 2, id);
    long micros = Math.floorDiv(time + 500, 1000L);
    time(b, micros);
    boolean exact = rate(b, rateHz);
    int payload = exact ? DATA : DATA_AFTER_100;
    b[39] = (byte) (exact ? 2 : 3);
    Bytes.put16(b, 44, payload, true);
    Bytes.put16(b, 46, MiniSeed2.FIXED_LENGTH, true);
    blockettes(b, encoding, (byte) Math.floorMod(micros, 100L));
    if (!exact) {
      Bytes.put16(b, 58, BLOCKETTE_100, true);
      Bytes.put16(b, BLOCKETTE_100, 100, true);
      Bytes.put32(b, BLOCKETTE_100 + 4, Float.floatToIntBits((float) rateHz), true);
    }
    return payload;
  }

  private static void sequence(byte[] b, int sequence) {
    int rest = sequence;
    for (int i = 5; i >= 0; i--) {
      b[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    b[6] = 'D';
    b[7] = ' ';
  }

  /** What is known when the payload is: samples, and the length of the whole record. */
  static void count(byte[] b, int samples, int recordBytes) {
    Bytes.put16(b, 30, samples, true);
    b[54] = (byte) Integer.numberOfTrailingZeros(recordBytes);
    b[63] = (byte) Math.min((recordBytes - Bytes.u16(b, 44, true)) / 64, 255);
  }

  private static void time(byte[] b, long micros) {
    LocalDateTime t = LocalDateTime.ofInstant(Packet.instant(micros * 1000), ZoneOffset.UTC);
    Bytes.put16(b, 20, t.getYear(), true);
    Bytes.put16(b, 22, t.getDayOfYear(), true);
    b[24] = (byte) t.getHour();
    b[25] = (byte) t.getMinute();
    b[26] = (byte) t.getSecond();
    Bytes.put16(b, 28, t.getNano() / 100_000, true);
  }

  /** Factor and multiplier; false if they are only near the rate. */
  private static boolean rate(byte[] b, double rateHz) {
    boolean fast = rateHz >= 1;
    long factor = Math.round(fast ? rateHz : 1 / rateHz);
    int bounded = (int) Math.min(factor, Short.MAX_VALUE);
    Bytes.put16(b, 32, fast ? bounded : -bounded, true);
    Bytes.put16(b, 34, 1, true);
    return MiniSeed2.nominalRateHz(fast ? bounded : -bounded, 1) == rateHz;
  }

  private static void blockettes(byte[] b, int encoding, byte micros) {
    Bytes.put16(b, 48, 1000, true);
    Bytes.put16(b, 50, 56, true);
    b[52] = (byte) encoding;
    b[53] = 1;
    Bytes.put16(b, 56, 1001, true);
    b[61] = micros;
  }

  private static void ascii(byte[] b, int at, String text, int width, ChannelId id) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    if (bytes.length > width) {
      throw new InvalidValue(
          id
              + ": '"
              + text
              + "' has "
              + bytes.length
              + " letters; miniSEED 2 takes at most "
              + width
              + ": write miniSEED 3");
    }
    java.util.Arrays.fill(b, at, at + width, (byte) ' ');
    System.arraycopy(bytes, 0, b, at, bytes.length);
  }
}
