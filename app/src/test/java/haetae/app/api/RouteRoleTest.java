package haetae.app.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.app.api.http.Method;
import haetae.app.api.route.Route;
import haetae.app.security.Role;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every route with every role, and with nobody: who is let in is what the table says. */
class RouteRoleTest {
  @TempDir Path folder;
  private final HttpClient http = HttpClient.newHttpClient();

  private int ask(int port, Route route, Optional<Role> role) throws Exception {
    String path =
        route
            .path()
            .replace("{z}", "12")
            .replace("{x}", "3519")
            .replace("{y}", "1606")
            .replaceAll("\\{[a-z]+}", "q1");
    boolean body = route.method() == Method.POST || route.method() == Method.PUT;
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .method(
                route.method().name(),
                body
                    ? HttpRequest.BodyPublishers.ofString("{}")
                    : HttpRequest.BodyPublishers.noBody());
    if (body) {
      request.header("Content-Type", "application/json");
    }
    role.ifPresent(
        r -> request.header("Authorization", "Bearer " + r.name().toLowerCase(Locale.ROOT)));
    HttpResponse<InputStream> response =
        http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    response.body().close();
    return response.statusCode();
  }

  /** Callers on this machine are asked who they are too. */
  private static ApiSettings strict() {
    return new ApiSettings(
        "127.0.0.1",
        0,
        Optional.empty(),
        ApiSettings.Limits.USUAL,
        haetae.app.api.stream.StreamSettings.USUAL,
        false);
  }

  @Test
  void whoIsLetInIsWhatTheTableSays() throws Exception {
    List<String> wrong = new ArrayList<>();
    int asked = 0;
    try (MadeApi made = new MadeApi(folder);
        ApiServer server = ApiServer.start(strict(), made.quake().parts())) {
      for (Route route : server.routes()) {
        for (Role role : Role.values()) {
          int status = ask(server.port(), route, Optional.of(role));
          asked++;
          boolean in = route.roles().contains(role);
          boolean loginItself = route.id().equals("login");
          if (in != (status != 403 && (loginItself || status != 401)) || status >= 500) {
            wrong.add(route.method() + " " + route.path() + " " + role + ": " + status);
          }
        }
        int status = ask(server.port(), route, Optional.empty());
        asked++;
        boolean refused = status == 401 && !route.id().equals("login");
        if (refused == route.roles().contains(Role.CITIZEN) || status >= 500) {
          wrong.add(route.method() + " " + route.path() + " nobody: " + status);
        }
      }
    }
    assertTrue(asked > 200, asked + " asked");
    assertEquals(List.of(), wrong);
  }

  @Test
  void whatIsNotInTheTableIsDenied() throws Exception {
    try (MadeApi made = new MadeApi(folder);
        ApiServer server = ApiServer.start(ApiSettings.at("127.0.0.1", 0), made.parts())) {
      HttpRequest unknown =
          HttpRequest.newBuilder(
                  URI.create("http://127.0.0.1:" + server.port() + "/api/v1/secrets"))
              .header("Authorization", "Bearer admin")
              .build();
      assertEquals(404, http.send(unknown, HttpResponse.BodyHandlers.discarding()).statusCode());
    }
  }
}
