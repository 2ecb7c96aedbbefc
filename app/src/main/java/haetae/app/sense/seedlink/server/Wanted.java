package haetae.app.sense.seedlink.server;

import java.util.ArrayList;
import java.util.List;

/** What a client wants of the stations that match. Not safe for threads. */
final class Wanted {
  private static final int MOST_SELECTORS = 64;
  private static final String FORMAT = "2D";

  /** A selector: of SeedLink 4 it is held against the stream's id, of 3 against its code. */
  private record Selector(Glob glob, boolean version4, boolean fits) {
    boolean takes(ServedStream stream) {
      return fits && glob.matches(version4 ? stream.id() : stream.code());
    }
  }

  private final Glob station;
  private final List<Selector> only = new ArrayList<>();
  private final List<Selector> not = new ArrayList<>();
  private long from = Long.MAX_VALUE;
  private long startNanos = Long.MIN_VALUE;
  private long endNanos = Long.MAX_VALUE;

  /**
   * @param pattern {@code NET_STA} with {@code *} and {@code ?}
   */
  Wanted(String pattern) {
    station = new Glob(pattern);
  }

  /**
   * Adds a selector: {@code LOC_B_S_SS} of SeedLink 4 or {@code LLCCC} of SeedLink 3, perhaps
   * behind a {@code !}, perhaps with {@code .FORMAT} and {@code :FILTER}.
   *
   * @return whether it is one and there is room
   */
  boolean select(String selector, boolean version4) {
    boolean negative = selector.startsWith("!");
    String plain = (negative ? selector.substring(1) : selector).replaceAll(":.*", "");
    if (!plain.matches("[A-Z0-9?*_-]{1,40}([.][A-Z0-9?*]{0,2})?")
        || only.size() + not.size() >= MOST_SELECTORS) {
      return false;
    }
    String[] parts = plain.split("[.]", 2);
    Glob glob = new Glob(version4 ? parts[0] : version3(parts[0]));
    boolean fits = parts.length == 1 || fits(parts[1], version4);
    (negative ? not : only).add(new Selector(glob, version4, fits));
    return true;
  }

  /** All we have is data of miniSEED 2. */
  private static boolean fits(String format, boolean version4) {
    return new Glob(format + "*").matches(version4 ? FORMAT : "D");
  }

  private static String version3(String selector) {
    int split = Math.max(0, selector.length() - 3);
    return (split == 0 ? "*" : selector.substring(0, split).replace("-", ""))
        + "."
        + selector.substring(split);
  }

  /** From this number on. */
  void from(long sequence) {
    from = sequence;
  }

  /** First number wanted; the greatest long: only what comes from now on. */
  long from() {
    return from;
  }

  /** Only records with samples at or after the start and before the end. */
  void window(long newStartNanos, long newEndNanos) {
    startNanos = newStartNanos;
    endNanos = newEndNanos;
  }

  /** Station or pattern. */
  String station() {
    return station.pattern();
  }

  boolean isPattern() {
    return station().contains("*") || station().contains("?");
  }

  boolean isOf(ServedStream stream) {
    return station.matches(stream.station());
  }

  boolean takes(ServedStream stream) {
    return (only.isEmpty() || only.stream().anyMatch(one -> one.takes(stream)))
        && not.stream().noneMatch(one -> one.takes(stream));
  }

  /** Whether its number and times are wanted. */
  boolean takes(RecordRing.Held record) {
    return record.sequence >= from && record.startNanos < endNanos && record.endNanos > startNanos;
  }
}
