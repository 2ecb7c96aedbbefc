package haetae.app.sense.seedlink.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;

/** Text in a record of miniSEED 2, as SeedLink 3 sends what it says of itself. */
final class InfoRecord {
  private static final int LENGTH = 512;
  private static final int DATA = 64;

  private InfoRecord() {}

  /** A log record, encoding 0; text beyond its room is cut off. */
  static byte[] of(String text) {
    byte[] letters = text.getBytes(US_ASCII);
    int count = Math.min(letters.length, LENGTH - DATA);
    ByteBuffer record = ByteBuffer.allocate(LENGTH);
    record.put("000001D SLINF  INFSL".getBytes(US_ASCII)); // sequence, quality, station to network
    record.putShort((short) 2026).putShort((short) 1); // a time is needed; it says nothing
    record.position(30).putShort((short) count); // samples; rate 0
    record.position(39).put((byte) 1); // blockettes
    record.position(44).putShort((short) DATA).putShort((short) 48);
    record.putShort((short) 1000).putShort((short) 0).put((byte) 0).put((byte) 1).put((byte) 9);
    record.position(DATA).put(letters, 0, count);
    return record.array();
  }
}
