package haetae.app.sense.seedlink;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * For each station the number up to which every record is safe. Records become safe in any order;
 * the number moves on only over an unbroken row of safe ones, so that nothing is left out after a
 * break. Safe for threads; never waits.
 *
 * <p>Bounded: where a record could not be kept, or too many wait, the station's number stands still
 * until the next connection, which then asks from there.
 */
final class SequenceBook {
  /** Records that may wait for the archive, all stations together. */
  static final int MOST_WAITING = 1 << 17;

  /** Stations with a number of their own. */
  static final int MOST_STATIONS = 100_000;

  private final Map<String, Row> rows = new HashMap<>();
  private int waiting;

  /** A record that has been handed over. */
  final class Ticket {
    private final Row row;
    private final long sequence;
    private boolean safe;

    private Ticket(Row row, long sequence) {
      this.row = row;
      this.sequence = sequence;
    }

    /**
     * Says how it went; to be called once.
     *
     * @param kept whether the record survives the death of this process
     */
    void done(boolean kept) {
      SequenceBook.this.done(this, kept);
    }
  }

  private static final class Row {
    private final ArrayDeque<Ticket> open = new ArrayDeque<>();
    private long last;
    private boolean any; // whether there is a last one
    private boolean stuck;
    private boolean old;

    /** A row without a number. */
    private Row() {}

    private Row(long last) {
      safe(last);
    }

    private void safe(long sequence) {
      last = sequence;
      any = true;
    }

    private Row again() {
      return any ? new Row(last) : new Row();
    }

    private void stop() {
      stuck = true;
      open.clear();
    }
  }

  /** A book with what an earlier run has written down. */
  SequenceBook(Map<String, Long> known) {
    known.forEach((station, number) -> rows.put(station, new Row(number)));
  }

  /** A new connection: what was handed over before and is not yet safe will come again. */
  synchronized void begin() {
    for (Map.Entry<String, Row> entry : rows.entrySet()) {
      Row row = entry.getValue();
      row.old = true;
      entry.setValue(row.again());
    }
    waiting = 0;
  }

  /** A record is being handed over; records of a station in the order they came. */
  synchronized Ticket open(String station, long sequence) {
    Row row = rows.get(station);
    if (row == null) {
      row = new Row();
      if (rows.size() < MOST_STATIONS) {
        rows.put(station, row);
      } else {
        row.old = true;
      }
    }
    Ticket ticket = new Ticket(row, sequence);
    if (waiting >= MOST_WAITING && !row.stuck) {
      waiting -= row.open.size();
      row.stop();
    }
    if (!row.stuck && !row.old) {
      row.open.addLast(ticket);
      waiting++;
    }
    return ticket;
  }

  private synchronized void done(Ticket ticket, boolean kept) {
    Row row = ticket.row;
    if (row.old || row.stuck) {
      return;
    }
    ticket.safe = kept;
    int before = row.open.size();
    while (!row.open.isEmpty() && row.open.getFirst().safe) {
      row.safe(row.open.removeFirst().sequence);
    }
    if (!kept) {
      row.stop();
    }
    waiting -= before - row.open.size();
  }

  /** Number of the last record of {@code NET_STA} that need not come again. */
  synchronized OptionalLong last(String station) {
    Row row = rows.get(station);
    return row == null || !row.any ? OptionalLong.empty() : OptionalLong.of(row.last);
  }

  /** Records handed over of which it is not yet known whether they are safe. */
  synchronized int waiting() {
    return waiting;
  }

  /** All numbers, by station, to be written down. */
  synchronized Map<String, Long> all() {
    Map<String, Long> numbers = new TreeMap<>();
    rows.forEach((station, row) -> {
      if (row.any) {
        numbers.put(station, row.last);
      }
    });
    return numbers;
  }
}
