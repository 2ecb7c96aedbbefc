package haetae.store.database;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

/** Whose fault an SQL error is. */
enum Fault {
  /** The database is not there. */
  AWAY,
  /** It is there and did not answer in time. */
  SLOW,
  /** The statement is wrong. */
  OURS;

  /** Query cancelled: of PostgreSQL, of H2. */
  private static final Set<String> CANCELLED = Set.of("57014", "HYT00");

  /** Closed, broken, full or not yet started: of H2. */
  private static final Set<String> H2_AWAY =
      Set.of("90007", "90020", "90028", "90030", "90031", "90067", "90098", "90121", "90135");

  static Fault of(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    if (e instanceof SQLTimeoutException || CANCELLED.contains(state)) {
      return SLOW;
    }
    boolean away =
        e instanceof SQLTransientConnectionException
            || e instanceof SQLNonTransientConnectionException
            || e instanceof SQLRecoverableException
            || state.startsWith("08") // connection
            || state.startsWith("53") // disk full, out of memory, too many connections
            || state.startsWith("57P") // shutting down, starting
            || state.startsWith("58") // input or output
            || H2_AWAY.contains(state);
    return away ? AWAY : OURS;
  }
}
