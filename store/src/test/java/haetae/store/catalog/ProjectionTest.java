package haetae.store.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import haetae.store.database.Database;
import haetae.store.database.DatabaseSettings;
import haetae.store.database.PostgresServer;
import haetae.store.database.Reached;
import haetae.store.database.Settle;
import haetae.store.journal.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files → tables, on both databases, through outages and restarts. */
class ProjectionTest {
  private static final Instant NOON = Instant.parse("2017-11-15T12:00:00Z");
  private static final Duration SOON = Duration.ofSeconds(30);

  @TempDir Path folder;
  private Journal journal;

  @BeforeEach
  void open() throws IOException {
    journal = Journal.open(folder.resolve("journal"));
  }

  @AfterEach
  void close() throws IOException {
    journal.close();
  }

  private Projection follow(Database database) {
    return Projection.start(
        database, folder.resolve("journal"), folder.resolve("observations"), journal::newest);
  }

  private void say(String kind, String body) {
    journal.append(NOON, kind, "flow", body.replace('\'', '"')).kept().join();
  }

  private void quake(String id, int version, double magnitude) {
    say(
        "quake",
        ("{'id':'%s','version':%d,'originTime':'2017-11-15T05:29:31Z','latitudeDeg':36.1,"
                + "'longitudeDeg':129.4,'depthKm':7,'magnitude':%s,'magnitudeType':'ML'}")
            .formatted(id, version, magnitude));
  }

  private void observe(int from, int to) throws IOException {
    Path day = Files.createDirectories(folder.resolve("observations")).resolve("2017-11-15.tsv");
    StringBuilder lines = new StringBuilder();
    for (int s = from; s < to; s++) {
      lines.append(NOON.plusSeconds(s)).append("\twell-1\twater.level\tm\t").append(s).append('\n');
    }
    Files.writeString(day, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private static long count(Database database, String what) {
    return database.read(connection -> {
      try (Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM " + what)) {
        rows.next();
        return rows.getLong(1);
      }
    });
  }

  private static void caughtUp(Projection projection) throws InterruptedException {
    Settle.until("tables follow; " + projection.trouble(), SOON, () -> projection.behind() == 0);
  }

  /** Everything once, in its table, also when the follower ends and begins anew in between. */
  private void followsAndGoesOn(DatabaseSettings settings) throws Exception {
    try (Database database = Reached.open(settings)) {
      try (Projection projection = follow(database)) {
        say("start", "{'id':'platform'}");
        quake("q1", 1, 5.1);
        quake("q1", 2, 5.4);
        quake("q2", 1, 3.0);
        say("quake.gone", "{'id':'q2','reason':'none'}");
        say(
            "alert",
            "{'id':'a1','quake':'q1','kind':'ALERT','status':'Exercise','level':'WARNING','cap':'<alert/>'}");
        caughtUp(projection);
      }
      say("acknowledgement", "{'alert':'a1','role':'OFFICER','note':'seen'}");
      say("login", "{'login':'in','from':'127.0.0.1'}");
      say("setting", "{'setting':'warning.chance','value':0.5,'state':'in force'}");
      say("setting", "{'account':'kim','did':'made','role':'OFFICER','locked':false}");
      say(
          "setting",
          "{'device':'registered','id':'tilt-1','network':'HM','station':'T1','latitudeDeg':36,'plant':'H-1'}");
      say("setting", "{'device':'removed','id':'tilt-1'}");
      say("pick", "[1]");
      observe(0, 1000);
      try (Projection projection = follow(database)) {
        caughtUp(projection);
        Settle.until("observations", SOON, () -> count(database, "observation") == 1000);
        observe(1000, 1500);
        Settle.until("more of them", SOON, () -> count(database, "observation") == 1500);
      }
      assertEquals(13, count(database, "journal_entry"));
      assertEquals(3, count(database, "quake_version"));
      assertEquals(1, count(database, "quake_version WHERE superseded_by IS NOT NULL"));
      assertEquals(1, count(database, "quake_version WHERE gone_by = 5"));
      for (String table : List.of("alert", "acknowledgement", "login", "setting_change")) {
        assertEquals(1, count(database, table), table);
      }
      assertEquals(1, count(database, "account_change WHERE role = 'OFFICER' AND NOT locked"));
      assertEquals(1, count(database, "device_change WHERE plant = 'H-1' AND lat_deg = 36"));
      assertEquals(1, count(database, "device_change WHERE did = 'removed' AND plant IS NULL"));
      assertEquals(1500, count(database, "observation WHERE amount >= 0 AND unit = 'm'"));
      List<String> newest = new QuakeCatalog(database).newest(Instant.MIN, Instant.MAX, 10);
      assertEquals(1, newest.size());
      assertTrue(newest.getFirst().contains("\"version\":2"), newest.getFirst());
      assertEquals(List.of(), new QuakeCatalog(database).newest(NOON, Instant.MAX, 10));
    }
  }

  @Test
  void onH2() throws Exception {
    followsAndGoesOn(DatabaseSettings.embedded(folder.resolve("database")));
  }

  @Test
  void onPostgresqlAndThroughAnOutage() throws Exception {
    Optional<String> missing = PostgresServer.missing();
    assumeTrue(missing.isEmpty(), () -> missing.orElse(""));
    try (PostgresServer server = PostgresServer.start()) {
      followsAndGoesOn(server.settings());
      try (Database database = Reached.open(server.settings());
          Projection projection = follow(database)) {
        caughtUp(projection);
        server.halt();
        for (int i = 0; i < 700; i++) {
          say("pick", "{'id':'p" + i + "'}");
        }
        Settle.until("the outage is seen", SOON, () -> !database.up());
        assertTrue(projection.behind() > 0);
        server.resume();
        Settle.until("all is there", SOON, () -> projection.behind() == 0);
        assertEquals(713, count(database, "journal_entry"));
        assertEquals(701, count(database, "journal_entry WHERE kind = 'pick'"));
      }
    }
  }

  /** Accounts had no table then: what the journal said of them before the upgrade is read again. */
  @Test
  void tablesOfTheFirstVersionFollowOnceMore() throws Exception {
    say("setting", "{'account':'kim','did':'made','role':'OFFICER','locked':false}");
    DatabaseSettings settings = DatabaseSettings.embedded(folder.resolve("database"));
    String url = settings.url() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
    Flyway.configure()
        .dataSource(url, settings.user(), "")
        .locations("classpath:haetae/store/database")
        .table("schema_history")
        .target("1")
        .load()
        .migrate();
    try (Connection old = DriverManager.getConnection(url, settings.user(), "");
        Statement statement = old.createStatement()) {
      statement.execute(
          "INSERT INTO journal_entry (number, at, kind, by_whom, hash, body)"
              + " VALUES (1, CURRENT_TIMESTAMP, 'setting', 'flow', 'hash', '{}')");
      statement.execute(
          "INSERT INTO projection (name, position, hash) VALUES ('journal', 1, 'hash')");
    }
    try (Database database = Reached.open(settings);
        Projection projection = follow(database)) {
      caughtUp(projection);
      assertEquals(1, count(database, "journal_entry"));
      assertEquals(1, count(database, "account_change WHERE account = 'kim'"));
    }
  }

  @Test
  void theTablesOfAnotherJournalAreLeftAlone() throws Exception {
    say("start", "{'id':'platform'}");
    DatabaseSettings settings = DatabaseSettings.embedded(folder.resolve("database"));
    try (Database database = Reached.open(settings);
        Journal other = Journal.open(folder.resolve("other"))) {
      try (Projection projection = follow(database)) {
        caughtUp(projection);
      }
      other.append(NOON, "start", "flow", "{\"id\":\"another\"}").kept().join();
      try (Projection projection =
          Projection.start(
              database, folder.resolve("other"), folder.resolve("none"), other::newest)) {
        Settle.until("refused", SOON, () -> projection.trouble().contains("another journal"));
      }
      assertEquals(1, count(database, "journal_entry"));
    }
  }
}
