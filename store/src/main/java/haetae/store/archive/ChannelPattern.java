package haetae.store.archive;

import haetae.world.InvalidValue;
import haetae.world.station.ChannelId;
import java.util.List;

/**
 * Which channels are meant. Each list holds codes with {@code *} for any letters and {@code ?} for
 * one; a channel is meant if one of each list fits. {@code --} is the empty location.
 */
public record ChannelPattern(
    List<String> networks, List<String> stations, List<String> locations, List<String> channels) {
  /** Every channel. */
  public static final ChannelPattern ALL = of("*", "*", "*", "*");

  private static final String CODE = "[A-Za-z0-9_*?-]{0,20}";

  public ChannelPattern {
    networks = checked("network", networks);
    stations = checked("station", stations);
    locations = checked("location", locations).stream().map(l -> l.equals("--") ? "" : l).toList();
    channels = checked("channel", channels);
  }

  private static List<String> checked(String what, List<String> codes) {
    for (String code : codes) {
      if (!code.matches(CODE)) {
        throw new InvalidValue(
            what + " is '" + code + "'; expected at most 20 letters, digits, - _ * ?");
      }
    }
    return List.copyOf(codes);
  }

  /** One pattern for each part. */
  public static ChannelPattern of(String network, String station, String location, String channel) {
    return new ChannelPattern(
        List.of(network), List.of(station), List.of(location), List.of(channel));
  }

  /** Exactly one channel. */
  public static ChannelPattern of(ChannelId id) {
    return of(id.station().network(), id.station().station(), id.location(), id.code());
  }

  /** Whether the channel is meant. */
  public boolean matches(ChannelId id) {
    return any(networks, id.station().network())
        && any(stations, id.station().station())
        && any(locations, id.location())
        && any(channels, id.code());
  }

  /** Whether one of the patterns fits the code. */
  public static boolean any(List<String> patterns, String code) {
    for (String pattern : patterns) {
      if (fits(pattern, code)) {
        return true;
      }
    }
    return false;
  }

  /** Goes through the code once; a mismatch after a star lets the star take one letter more. */
  private static boolean fits(String pattern, String code) {
    int p = 0;
    int c = 0;
    int star = -1;
    int retry = 0;
    while (c < code.length()) {
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        star = p++;
        retry = c;
      } else if (p < pattern.length()
          && (pattern.charAt(p) == '?' || pattern.charAt(p) == code.charAt(c))) {
        p++;
        c++;
      } else if (star >= 0) {
        p = star + 1;
        c = ++retry;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}
