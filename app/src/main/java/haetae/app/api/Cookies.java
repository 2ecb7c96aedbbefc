package haetae.app.api;

import java.util.Optional;

/** Reads a cookie of a {@code Cookie} header (RFC 6265 section 5.4). */
public final class Cookies {
  private static final int MOST = 50;

  private Cookies() {}

  /** The value of a cookie; empty if it is not there. */
  public static Optional<String> value(String header, String name) {
    for (String pair : header.split(";", MOST)) {
      int equals = pair.indexOf('=');
      if (equals > 0 && pair.substring(0, equals).strip().equals(name)) {
        return Optional.of(pair.substring(equals + 1).strip()).filter(value -> !value.isEmpty());
      }
    }
    return Optional.empty();
  }
}
