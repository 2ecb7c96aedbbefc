package haetae.app.sense.seedlink;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The data phase of a session: packets of SeedLink 3 (8 letters, then 512 bytes of miniSEED 2) or
 * SeedLink 4 (17 bytes, station, payload). What is none of either ends the session.
 */
final class RecordReader {
  /** Longer payloads are refused: 1 MiB. */
  static final int MOST_PAYLOAD = 1 << 20;

  private static final int HEADER_3 = 8;
  private static final int RECORD_3 = 512;
  private static final int HEADER_4 = 17;

  private final ServerBytes bytes;
  private final boolean version4;

  RecordReader(ServerBytes bytes, boolean version4) {
    this.bytes = bytes;
    this.version4 = version4;
  }

  /**
   * The next packet.
   *
   * @return empty for one that carries no samples, such as an answer to INFO
   * @throws IOException if the server has gone, has come to its end or sends something else
   */
  Optional<SeedLinkRecord> next() throws IOException {
    bytes.need(3);
    if (bytes.text(0, 3).equals("END")) {
      throw new IOException("the server has sent all it has");
    }
    return version4 ? version4() : version3();
  }

  private Optional<SeedLinkRecord> version3() throws IOException {
    bytes.need(HEADER_3);
    String head = bytes.text(0, HEADER_3);
    boolean info = head.startsWith("SLINFO");
    OptionalInt sequence = info ? OptionalInt.of(0) : sequence(head);
    if (sequence.isEmpty()) {
      throw new IOException("got '" + Shown.of(head) + "'; expected a packet of SeedLink 3");
    }
    bytes.take(HEADER_3);
    byte[] record = bytes.take(RECORD_3);
    return info
        ? Optional.empty()
        : Optional.of(new SeedLinkRecord("", sequence.getAsInt(), record));
  }

  private static OptionalInt sequence(String head) {
    if (!head.startsWith("SL")) {
      return OptionalInt.empty();
    }
    int value = 0;
    for (int i = 2; i < HEADER_3; i++) {
      int digit = Character.digit(head.charAt(i), 16);
      if (digit < 0) {
        return OptionalInt.empty();
      }
      value = (value << 4) | digit;
    }
    return OptionalInt.of(value);
  }

  private Optional<SeedLinkRecord> version4() throws IOException {
    bytes.need(HEADER_4);
    if (!bytes.text(0, 2).equals("SE")) {
      throw new IOException(
          "got '" + Shown.of(bytes.text(0, HEADER_4)) + "'; expected a packet of SeedLink 4");
    }
    char format = (char) bytes.at(2);
    long length = bytes.number(4, 4);
    if (length > MOST_PAYLOAD) {
      throw new IOException("a packet of " + length + " bytes; expected up to " + MOST_PAYLOAD);
    }
    long sequence = bytes.number(8, 8);
    int idLength = bytes.at(16) & 0xff;
    bytes.take(HEADER_4);
    String station = new String(bytes.take(idLength), StandardCharsets.US_ASCII);
    byte[] payload = bytes.take((int) length);
    return format == '2' || format == '3'
        ? Optional.of(new SeedLinkRecord(station, sequence, payload))
        : Optional.empty();
  }
}
