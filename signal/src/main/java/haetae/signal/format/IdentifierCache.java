package haetae.signal.format;

import haetae.world.station.ChannelId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Channel identifiers by their bytes, so that a known one costs no allocation. Holds a fixed number
 * of them: an unusual stream with more only makes it forget.
 */
final class IdentifierCache {
  private static final int SLOTS = 1 << 14;
  private static final int PROBES = 8;
  private static final int LENGTH2 = 12;

  private final byte[][] keys = new byte[SLOTS][];
  private final ChannelId[] values = new ChannelId[SLOTS];

  /**
   * The identifier in the 12 bytes of a miniSEED 2 header (station, location, channel, network).
   */
  @Nullable ChannelId find2(byte[] b, int at) {
    return find(b, at, LENGTH2, true);
  }

  /** The FDSN source identifier in {@code length} bytes. */
  @Nullable ChannelId find3(byte[] b, int at, int length) {
    return find(b, at, length, false);
  }

  private @Nullable ChannelId find(byte[] b, int at, int length, boolean seed) {
    int first = hash(b, at, length) & (SLOTS - 1);
    int free = first;
    for (int i = 0; i < PROBES; i++) {
      int slot = (first + i) & (SLOTS - 1);
      byte[] key = keys[slot];
      if (key == null) {
        free = slot;
        break;
      }
      if (Arrays.equals(key, 0, key.length, b, at, at + length)) {
        return values[slot];
      }
    }
    return add(free, b, at, length, seed);
  }

  private @Nullable ChannelId add(int slot, byte[] b, int at, int length, boolean seed) {
    String text = new String(b, at, length, StandardCharsets.ISO_8859_1);
    ChannelId id = seed ? SourceIdentifier.parseSeed(text) : SourceIdentifier.parseFdsn(text);
    if (id != null) {
      keys[slot] = Arrays.copyOfRange(b, at, at + length);
      values[slot] = id;
    }
    return id;
  }

  private static int hash(byte[] b, int at, int length) {
    int h = length;
    for (int i = at; i < at + length; i++) {
      h = 31 * h + b[i];
    }
    return h ^ (h >>> 15);
  }
}
