package haetae.store.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What is done with a connection.
 *
 * @param <T> what comes of it
 */
@FunctionalInterface
public interface Work<T> {
  /** Does it; does not close or commit. */
  T with(Connection connection) throws SQLException;
}
