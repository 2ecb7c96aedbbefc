package haetae.app.api.http;

import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * A request as it came in, nothing of it believed.
 *
 * @param method word of the request line
 * @param path still percent-encoded
 * @param query still percent-encoded, without the question mark; empty if none
 * @param header value of a header by its name, in whatever case
 * @param body bytes of the body; empty if none
 * @param length of the body, bytes, as the caller says; empty if it does not say
 * @param remote address of the caller
 * @param secure whether it came over TLS
 */
public record Call(
    String method,
    String path,
    String query,
    Function<String, Optional<String>> header,
    InputStream body,
    OptionalLong length,
    String remote,
    boolean secure) {
  /** Value of a header; empty text if it is not there. */
  public String said(String name) {
    return header.apply(name).orElse("");
  }
}
