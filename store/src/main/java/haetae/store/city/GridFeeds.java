package haetae.store.city;

import haetae.store.city.table.FaultSink;
import haetae.store.city.table.Spelling;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Who feeds whom in a grid: every feeder is there, and nothing feeds itself by a detour. */
final class GridFeeds {
  /** The feeder of one element and where it is written. */
  private record Feed(String from, int line, int column) {}

  private static final Feed NONE = new Feed("", 1, 1);

  private final Map<String, Feed> feeds = new LinkedHashMap<>();
  private final FaultSink faults;

  GridFeeds(FaultSink faults) {
    this.faults = faults;
  }

  void add(String element, String from, int line, int column) {
    feeds.putIfAbsent(element, new Feed(from, line, column));
  }

  void check() {
    Set<String> done = new HashSet<>();
    feeds.forEach((element, feed) -> {
      if (!feed.from().isEmpty() && !feeds.containsKey(feed.from())) {
        faults.at(
            feed.line(),
            feed.column(),
            "from '"
                + feed.from()
                + "' is no element of the grid; expected an id of this file"
                + Spelling.hint(feed.from(), feeds.keySet()));
      }
      follow(element, done);
    });
  }

  /** Walks up from an element; what was walked before is not walked again. */
  private void follow(String element, Set<String> done) {
    Set<String> path = new LinkedHashSet<>();
    String at = element;
    while (feeds.containsKey(at) && !done.contains(at) && path.add(at)) {
      at = feed(at).from();
    }
    if (path.contains(at)) {
      circle(at);
    }
    done.addAll(path);
  }

  private Feed feed(String element) {
    return feeds.getOrDefault(element, NONE);
  }

  private void circle(String start) {
    StringBuilder round = new StringBuilder(start);
    String at = feed(start).from();
    while (!at.equals(start)) {
      round.append(" <- ").append(at);
      at = feed(at).from();
    }
    Feed feed = feed(start);
    faults.at(
        feed.line(),
        feed.column(),
        "the feed goes in a circle: " + round + " <- " + start + "; expected an end at a source");
  }
}
