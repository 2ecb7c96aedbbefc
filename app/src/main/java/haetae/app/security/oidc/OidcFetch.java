package haetae.app.security.oidc;

import haetae.world.InvalidValue;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Asks the provider: over TLS only (but on this machine), without following redirects, five seconds
 * and 256 KiB at most.
 */
final class OidcFetch implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int MOST_BYTES = 256 * 1024;

  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /** The text at an address. */
  String get(URI address) {
    return send(HttpRequest.newBuilder(careful(address, "address of the provider")).GET());
  }

  /** The answer to a form. */
  String post(URI address, String form, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(careful(address, "address of the provider"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  private String send(HttpRequest.Builder request) {
    HttpRequest whole = request.timeout(PATIENCE).header("Accept", "application/json").build();
    String where = whole.uri().getHost() + whole.uri().getPath();
    try {
      HttpResponse<InputStream> response =
          http.send(whole, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream in = response.body()) {
        byte[] body = in.readNBytes(MOST_BYTES + 1);
        if (response.statusCode() != 200) {
          throw new OidcRefusal(where + " answered " + response.statusCode(), true);
        }
        if (body.length > MOST_BYTES) {
          throw new OidcRefusal(where + " answered more than " + MOST_BYTES + " bytes", true);
        }
        return new String(body, StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new OidcRefusal(where + " cannot be asked: " + e.getClass().getSimpleName(), true);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OidcRefusal(where + " was not waited for", true);
    }
  }

  /**
   * An address of TLS, or of this machine.
   *
   * @throws InvalidValue if it is neither
   */
  static URI careful(URI address, String name) {
    String scheme = String.valueOf(address.getScheme());
    String host = address.getHost();
    boolean plain = scheme.equals("http") && host != null && thisMachine(host);
    if (host == null || address.getUserInfo() != null || !(scheme.equals("https") || plain)) {
      throw new InvalidValue(name + " is '" + address + "'; expected https://…");
    }
    return address;
  }

  private static boolean thisMachine(String host) {
    try {
      return host.equals("localhost") || InetAddress.ofLiteral(host).isLoopbackAddress();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
