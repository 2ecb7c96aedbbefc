package haetae.world;

/**
 * The caller handed in something that cannot be used. The message says what, where, got and
 * expected.
 */
public final class InvalidValue extends RuntimeException {
  public InvalidValue(String message) {
    super(message);
  }

  public InvalidValue(String message, Throwable cause) {
    super(message, cause);
  }
}
