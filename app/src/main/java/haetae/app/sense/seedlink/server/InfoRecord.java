package haetae.app.sense.seedlink.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text in records of miniSEED 2, as SeedLink 3 sends what it says of itself. */
final class InfoRecord {
  private static final int LENGTH = 512;
  private static final int DATA = 56;
  private static final int ROOM = LENGTH - DATA;

  private InfoRecord() {}

  /** Packets of 8 and 512 bytes; the star in the first eight says that more follow. */
  static List<byte[]> packets(String text, boolean error) {
    byte[] letters = text.getBytes(US_ASCII);
    List<byte[]> packets = new ArrayList<>();
    for (int at = 0; at == 0 || at < letters.length; at += ROOM) {
      int count = Math.min(ROOM, letters.length - at);
      ByteBuffer packet = ByteBuffer.allocate(8 + LENGTH);
      packet.put((at + count < letters.length ? "SLINFO *" : "SLINFO  ").getBytes(US_ASCII));
      packet.put(head(packets.size() + 1, count, error)).position(8 + DATA).put(letters, at, count);
      packets.add(packet.array());
    }
    return packets;
  }

  /** Fixed header and blockette 1000: text (encoding 0), big-endian, 512 bytes. */
  private static byte[] head(int number, int count, boolean error) {
    ByteBuffer head = ByteBuffer.allocate(DATA);
    String name = error ? "ERR" : "INF";
    head.put(String.format(Locale.ROOT, "%06dD INFO   %sXX", number, name).getBytes(US_ASCII));
    head.putShort((short) 1970).putShort((short) 1); // a time is needed; it says nothing
    head.position(30).putShort((short) count); // rate 0 follows
    head.position(39).put((byte) 1); // one blockette
    head.position(44).putShort((short) DATA).putShort((short) 48);
    head.putShort((short) 1000).putShort((short) 0).put((byte) 0).put((byte) 1).put((byte) 9);
    return head.array();
  }
}
