package haetae.signal.format;

import haetae.world.station.ChannelId;
import org.jspecify.annotations.Nullable;

/**
 * FDSN source identifiers, {@code FDSN:NET_STA_LOC_BAND_SOURCE_SUBSOURCE}, and SEED codes (FDSN
 * Source Identifiers 1.0). Only letters, digits and hyphens are accepted in a code, so that it is
 * safe in a file name.
 */
final class SourceIdentifier {
  private static final String PREFIX = "FDSN:";

  private SourceIdentifier() {}

  /** Channel of a source identifier; null if it is not one. */
  static @Nullable ChannelId parseFdsn(String text) {
    String[] part = text.split("_", -1);
    if (!text.startsWith(PREFIX) || part.length != 6) {
      return null;
    }
    String code = part[3] + part[4] + part[5];
    if (code.length() != 3 && !(part[3] + part[4]).isEmpty()) {
      code = part[3] + "_" + part[4] + "_" + part[5];
    }
    return checked(part[0].substring(PREFIX.length()), part[1], part[2], code);
  }

  /** Channel of the 12 bytes station (5), location (2), channel (3), network (2). */
  static @Nullable ChannelId parseSeed(String text) {
    String location = field(text, 5, 7);
    return checked(
        field(text, 10, 12),
        field(text, 0, 5),
        location.equals("--") ? "" : location,
        field(text, 7, 10));
  }

  /** The source identifier of a channel. */
  static String format(ChannelId id) {
    String code = id.code();
    String parts =
        code.length() == 3
            ? code.charAt(0) + "_" + code.charAt(1) + "_" + code.charAt(2)
            : code.contains("_") ? code : "__" + code;
    return PREFIX
        + id.station().network()
        + "_"
        + id.station().station()
        + "_"
        + id.location()
        + "_"
        + parts;
  }

  private static String field(String text, int from, int to) {
    return text.substring(from, to).replace('\0', ' ').strip();
  }

  private static @Nullable ChannelId checked(
      String network, String station, String location, String code) {
    boolean good =
        !station.isEmpty()
            && plain(network)
            && plain(station)
            && plain(location)
            && plain(code.replace("_", ""));
    return good ? ChannelId.of(network, station, location, code) : null;
  }

  private static boolean plain(String code) {
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
      if (!letter && (c < '0' || c > '9') && c != '-') {
        return false;
      }
    }
    return true;
  }
}
