package haetae.app.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.app.security.oidc.MadeProvider;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Logging in elsewhere, from the first click to the session, over HTTP. */
class OidcDoorTest {
  @TempDir Path folder;
  private final HttpClient http = HttpClient.newHttpClient();
  private int port;

  private HttpResponse<String> get(String path, String cookie) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String cookie(HttpResponse<?> response) {
    return response.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
  }

  private PlatformSettings settings(MadeProvider provider) throws Exception {
    Path file = folder.resolve("haetae.toml");
    Files.writeString(
        file,
        """
        city = "%s"
        data = "%s"
        [http]
        port = 0
        [mqtt]
        on = false
        [oidc]
        issuer = "%s"
        clientId = "haetae"
        redirect = "http://127.0.0.1/api/v1/session/oidc/back"
        roles = ["safety-office=officer"]
        """
            .formatted(
                Path.of("..", "cities", "pohang"), folder.resolve("data"), provider.issuer()));
    return PlatformFile.read(Optional.of(file));
  }

  @Test
  void fromTheFirstClickToTheSession() throws Exception {
    try (MadeProvider provider = new MadeProvider();
        LivePlatform platform = LivePlatform.start(settings(provider), DataFolder.Purpose.LIVE)) {
      port = platform.port();
      HttpResponse<String> sent = get("/api/v1/session/oidc", "");
      assertEquals(302, sent.statusCode(), sent.body());
      String browser = cookie(sent);
      String set = sent.headers().firstValue("Set-Cookie").orElseThrow();
      assertTrue(set.contains("HttpOnly; SameSite=Lax"), set);
      URI to = URI.create(sent.headers().firstValue("Location").orElseThrow());
      String back =
          "/api/v1/session/oidc/back?code=" + MadeProvider.CODE + "&state=" + provider.visit(to);
      assertEquals(401, get("/api/v1/session/oidc/back?state=x", browser).statusCode());
      HttpResponse<String> in = get(back, browser);
      assertEquals(302, in.statusCode(), in.body());
      assertEquals("/", in.headers().firstValue("Location").orElseThrow());
      HttpResponse<String> who = get("/api/v1/session", cookie(in));
      assertEquals(
          "oidc:248289761001", JsonMapper.shared().readTree(who.body()).path("name").asString());
      assertEquals(200, get("/api/v1/devices", cookie(in)).statusCode(), "an officer");
      assertEquals(403, get("/api/v1/accounts", cookie(in)).statusCode(), "no administrator");
      HttpResponse<String> again = get(back, browser);
      assertEquals(401, again.statusCode());
      assertFalse(again.body().contains(MadeProvider.CODE), again.body());
    }
  }
}
