package haetae.store.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/**
 * A database that may be away. While it is, every question is refused at once with {@link
 * DatabaseDown} and a thread of its own tries to reach it; the schema is brought up to date when it
 * is first reached.
 */
public final class Database implements AutoCloseable {
  private static final Duration TRY_EVERY = Duration.ofSeconds(1);
  private static final System.Logger LOG = System.getLogger(Database.class.getName());

  /** What they say of an outage, with stack traces, is said here in one line. */
  private static final List<Logger> QUIET =
      Stream.of("com.zaxxer.hikari", "org.flywaydb").map(Logger::getLogger).toList();

  private final DatabaseSettings settings;
  private final HikariDataSource pool;
  private final Thread watch;
  private volatile boolean up;
  private volatile boolean closed;
  private volatile String trouble = "not reached yet";
  private boolean migrated; // of the watching thread

  private Database(DatabaseSettings settings) {
    QUIET.forEach(logger -> logger.setLevel(Level.SEVERE));
    this.settings = settings;
    pool = new HikariDataSource(config(settings));
    watch = Thread.ofVirtual().name("haetae-database").unstarted(this::watch);
  }

  /** Opens a database. Returns at once; a thread of its own reaches for it from now on. */
  public static Database open(DatabaseSettings settings) {
    Database database = new Database(settings);
    database.watch.start();
    return database;
  }

  /** Waits until it is up, for those who may wait; whether it is. */
  public boolean awaitUp(Duration most) throws InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    while (!up && System.nanoTime() < end) {
      Thread.sleep(5);
    }
    return up;
  }

  private static HikariConfig config(DatabaseSettings settings) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("haetae");
    config.setUsername(settings.user());
    config.setPassword(settings.password().reveal());
    config.setMaximumPoolSize(settings.connections());
    config.setMinimumIdle(1);
    config.setConnectionTimeout(Math.round(settings.connectS() * 1000));
    config.setValidationTimeout(Math.max(250, Math.round(settings.connectS() * 500)));
    config.setInitializationFailTimeout(-1); // it may be away at the start
    Dialect.of(settings).apply(config);
    return config;
  }

  /** Whether it answered the last time; does not ask. */
  public boolean up() {
    return up;
  }

  /** Why it is not up; empty if it is. */
  public String trouble() {
    return up ? "" : trouble;
  }

  /**
   * Asks something.
   *
   * @throws DatabaseDown if it is away or too slow
   */
  public <T> T read(Work<T> work) {
    return with(work, true);
  }

  /**
   * Changes something: all of it or nothing.
   *
   * @throws DatabaseDown if it is away or too slow; then nothing was changed, unless it went away
   *     in the moment of the commit
   */
  public <T> T write(Work<T> work) {
    return with(work, false);
  }

  private <T> T with(Work<T> work, boolean readOnly) {
    if (!up) {
      throw new DatabaseDown("the database is down: " + trouble);
    }
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      try {
        T result = work.with(connection);
        if (readOnly) {
          connection.rollback();
        } else {
          connection.commit();
        }
        return result;
      } catch (SQLException | RuntimeException e) {
        undo(connection, e);
        throw e;
      }
    } catch (SQLException e) {
      throw said(e);
    }
  }

  private static void undo(Connection connection, Exception e) {
    try {
      connection.rollback();
    } catch (SQLException again) {
      e.addSuppressed(again); // the connection is gone, and with it what was not committed
    }
  }

  private RuntimeException said(SQLException e) {
    return switch (Fault.of(e)) {
      case AWAY -> {
        down(e);
        yield new DatabaseDown("the database is down: " + trouble, e);
      }
      case SLOW -> new DatabaseDown("the database is too slow: " + oneLine(e), e);
      case OURS -> new IllegalStateException("a statement failed: " + oneLine(e), e);
    };
  }

  /** Tries to reach it and to bring the schema up to date; may take as long as its time limits. */
  private void reach() {
    try {
      if (!migrated) {
        migrate();
        migrated = true;
      }
      try (Connection connection = pool.getConnection()) {
        if (!connection.isValid((int) Math.ceil(settings.connectS()))) {
          throw new SQLException("no answer", "08000");
        }
      }
      LOG.log(System.Logger.Level.INFO, "database up: " + settings.shown());
      up = !closed;
    } catch (SQLException | RuntimeException e) {
      down(e); // whatever it was, it is tried again: a thread that ended would never come back up
    }
  }

  private void migrate() {
    Flyway.configure()
        .dataSource(pool)
        .locations("classpath:haetae/store/database")
        .table("schema_history")
        .baselineOnMigrate(true) // a PostgreSQL with PostGIS is not empty
        .baselineVersion("0")
        .load()
        .migrate();
  }

  private void down(Exception e) {
    String why = settings.shown() + ": " + oneLine(e);
    if (!closed && (up || !why.equals(trouble))) {
      LOG.log(System.Logger.Level.WARNING, "database down: " + why);
    }
    trouble = why;
    up = false;
  }

  private static String oneLine(Exception e) {
    Throwable root = e;
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      root = cause;
    }
    return String.valueOf(root.getMessage()).lines().findFirst().orElse("").strip();
  }

  private void watch() {
    try {
      while (true) {
        if (!up) {
          reach();
        }
        Thread.sleep(TRY_EVERY);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed = true;
    up = false;
    trouble = "closed";
    watch.interrupt();
    try {
      watch.join(Duration.ofSeconds(5));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    pool.close();
  }
}
