package haetae.store.catalog;

import haetae.store.database.Database;
import haetae.store.database.DatabaseDown;
import haetae.store.journal.JournalEntry;
import haetae.store.journal.JournalFollower;
import haetae.world.InvalidValue;
import haetae.world.flow.Urgency;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the tables as far as the journal, in a thread of its own. Rows and the place in the journal
 * they come from are one transaction, so each entry is in the tables once, whatever ends when.
 * While the database is away the files are the queue: nothing waits in memory and nobody waits for
 * it.
 */
public final class Projection implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Projection.class.getName());
  private static final String NAME = "journal";
  private static final int AT_ONCE = 500;
  private static final Duration LOOK_EVERY = Duration.ofMillis(500);

  private final Database database;
  private final Path journal;
  private final LongSupplier newest;
  private final ObservationRows observations;
  private final Thread thread;
  private @Nullable JournalFollower follower;
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile long position;
  private volatile String trouble = "";

  /**
   * @param journal folder of the journal
   * @param observations folder of the observations, a file a day
   * @param newest number of the newest entry of the journal
   */
  private Projection(Database database, Path journal, Path observations, LongSupplier newest) {
    this.database = database;
    this.journal = journal;
    this.newest = newest;
    this.observations = new ObservationRows(database, observations);
    thread = Urgency.LATER.thread("haetae-projection").unstarted(this::run);
  }

  /**
   * Begins to follow.
   *
   * @param journal folder of the journal
   * @param observations folder of the observations, a file a day
   * @param newest number of the newest entry of the journal
   */
  public static Projection start(
      Database database, Path journal, Path observations, LongSupplier newest) {
    Projection projection = new Projection(database, journal, observations, newest);
    projection.thread.start();
    return projection;
  }

  /** Entries of the journal that are not in the tables yet. */
  public long behind() {
    return Math.max(0, newest.getAsLong() - position);
  }

  /** Why the tables do not follow; empty if they do. */
  public String trouble() {
    return trouble;
  }

  private void run() {
    try {
      boolean closed = false;
      while (!closed) {
        boolean more = database.up() && step();
        closed = closing.await(more ? 0 : LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether there is more at once. */
  private boolean step() {
    try {
      boolean more = entries();
      more |= observations.step();
      trouble = "";
      return more;
    } catch (DatabaseDown e) {
      follower = null; // what the database has is asked anew
      return false;
    } catch (IOException | RuntimeException e) {
      String why = String.valueOf(e.getMessage());
      if (!why.equals(trouble)) {
        LOG.log(System.Logger.Level.WARNING, "the tables do not follow the journal: " + why);
      }
      trouble = why;
      follower = null;
      return false;
    }
  }

  private boolean entries() throws IOException {
    JournalFollower following = follower == null ? begin() : follower;
    follower = following;
    if (newest.getAsLong() <= position) {
      return false;
    }
    List<JournalEntry> entries = following.next(AT_ONCE);
    if (entries.isEmpty()) {
      return false;
    }
    database.write(connection -> put(connection, entries));
    position = entries.getLast().number();
    return true;
  }

  private static boolean put(Connection connection, List<JournalEntry> entries)
      throws SQLException {
    EntryRows rows = new EntryRows(connection);
    for (JournalEntry entry : entries) {
      rows.put(entry);
    }
    JournalEntry last = entries.getLast();
    Position.set(connection, NAME, last.number(), last.hash());
    return true;
  }

  /** Goes on where the tables end; they must be those of this journal. */
  private JournalFollower begin() throws IOException {
    Position known = database.read(connection -> Position.of(connection, NAME));
    JournalFollower following = new JournalFollower(journal, Math.max(0, known.number() - 1));
    if (known.number() > 0) {
      List<JournalEntry> same = following.next(1);
      if (same.isEmpty() || !same.getFirst().hash().equals(known.hash())) {
        throw new InvalidValue(
            "the database holds entry "
                + known.number()
                + " of another journal; expected the database of this data folder, or an empty one");
      }
    }
    position = known.number();
    return following;
  }

  @Override
  public void close() {
    closing.countDown(); // no interrupt: H2 closes its file when one comes while it writes
    try {
      thread.join(Duration.ofSeconds(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** How far the tables have followed a file or the journal. */
  record Position(long number, String hash) {
    static Position of(Connection connection, String name) throws SQLException {
      try (PreparedStatement asked =
          connection.prepareStatement("SELECT position, hash FROM projection WHERE name = ?")) {
        asked.setString(1, name);
        try (ResultSet row = asked.executeQuery()) {
          return row.next() ? new Position(row.getLong(1), row.getString(2)) : new Position(0, "");
        }
      }
    }

    static void set(Connection connection, String name, long number, String hash)
        throws SQLException {
      try (PreparedStatement known =
          connection.prepareStatement(
              "UPDATE projection SET position = ?, hash = ? WHERE name = ?")) {
        known.setLong(1, number);
        known.setString(2, hash);
        known.setString(3, name);
        if (known.executeUpdate() == 1) {
          return;
        }
      }
      try (PreparedStatement first =
          connection.prepareStatement(
              "INSERT INTO projection (position, hash, name) VALUES (?, ?, ?)")) {
        first.setLong(1, number);
        first.setString(2, hash);
        first.setString(3, name);
        first.executeUpdate();
      }
    }
  }
}
