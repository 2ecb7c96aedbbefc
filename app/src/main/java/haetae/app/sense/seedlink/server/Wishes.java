package haetae.app.sense.seedlink.server;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a client wants. The first wish that matches a station decides for it; what was decided
 * for a stream is remembered, so that a record costs a look into a list. Not safe for threads.
 */
final class Wishes {
  /** Stations or patterns of one client. */
  static final int MOST = 20_000;

  /** Of them such as stand for several stations. */
  static final int MOST_PATTERNS = 200;

  private final List<Wanted> all = new ArrayList<>();
  private final Map<String, Integer> byName = new HashMap<>();
  private final List<Integer> patterns = new ArrayList<>();
  private final List<Optional<Wanted>> decided = new ArrayList<>();
  private final BitSet undecided = new BitSet();

  /** Adds one; false if there are too many. */
  boolean add(Wanted wanted) {
    if (all.size() >= MOST || (wanted.isPattern() && patterns.size() >= MOST_PATTERNS)) {
      return false;
    }
    if (wanted.isPattern()) {
      patterns.add(all.size());
    } else {
      byName.putIfAbsent(wanted.station(), all.size());
    }
    return all.add(wanted);
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  Wanted last() {
    return all.getLast();
  }

  /**
   * Ends the handshake.
   *
   * @param next number of the next record: where those begin who named none
   * @return the first number anybody wants
   */
  long begin(long next) {
    long first = next;
    for (Wanted one : all) {
      one.from(Math.min(one.from(), next)); // numbers of the future: of a server before this one
      first = Math.min(first, one.from());
    }
    return first;
  }

  boolean wants(RecordRing.Held record) {
    int index = record.stream.index();
    while (decided.size() <= index) {
      decided.add(Optional.empty());
      undecided.set(decided.size() - 1);
    }
    if (undecided.get(index)) {
      decided.set(index, decide(record.stream));
      undecided.clear(index);
    }
    Optional<Wanted> one = decided.get(index);
    return one.isPresent() && one.get().takes(record);
  }

  private Optional<Wanted> decide(ServedStream stream) {
    int named = byName.getOrDefault(stream.station(), all.size());
    int first = named;
    for (int pattern : patterns) {
      if (pattern < named && all.get(pattern).isOf(stream)) {
        first = pattern;
        break;
      }
    }
    return first == all.size()
        ? Optional.empty()
        : Optional.of(all.get(first)).filter(one -> one.takes(stream));
  }
}
