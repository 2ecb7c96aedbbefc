package haetae.app.sense.seedlink.server;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a client wants of the stations that match. Not safe for threads. */
final class Wanted {
  private final Pattern station;
  private final List<Pattern> channels = new ArrayList<>();
  private final List<Pattern> not = new ArrayList<>();
  long from; // 0: only what is new

  /**
   * @param pattern {@code NET_STA} with {@code *} and {@code ?}
   */
  Wanted(String pattern) {
    station = glob(pattern);
  }

  private static Pattern glob(String pattern) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
    }
    return Pattern.compile(regex.toString());
  }

  /**
   * Adds a selector.
   *
   * @param selector {@code LOC_B_S_SS} of SeedLink 4 or {@code LLCCC} of SeedLink 3, perhaps behind
   *     a {@code !}
   * @return whether it is one
   */
  boolean select(String selector) {
    boolean negative = selector.startsWith("!");
    String plain = (negative ? selector.substring(1) : selector).replaceAll("[.:].*", "");
    if (!plain.matches("[A-Z0-9?*_-]{1,20}")) {
      return false;
    }
    String code = plain.contains("_") ? version4(plain) : version3(plain);
    (negative ? not : channels).add(glob(code));
    return true;
  }

  /** {@code LOC_B_S_SS} → {@code LOC.BSS}. */
  private static String version4(String selector) {
    int split = selector.indexOf('_');
    return selector.substring(0, split) + "." + selector.substring(split + 1).replace("_", "");
  }

  private static String version3(String selector) {
    if (selector.length() <= 3) {
      return "*." + selector;
    }
    return selector.substring(0, selector.length() - 3).replace("-", "")
        + "."
        + selector.substring(selector.length() - 3);
  }

  boolean takes(RecordRing.Held record) {
    if (!station.matcher(record.network + "_" + record.station).matches()) {
      return false;
    }
    String code = record.location + "." + record.channel;
    return (channels.isEmpty() || channels.stream().anyMatch(p -> p.matcher(code).matches()))
        && not.stream().noneMatch(p -> p.matcher(code).matches());
  }
}
