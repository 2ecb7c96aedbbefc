package haetae.store.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import haetae.world.InvalidValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  @TempDir Path folder;

  private static long count(Database database, String table) {
    return database.read(connection -> {
      try (Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
        rows.next();
        return rows.getLong(1);
      }
    });
  }

  private static int put(Database database, String name) {
    return database.write(connection -> {
      try (Statement statement = connection.createStatement()) {
        return statement.executeUpdate(
            "INSERT INTO projection (name, position, hash) VALUES ('" + name + "', 1, '')");
      }
    });
  }

  @Test
  void anEmbeddedDatabaseIsMadeAndFoundAgain() throws Exception {
    try (Database database = Reached.open(DatabaseSettings.embedded(folder))) {
      assertTrue(database.up(), database.trouble());
      assertEquals("", database.trouble());
      put(database, "a");
    }
    try (Database database = Reached.open(DatabaseSettings.embedded(folder))) {
      assertEquals(1, count(database, "projection"));
    }
  }

  @Test
  void aChangeThatFailsLeavesNothing() throws Exception {
    try (Database database = Reached.open(DatabaseSettings.embedded(folder))) {
      assertThrows(
          IllegalStateException.class,
          () ->
              database.write(connection -> {
                try (Statement statement = connection.createStatement()) {
                  statement.executeUpdate("INSERT INTO projection VALUES ('half', 1, '')");
                  return statement.executeUpdate("INSERT INTO nowhere VALUES (1)");
                }
              }));
      assertEquals(0, count(database, "projection"));
      assertTrue(database.up(), "a wrong statement is no outage");
    }
  }

  @Test
  void aStatementThatTakesTooLongIsStopped() throws Exception {
    DatabaseSettings plain = DatabaseSettings.embedded(folder);
    DatabaseSettings hasty = new DatabaseSettings(plain.url(), "", Secret.NONE, 2, 1, 1);
    try (Database database = Reached.open(hasty)) {
      DatabaseDown e =
          assertThrows(
              DatabaseDown.class,
              () -> count(database, "SYSTEM_RANGE(1, 1000000000) a WHERE MOD(\"X\", 7) = 8"));
      assertTrue(e.getMessage().contains("too slow"), e.getMessage());
      assertTrue(database.up());
    }
  }

  /** Nobody listens at this port of the loopback: refused at once, and so is every question. */
  @Test
  void aDatabaseThatIsAwayHoldsUpNobody() throws Exception {
    DatabaseSettings away =
        new DatabaseSettings(
            "jdbc:postgresql://127.0.0.1:1/x", "u", Secret.of(Map.of("P", "hush"), "P"), 2, 1, 1);
    try (Database database = Database.open(away)) {
      Settle.until(
          "tried", Duration.ofSeconds(20), () -> database.trouble().startsWith("jdbc:postgresql"));
      assertFalse(database.up());
      assertFalse(database.trouble().contains("hush"), database.trouble());
      assertTrue(database.trouble().startsWith("jdbc:postgresql://127.0.0.1:1/x"));
      for (int i = 0; i < 1000; i++) { // each would wait a second, did it ask
        assertThrows(DatabaseDown.class, () -> count(database, "projection"));
      }
    }
  }

  @Test
  void onPostgresqlTheSchemaIsTheSameAndAnOutageHeals() throws Exception {
    Optional<String> missing = PostgresServer.missing();
    assumeTrue(missing.isEmpty(), () -> missing.orElse(""));
    try (PostgresServer server = PostgresServer.start();
        Database database = Reached.open(server.settings())) {
      assertTrue(database.up(), database.trouble());
      put(database, "a");
      server.halt();
      assertThrows(DatabaseDown.class, () -> put(database, "b"));
      assertFalse(database.up());
      server.resume();
      Settle.until("up again", Duration.ofSeconds(20), database::up);
      put(database, "c");
      assertEquals(2, count(database, "projection"));
    }
  }

  @Test
  void passwordsAreNeverShown() throws Exception {
    Path file = Files.writeString(folder.resolve("password"), "hush\n");
    DatabaseSettings settings =
        DatabaseSettings.at("jdbc:postgresql://db/haetae", "haetae", Secret.of(file));
    assertFalse(settings.toString().contains("hush"), settings.toString());
    assertEquals("hush", settings.password().reveal());
  }

  @Test
  void settingsThatCannotBeMeantAreRefused() {
    assertRefused("jdbc:mysql://db/x", "expected jdbc:h2: or jdbc:postgresql:");
    assertRefused("jdbc:postgresql://db/x?user=a&password=b", "holds a password");
    assertRefused("jdbc:postgresql://a:b@db/x", "holds a password");
    InvalidValue e =
        assertThrows(InvalidValue.class, () -> Secret.of(Map.of(), "HAETAE_DATABASE_PASSWORD"));
    assertTrue(e.getMessage().contains("HAETAE_DATABASE_PASSWORD is not set"));
    assertThrows(InvalidValue.class, () -> Secret.of(folder.resolve("nowhere")));
  }

  private static void assertRefused(String url, String says) {
    InvalidValue e =
        assertThrows(InvalidValue.class, () -> DatabaseSettings.at(url, "", Secret.NONE));
    assertTrue(e.getMessage().contains(says), e.getMessage());
    assertFalse(e.getMessage().contains("a:b@"), e.getMessage());
  }
}
