package haetae.store.archive;

import haetae.signal.format.MiniSeedWriter;
import haetae.signal.format.RecordFormat;
import haetae.world.InvalidValue;
import haetae.world.data.Packet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * A packet as miniSEED 2: one Steim-2 record of the smallest length that holds it, several where
 * the longest does not, 32-bit integers where the steps are too large for Steim 2. Not for use by
 * several threads at once.
 */
final class Records {
  /** Shortest record, bytes. */
  static final int SHORTEST = 256;

  /** Longest record, bytes. */
  static final int LONGEST = 4096;

  private final ByteArrayOutputStream encoded = new ByteArrayOutputStream(LONGEST);
  private final MiniSeedWriter steim =
      new MiniSeedWriter(encoded, RecordFormat.MINISEED2_STEIM2, SHORTEST, LONGEST);
  private final MiniSeedWriter integers =
      new MiniSeedWriter(encoded, RecordFormat.MINISEED2_INT32, LONGEST);

  /**
   * The bytes of the packet; samples are rounded to whole counts.
   *
   * @throws InvalidValue if a sample is no number that 32 bits hold, or a code is too long
   */
  byte[] of(Packet packet) throws IOException {
    try {
      encode(packet, steim);
    } catch (InvalidValue e) {
      encode(packet, integers); // says what is wrong if it is not the steps
    }
    return encoded.toByteArray();
  }

  private void encode(Packet packet, MiniSeedWriter writer) throws IOException {
    encoded.reset();
    writer.write(
        packet.channel(),
        packet.startNanos(),
        packet.sampleRateHz(),
        packet.array(),
        packet.count());
  }
}
