package haetae.app.sense.seedlink.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;

/** What a client sends: commands, each ended by a carriage return, a line feed or both. */
final class ClientLines {
  private static final int MOST_LINE = 255;

  private final InputStream in;

  ClientLines(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 13);
  }

  /**
   * The next command that is not empty, in capitals.
   *
   * @return empty when the client has ended
   * @throws IOException if it is too long
   */
  Optional<String> next() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0; c = in.read()) {
      if (c != '\r' && c != '\n') {
        if (line.length() >= MOST_LINE) {
          throw new IOException("a command of more than " + MOST_LINE + " bytes");
        }
        line.append((char) c);
      } else if (!line.toString().isBlank()) {
        return Optional.of(line.toString().strip().toUpperCase(Locale.ROOT));
      } else {
        line.setLength(0);
      }
    }
    return Optional.empty();
  }

  /** Whether another command, or its beginning, has come already. */
  boolean more() throws IOException {
    while (in.available() > 0) {
      in.mark(1);
      int c = in.read();
      if (c != '\r' && c != '\n') {
        in.reset();
        return true;
      }
    }
    return false;
  }
}
