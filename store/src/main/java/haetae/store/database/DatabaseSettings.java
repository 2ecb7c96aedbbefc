package haetae.store.database;

import haetae.world.Check;
import haetae.world.InvalidValue;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Where the tables are.
 *
 * @param url {@code jdbc:h2:…} or {@code jdbc:postgresql://HOST:PORT/NAME}; without a password
 * @param user of the database; may be empty for H2
 * @param password from the environment or a file
 * @param connections at most, 2 to 50
 * @param connectS longest wait for a connection, 0.25 to 60 s
 * @param answerS longest time a statement may take, 1 to 600 s
 */
public record DatabaseSettings(
    String url, String user, Secret password, int connections, double connectS, double answerS) {
  private static final String H2 = "jdbc:h2:";
  private static final String POSTGRESQL = "jdbc:postgresql:";

  public DatabaseSettings {
    if (!url.startsWith(H2) && !url.startsWith(POSTGRESQL)) {
      throw new InvalidValue(
          "database.url begins with '"
              + url.substring(0, Math.min(url.length(), 16))
              + "'; expected jdbc:h2: or jdbc:postgresql:");
    }
    if (url.toLowerCase(Locale.ROOT).contains("password=") || url.matches(".*//[^/]*:[^/]*@.*")) {
      throw new InvalidValue(
          "database.url holds a password; expected it in the environment or in a file");
    }
    Check.inRange("database.connections", connections, 2, 50, "");
    Check.inRange("database.connectS", connectS, 0.25, 60, "s");
    Check.inRange("database.answerS", answerS, 1, 600, "s");
  }

  /** H2 in a folder, for this process alone. */
  public static DatabaseSettings embedded(Path folder) {
    return new DatabaseSettings(
        H2 + "file:" + folder.toAbsolutePath().normalize().resolve("haetae"),
        "",
        Secret.NONE,
        4,
        2,
        10);
  }

  /** PostgreSQL, or an H2 elsewhere. */
  public static DatabaseSettings at(String url, String user, Secret password) {
    return new DatabaseSettings(url, user, password, 4, 2, 10);
  }

  /** Whether it is a PostgreSQL. */
  boolean postgresql() {
    return url.startsWith(POSTGRESQL);
  }

  /** What may be said of it: no user, no parameters. */
  String shown() {
    return url.replaceFirst("[?;].*", "");
  }
}
