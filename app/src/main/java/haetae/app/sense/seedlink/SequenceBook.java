package haetae.app.sense.seedlink;

import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The last sequence number that is safe, for each station. */
public final class SequenceBook {
  private final Map<String, Long> last = new ConcurrentHashMap<>();

  /** A book with what an earlier run has written down. */
  public SequenceBook(Map<String, Long> known) {
    last.putAll(known);
  }

  /** Number of the last record of {@code NET_STA} that need not come again. */
  public OptionalLong last(String station) {
    Long number = last.get(station);
    return number == null ? OptionalLong.empty() : OptionalLong.of(number);
  }

  /** The record has been taken: after a break the server is asked for the ones after it. */
  public void taken(String station, long sequence) {
    last.put(station, sequence);
  }

  /** The server has begun its numbers anew. */
  public void forget() {
    last.clear();
  }

  /** All numbers, by station, to be written down. */
  public Map<String, Long> all() {
    return new TreeMap<>(last);
  }
}
