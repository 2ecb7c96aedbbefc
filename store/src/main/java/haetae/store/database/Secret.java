package haetae.store.database;

import haetae.world.InvalidValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A password that no log, message or {@code toString} shows. */
public final class Secret {
  /** No password. */
  public static final Secret NONE = new Secret("");

  private final String value;

  private Secret(String value) {
    this.value = value;
  }

  /**
   * From a variable of the environment.
   *
   * @throws InvalidValue if it is not set
   */
  public static Secret of(Map<String, String> environment, String variable) {
    String value = environment.get(variable);
    if (value == null || value.isEmpty()) {
      throw new InvalidValue(
          "password of the database: environment variable " + variable + " is not set");
    }
    return new Secret(value);
  }

  /**
   * From the first line of a file.
   *
   * @throws InvalidValue if it cannot be read or is empty
   */
  public static Secret of(Path file) {
    try {
      String value = Files.readString(file).lines().findFirst().orElse("").strip();
      if (value.isEmpty()) {
        throw new InvalidValue("password of the database: first line of " + file + " is empty");
      }
      return new Secret(value);
    } catch (IOException e) {
      throw new InvalidValue("password of the database: " + file + " cannot be read", e);
    }
  }

  /** The password itself, for the driver only. */
  String reveal() {
    return value;
  }

  @Override
  public String toString() {
    return "***";
  }
}
