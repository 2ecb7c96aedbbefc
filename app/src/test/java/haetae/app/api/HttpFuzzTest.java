package haetae.app.api;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import haetae.app.api.http.Call;
import haetae.app.api.http.Reply;
import haetae.app.api.route.Route;
import haetae.app.api.route.Routes;
import haetae.app.api.stream.StreamSettings;
import haetae.app.api.stream.Streams;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whatever comes in, a reply goes out that is not our own fault. Coverage-guided with {@code
 * JAZZER_FUZZ=1}; every build tries {@value #USUAL} calls of a seed, {@code -Dhaetae.fuzz=1000000}
 * as many as it says.
 */
class HttpFuzzTest {
  private static final int USUAL = 20_000;
  private static final List<String> METHODS =
      List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "get", "");
  private static final List<String> PIECES =
      List.of(
          "limit=",
          "at=",
          "after=",
          "format=geojson",
          "2017-11-15T05:00:04Z",
          "&",
          "%",
          "%20",
          "%C0",
          "+",
          "{\"",
          "\":",
          "alert",
          "a1",
          "[",
          "null",
          "1e999",
          "observations",
          "q1",
          "/",
          "..",
          "-1",
          "999999999999",
          "value",
          "id",
          "\u0000",
          "가",
          "\uD800",
          ",",
          "}",
          "name",
          "password",
          "number=",
          "from=",
          "to=",
          "lastEventId=1-2",
          "x",
          ";q=0.5",
          "*/*");

  private static MadeApi made;
  private static Door door;
  private static List<Route> rows;

  @BeforeAll
  static void open() throws IOException {
    made = new MadeApi(Files.createTempDirectory("fuzz")).quake();
    ApiParts parts = made.parts();
    Routes routes =
        ApiServer.table(parts, new Streams(made.newsroom, StreamSettings.USUAL, made.meters));
    rows = routes.all();
    door = new Door(routes, parts, true);
  }

  @AfterAll
  static void close() {
    made.close();
  }

  @FuzzTest(maxDuration = "10m")
  void anyCallIsAnswered(FuzzedDataProvider data) {
    Route route = data.pickValue(rows);
    String path = data.consumeBoolean() ? route.path() : data.consumeString(60);
    String query = data.consumeString(60);
    Map<String, String> headers =
        Map.of(
            "Accept", data.consumeString(30),
            "Content-Type", type(route),
            "Authorization", "Bearer " + role(route),
            "If-None-Match", data.consumeString(20),
            "Last-Event-ID", data.consumeString(20),
            "Cookie", data.consumeString(20));
    String method = data.consumeBoolean() ? route.method().name() : data.pickValue(METHODS);
    ask(method, path, query, headers, data.consumeRemainingAsBytes());
  }

  @Test
  void callsOfASeedAreAnswered() {
    int calls = Integer.getInteger("haetae.fuzz", USUAL);
    Assumptions.assumeTrue(calls > 0, "no calls asked for");
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < calls; i++) {
      Route route = rows.get(random.nextInt(rows.size()));
      String path =
          random.nextInt(8) == 0
              ? "/" + words(random, 5)
              : route
                  .path()
                  .replaceAll("\\{[zxy]}", "" + random.nextInt(30))
                  .replace("{id}", random.nextBoolean() ? "q1" : words(random, 3));
      Map<String, String> headers =
          Map.of(
              "Accept", random.nextInt(4) == 0 ? words(random, 4) : "",
              "Content-Type", random.nextInt(8) == 0 ? words(random, 2) : type(route),
              "Authorization", random.nextInt(8) == 0 ? words(random, 2) : "Bearer " + role(route),
              "Accept-Encoding", random.nextInt(8) == 0 ? "gzip" : "",
              "If-None-Match", random.nextInt(8) == 0 ? words(random, 3) : "",
              "Last-Event-ID", random.nextInt(4) == 0 ? words(random, 2) : "",
              "Cookie", random.nextInt(8) == 0 ? "haetae=" + words(random, 2) : "");
      String method =
          random.nextInt(8) == 0
              ? METHODS.get(random.nextInt(METHODS.size()))
              : route.method().name();
      String query = random.nextInt(3) == 0 ? "" : words(random, 8);
      ask(method, path, query, headers, body(random));
    }
  }

  private static byte[] body(SplittableRandom random) {
    return switch (random.nextInt(5)) {
      case 0 -> words(random, 12).getBytes(StandardCharsets.UTF_8);
      case 1 ->
          ("{\"alert\":\"a1\",\"id\":\"" + words(random, 3) + "\"}")
              .getBytes(StandardCharsets.UTF_8);
      case 2 ->
          ("{\"observations\":[{\"value\":"
                  + words(random, 2)
                  + ",\"at\":\""
                  + words(random, 2)
                  + "\",\"unit\":\"m\",\"quantity\":\"q\"}]}")
              .getBytes(StandardCharsets.UTF_8);
      case 3 -> "[".repeat(random.nextInt(2000)).getBytes(StandardCharsets.UTF_8);
      default -> {
        byte[] bytes = new byte[random.nextInt(100)];
        random.nextBytes(bytes);
        yield bytes;
      }
    };
  }

  private static String words(SplittableRandom random, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  private static String type(Route route) {
    return route.takes().isEmpty() ? "" : route.takes().getFirst();
  }

  private static String role(Route route) {
    return route.roles().iterator().next().name().toLowerCase(Locale.ROOT);
  }

  private static void ask(
      String method, String path, String query, Map<String, String> headers, byte[] body) {
    Reply reply =
        door.answer(
            new Call(
                method,
                path,
                query,
                name -> Optional.ofNullable(headers.get(name)).filter(text -> !text.isEmpty()),
                new ByteArrayInputStream(body),
                OptionalLong.empty(),
                "127.0.0.1",
                false));
    if (reply.status() >= 500 || reply.status() < 200) {
      throw new AssertionError(
          reply.status() + " to " + method + " " + path + "?" + query + " " + headers);
    }
    if (reply.content() instanceof Reply.Written written && reply.status() == 200) {
      Thread.currentThread().interrupt(); // an open stream ends at once
      try {
        written.writer().write(java.io.OutputStream.nullOutputStream());
      } catch (IOException e) {
        throw new AssertionError(e);
      } finally {
        Thread.interrupted();
      }
    }
  }
}
