package haetae.app.security;

import java.time.Duration;

/** So many log in at once that one more must come back later. Has no stack trace. */
public final class Busy extends RuntimeException {
  private final transient Duration wait;

  /**
   * @param wait after which to try again
   */
  public Busy(Duration wait) {
    super("too many passwords are being checked", null, false, false);
    this.wait = wait;
  }

  /** After how long to try again. */
  public Duration after() {
    return wait;
  }
}
