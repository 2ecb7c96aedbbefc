package haetae.app.sense.seedlink;

import java.io.IOException;

/** A server that is connected and says nothing, or nothing whole. */
final class SilentServerException extends IOException {
  private static final long serialVersionUID = 1;

  SilentServerException(String message) {
    super(message);
  }
}
