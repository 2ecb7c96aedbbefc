package haetae.store.database;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;

/** Opens a database for a test and waits until it is up. */
public final class Reached {
  private Reached() {}

  /** Fails if it does not come up. */
  public static Database open(DatabaseSettings settings) throws InterruptedException {
    Database database = Database.open(settings);
    if (!database.awaitUp(Duration.ofSeconds(30))) {
      database.close();
      fail("not up: " + database.trouble());
    }
    return database;
  }
}
