package haetae.store.catalog;

import haetae.store.journal.JournalEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An entry of the journal → rows of the tables. */
final class EntryRows {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Connection connection;

  EntryRows(Connection connection) {
    this.connection = connection;
  }

  /** Every entry is a row of {@code journal_entry}; those of known kinds are rows elsewhere too. */
  void put(JournalEntry entry) throws SQLException {
    change(
        "INSERT INTO journal_entry (number, at, kind, by_whom, hash, body) VALUES (?, ?, ?, ?, ?, ?)",
        entry.number(),
        entry.at(),
        entry.kind(),
        entry.by(),
        entry.hash(),
        entry.body());
    JsonNode body = body(entry);
    switch (entry.kind()) {
      case "quake" -> quake(entry, body);
      case "quake.gone" -> gone(entry, body);
      case "alert" -> alert(entry, body);
      case "acknowledgement" -> acknowledgement(entry, body);
      case "login" -> login(entry, body);
      case "setting" -> setting(entry, body);
      default -> {}
    }
  }

  /** Nothing, where an entry of another version of the program has another body. */
  private static JsonNode body(JournalEntry entry) {
    try {
      return MAPPER.readTree(entry.body());
    } catch (JacksonException e) {
      return MAPPER.createObjectNode();
    }
  }

  private void quake(JournalEntry entry, JsonNode body) throws SQLException {
    Instant origin = time(body, "originTime");
    String id = text(body, "id", 200);
    if (origin == null || id == null || !body.path("latitudeDeg").isNumber()) {
      return;
    }
    change(
        "UPDATE quake_version SET superseded_by = ?, superseded_at = ?"
            + " WHERE quake = ? AND superseded_by IS NULL",
        entry.number(),
        entry.at(),
        id);
    change(
        "INSERT INTO quake_version (number, at, quake, version, origin_time, lat_deg, lon_deg,"
            + " depth_km, horizontal_error_km, depth_error_km, magnitude, magnitude_type,"
            + " magnitude_sigma, stations_used)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        entry.number(),
        entry.at(),
        id,
        body.path("version").asInt(1),
        origin,
        body.path("latitudeDeg").asDouble(),
        body.path("longitudeDeg").asDouble(),
        body.path("depthKm").asDouble(),
        number(body, "horizontalErrorKm"),
        number(body, "depthErrorKm"),
        number(body, "magnitude"),
        text(body, "magnitudeType", 20),
        number(body, "magnitudeSigma"),
        body.path("stationsUsed").asInt(0));
  }

  private void gone(JournalEntry entry, JsonNode body) throws SQLException {
    change(
        "UPDATE quake_version SET gone_by = ?, gone_at = ?"
            + " WHERE quake = ? AND superseded_by IS NULL",
        entry.number(),
        entry.at(),
        text(body, "id", 200));
  }

  private void alert(JournalEntry entry, JsonNode body) throws SQLException {
    String id = text(body, "id", 200);
    if (id != null) {
      change(
          "INSERT INTO alert (number, at, by_whom, alert, quake, kind, status, level, reason, cap)"
              + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          entry.number(),
          entry.at(),
          entry.by(),
          id,
          body.path("quake").asString(""),
          body.path("kind").asString(""),
          text(body, "status", 40),
          text(body, "level", 40),
          text(body, "reason", Integer.MAX_VALUE),
          text(body, "cap", Integer.MAX_VALUE));
    }
  }

  private void acknowledgement(JournalEntry entry, JsonNode body) throws SQLException {
    change(
        "INSERT INTO acknowledgement (number, at, by_whom, alert, role, note)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        entry.number(),
        entry.at(),
        entry.by(),
        cut(body.path("alert").asString(""), 200),
        text(body, "role", 40),
        text(body, "note", Integer.MAX_VALUE));
  }

  private void login(JournalEntry entry, JsonNode body) throws SQLException {
    change(
        "INSERT INTO login (number, at, by_whom, login, remote) VALUES (?, ?, ?, ?, ?)",
        entry.number(),
        entry.at(),
        entry.by(),
        cut(body.path("login").asString(""), 40),
        text(body, "from", 200));
  }

  /** Of a setting, an account or a device: the journal calls all of them settings. */
  private void setting(JournalEntry entry, JsonNode body) throws SQLException {
    String setting = text(body, "setting", 200);
    String account = text(body, "account", 64);
    String device = text(body, "device", 40);
    if (setting != null) {
      change(
          "INSERT INTO setting_change (number, at, by_whom, name, setting) VALUES (?, ?, ?, ?, ?)",
          entry.number(),
          entry.at(),
          entry.by(),
          setting,
          entry.body());
    } else if (account != null) {
      change(
          "INSERT INTO account_change (number, at, by_whom, account, did, role, locked)"
              + " VALUES (?, ?, ?, ?, ?, ?, ?)",
          entry.number(),
          entry.at(),
          entry.by(),
          account,
          cut(body.path("did").asString(""), 64),
          text(body, "role", 40),
          body.path("locked").isBoolean() ? body.path("locked").asBoolean() : null);
    } else if (device != null) {
      device(entry, body, device);
    }
  }

  private void device(JournalEntry entry, JsonNode body, String did) throws SQLException {
    change(
        "INSERT INTO device_change (number, at, by_whom, device, did, network, station, lat_deg,"
            + " lon_deg, plant) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        entry.number(),
        entry.at(),
        entry.by(),
        cut(body.path("id").asString(""), 64),
        did,
        text(body, "network", 8),
        text(body, "station", 8),
        number(body, "latitudeDeg"),
        number(body, "longitudeDeg"),
        text(body, "plant", 64));
  }

  private static @Nullable Instant time(JsonNode body, String name) {
    try {
      return body.path(name).isString() ? Instant.parse(body.path(name).asString()) : null;
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static @Nullable Double number(JsonNode body, String name) {
    return body.path(name).isNumber() ? body.path(name).asDouble() : null;
  }

  private static @Nullable String text(JsonNode body, String name, int most) {
    return body.path(name).isString() ? cut(body.path(name).asString(), most) : null;
  }

  private static String cut(String text, int most) {
    return text.length() > most ? text.substring(0, most) : text;
  }

  private void change(String sql, @Nullable Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        set(statement, i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  private static void set(PreparedStatement statement, int at, @Nullable Object value)
      throws SQLException {
    switch (value) {
      case null -> statement.setNull(at, Types.NULL);
      case Instant time -> statement.setObject(at, OffsetDateTime.ofInstant(time, ZoneOffset.UTC));
      default -> statement.setObject(at, value);
    }
  }
}
