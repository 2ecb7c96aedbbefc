package haetae.app.doctor;

import haetae.app.platform.PlatformSettings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/** Whether the database answers. Warnings do not need it. */
final class DatabaseCheck {
  private static final String PASSWORD = "HAETAE_DATABASE_PASSWORD";
  private static final String PATIENCE_S = "5";

  private final PlatformSettings.Database database;
  private final Map<String, String> environment;

  DatabaseCheck(PlatformSettings.Database database, Map<String, String> environment) {
    this.database = database;
    this.environment = environment;
  }

  Finding finding() {
    if (database.url().isEmpty()) {
      return Finding.ok("database", "내장, 자료 폴더에", "embedded, in the data folder");
    }
    Properties how = new Properties();
    how.setProperty("user", database.user());
    how.setProperty("password", environment.getOrDefault(PASSWORD, ""));
    how.setProperty("connectTimeout", PATIENCE_S);
    how.setProperty("socketTimeout", PATIENCE_S);
    how.setProperty("loginTimeout", PATIENCE_S);
    try (Connection connection = DriverManager.getConnection(database.url(), how)) {
      String what =
          connection.getMetaData().getDatabaseProductName()
              + " "
              + connection.getMetaData().getDatabaseProductVersion();
      return Finding.ok("database", what, what);
    } catch (SQLException e) {
      // The address may hold a password and drivers repeat it: only the standard's code is told.
      String state = String.valueOf(e.getSQLState());
      return Finding.bad(
          "database",
          new Words("닿지 않습니다 (SQLSTATE " + state + ")", "not reached (SQLSTATE " + state + ")"),
          new Words(
              "database.url, database.user, 환경 변수 " + PASSWORD + " 와 방화벽을 확인하십시오",
              "look at database.url, database.user, the variable " + PASSWORD + " and firewalls"));
    }
  }
}
