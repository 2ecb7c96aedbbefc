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
