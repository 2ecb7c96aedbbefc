package haetae.store.catalog;

import haetae.store.database.Database;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Quakes of any time, as the tables know them. */
public final class QuakeCatalog {
  /** Years that both databases can say. */
  private static final Instant FIRST = Instant.parse("1000-01-01T00:00:00Z");

  private static final Instant LAST = Instant.parse("9000-01-01T00:00:00Z");

  private static final String NEWEST =
      "SELECT e.body FROM quake_version q JOIN journal_entry e ON e.number = q.number"
          + " WHERE q.superseded_by IS NULL AND q.gone_by IS NULL"
          + " AND q.origin_time >= ? AND q.origin_time <= ?"
          + " ORDER BY q.origin_time DESC LIMIT ?";

  private final Database database;

  public QuakeCatalog(Database database) {
    this.database = database;
  }

  /**
   * Bodies of the newest version of each quake that was not taken back, by origin time, newest
   * first.
   *
   * @param most so many
   * @throws haetae.store.database.DatabaseDown if the database is away
   */
  public List<String> newest(Instant from, Instant to, int most) {
    return database.read(connection -> {
      try (PreparedStatement asked = connection.prepareStatement(NEWEST)) {
        asked.setObject(1, utc(from));
        asked.setObject(2, utc(to));
        asked.setInt(3, most);
        List<String> bodies = new ArrayList<>();
        try (ResultSet rows = asked.executeQuery()) {
          while (rows.next()) {
            bodies.add(rows.getString(1));
          }
        }
        return bodies;
      }
    });
  }

  private static OffsetDateTime utc(Instant at) {
    Instant bounded = at.isBefore(FIRST) ? FIRST : at.isAfter(LAST) ? LAST : at;
    return OffsetDateTime.ofInstant(bounded, ZoneOffset.UTC);
  }
}
