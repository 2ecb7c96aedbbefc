package haetae.store.archive;

import haetae.signal.format.MiniSeedWriter;
import haetae.signal.format.RecordFormat;
import haetae.world.InvalidValue;
import haetae.world.data.Packet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A packet as miniSEED 2: one Steim-2 record of the smallest length that holds it, several of the
 * longest where none does, 32-bit integers where the steps are too large for Steim 2. Not for use
 * by several threads at once.
 */
final class Records {
  /** Shortest record, bytes. */
  static final int SHORTEST = 256;

  /** Longest record, bytes. */
  static final int LONGEST = 4096;

  private final ByteArrayOutputStream encoded = new ByteArrayOutputStream(LONGEST);
  private final List<MiniSeedWriter> bySize = new ArrayList<>();
  private final MiniSeedWriter integers =
      new MiniSeedWriter(encoded, RecordFormat.MINISEED2_INT32, LONGEST);

  Records() {
    for (int length = SHORTEST; length <= LONGEST; length *= 2) {
      bySize.add(new MiniSeedWriter(encoded, RecordFormat.MINISEED2_STEIM2, length));
    }
  }

  /**
   * The bytes of the packet; samples are rounded to whole counts.
   *
   * @throws InvalidValue if a sample is no number that 32 bits hold, or a code is too long
   */
  byte[] of(Packet packet) throws IOException {
    try {
      int length = SHORTEST;
      for (MiniSeedWriter writer : bySize) {
        if (encode(packet, writer) <= length) {
          break;
        }
        length *= 2;
      }
    } catch (InvalidValue e) {
      encode(packet, integers); // says what is wrong if it is not the steps
    }
    return encoded.toByteArray();
  }

  private int encode(Packet packet, MiniSeedWriter writer) throws IOException {
    encoded.reset();
    writer.write(
        packet.channel(),
        packet.startNanos(),
        packet.sampleRateHz(),
        packet.array(),
        packet.count());
    return encoded.size();
  }
}
