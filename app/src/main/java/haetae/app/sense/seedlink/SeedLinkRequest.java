package haetae.app.sense.seedlink;

import haetae.world.InvalidValue;
import java.util.List;

/**
 * Streams wanted of a station.
 *
 * @param network code; {@code *} and {@code ?} stand for any letters, as far as the server allows
 * @param station code, likewise
 * @param selectors such as {@code HN?} or {@code 00HNZ}: location, then channel, as in SeedLink 3;
 *     none: all streams
 */
public record SeedLinkRequest(String network, String station, List<String> selectors) {
  public SeedLinkRequest {
    code("network", network);
    code("station", station);
    selectors = List.copyOf(selectors);
    for (String selector : selectors) {
      if (!selector.matches("!?[A-Z0-9?*-]{0,2}[A-Z0-9?*]{3}")) {
        throw new InvalidValue(
            "selector is '" + selector + "'; expected location and channel, such as 00HN? or HNZ");
      }
    }
  }

  private static void code(String name, String code) {
    if (!code.matches("[A-Za-z0-9?*]{1,8}")) {
      throw new InvalidValue(name + " is '" + code + "'; expected 1 to 8 letters, digits, * or ?");
    }
  }

  /** Name of the station in SeedLink 4: {@code NET_STA}. */
  public String id() {
    return network + "_" + station;
  }

  /** Whether it stands for more than one station. */
  public boolean wild() {
    return id().contains("*") || id().contains("?");
  }

  /** Whether it stands for the station {@code NET_STA}. */
  boolean matches(String id) {
    return id.matches(id().replace("?", ".").replace("*", ".*")) && id.indexOf('_') > 0;
  }

  /** The same streams of one station {@code NET_STA}. */
  SeedLinkRequest of(String id) {
    int split = id.indexOf('_');
    return new SeedLinkRequest(id.substring(0, split), id.substring(split + 1), selectors);
  }

  /** Whether it names one station as {@link #id} does, and so may be asked for. */
  static boolean names(String id) {
    int split = id.indexOf('_');
    return code(id, 0, split) && code(id, split + 1, id.length());
  }

  /** Asked for every record: no matcher is made. */
  private static boolean code(String id, int from, int to) {
    boolean code = to > from && to - from <= 8;
    for (int i = from; code && i < to; i++) {
      char c = id.charAt(i);
      code = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
    return code;
  }

  /** A selector in the words of SeedLink 4: {@code LOC_B_S_SS}, miniSEED only. */
  static String version4(String selector) {
    boolean not = selector.startsWith("!");
    String plain = not ? selector.substring(1) : selector;
    int split = plain.length() - 3;
    String location = split == 0 ? "*" : plain.substring(0, split).replace("--", "");
    String channel = plain.substring(split);
    return (not ? "!" : "")
        + location
        + "_"
        + channel.charAt(0)
        + "_"
        + channel.charAt(1)
        + "_"
        + channel.charAt(2);
  }
}
