package haetae.app.logging;

import haetae.world.InvalidValue;

/** How a line of the log is written. */
public enum LogForm {
  /** For people. */
  TEXT,
  /** For machines: an object of JSON a line. */
  JSON;

  /**
   * The form of a name.
   *
   * @throws InvalidValue if it is neither {@code text} nor {@code json}
   */
  public static LogForm of(String name) {
    return switch (name) {
      case "text" -> TEXT;
      case "json" -> JSON;
      default -> throw new InvalidValue("log is '" + name + "'; expected text or json");
    };
  }
}
