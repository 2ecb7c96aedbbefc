package haetae.app.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.mqtt5.Mqtt5BlockingClient;
import haetae.app.security.Accounts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everybody talks a lot, rightly and wrongly, and no password, token, session id or CSRF token is
 * in a log, in a file, or in an answer but the one that hands it out.
 */
class NoSecretsTest {
  private static final String SESSION = "/api/v1/session";
  private static final String NEW_PASSWORD = "brand new and quite unguessable 7";

  @TempDir Path folder;
  private final HttpClient http = HttpClient.newHttpClient();
  private final StringBuffer logs = new StringBuffer();
  private final StringBuffer answers = new StringBuffer();
  private final Map<String, String> secrets = new LinkedHashMap<>();
  private final Logger ours = Logger.getLogger("haetae");
  private final Handler ear =
      new Handler() {
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord said) {
          logs.append(formatter.format(said));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  private int port;

  @BeforeEach
  void listen() {
    ear.setLevel(Level.ALL);
    Logger.getLogger("").addHandler(ear);
    ours.setLevel(Level.ALL);
  }

  @AfterEach
  void leave() {
    Logger.getLogger("").removeHandler(ear);
    ours.setLevel(null);
  }

  private String secret(String what, String value) {
    assertTrue(value.length() > 11, what + " is " + value.length() + " characters");
    secrets.put(what, value);
    return value;
  }

  /** Asks; headers by name and value. The answer is kept unless it hands out a secret. */
  private HttpResponse<String> ask(
      String method, String path, String body, boolean handsOut, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    HttpResponse<String> response =
        http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    assertTrue(response.statusCode() < 500, method + " " + path + ": " + response.body());
    if (!handsOut) {
      answers.append(response.headers().map()).append(response.body()).append('\n');
    }
    return response;
  }

  private static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }

  private static String login(String name, String password) {
    return "{\"name\":\"" + name + "\",\"password\":\"" + password + "\"}";
  }

  private LivePlatform start() throws IOException {
    Path file = folder.resolve("haetae.toml");
    Files.writeString(
        file,
        "city = \"%s\"\ndata = \"%s\"\n[http]\nport = 0\n[mqtt]\nport = 0\n"
            .formatted(Path.of("..", "cities", "pohang"), folder.resolve("data")));
    return LivePlatform.start(
        PlatformFile.read(java.util.Optional.of(file)), DataFolder.Purpose.LIVE);
  }

  @Test
  void noSecretIsSaidOrWrittenDown() throws Exception {
    try (LivePlatform platform = start()) {
      port = platform.port();
      String first = secret("first password", platform.firstPassword().orElseThrow());
      String[] admin = logIn("admin", first);
      people(admin);
      ownPassword(first, admin);
      String token = device(officer(logIn("admin", NEW_PASSWORD)));
      wrongly(first, token);
      mqtt(platform.mqttPort().orElseThrow(), token);
    }
    Path commandLog = folder.resolve("data/accounts.tsv");
    assertEquals(3, new Accounts(commandLog).all().size());
    List<String> told = new ArrayList<>();
    String files = files();
    assertTrue(files.contains("\"login\":\"refused\""), "the journal was looked at");
    assertTrue(secrets.size() >= 10, secrets.keySet().toString());
    secrets.forEach((what, value) -> {
      told.addAll(where(what, value, files));
    });
    assertEquals(List.of(), told);
  }

  private List<String> where(String what, String value, String files) {
    List<String> told = new ArrayList<>();
    if (logs.indexOf(value) >= 0) {
      told.add(what + " in the log");
    }
    if (answers.indexOf(value) >= 0) {
      told.add(what + " in an answer");
    }
    if (files.contains(value)) {
      told.add(what + " in a file");
    }
    return told;
  }

  /** Every byte of the data folder. */
  private String files() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.write(Files.readAllBytes(file));
      }
    }
    return all.toString(StandardCharsets.ISO_8859_1);
  }

  /** Logs in: cookie and CSRF token. */
  private String[] logIn(String name, String password) throws Exception {
    HttpResponse<String> in = ask("POST", SESSION, login(name, password), true);
    assertEquals(200, in.statusCode(), in.body());
    String cookie = in.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
    String number = " " + secrets.size();
    secret("session" + number, cookie.substring(cookie.indexOf('=') + 1));
    return new String[] {
      "Cookie", cookie, "X-CSRF-Token", secret("csrf" + number, json(in).path("csrf").asString())
    };
  }

  private void people(String[] admin) throws Exception {
    String kim = "{\"name\":\"kim\",\"role\":\"officer\"}";
    HttpResponse<String> made = ask("POST", "/api/v1/accounts", kim, true, admin);
    String password = secret("kim's first password", json(made).path("password").asString());
    ask("POST", "/api/v1/accounts", kim, false, admin);
    String plant = "{\"name\":\"plant-1\",\"role\":\"operator\",\"kind\":\"machine\",\"days\":9}";
    String token =
        secret(
            "token",
            json(ask("POST", "/api/v1/accounts", plant, true, admin)).path("token").asString());
    assertTrue(token.startsWith("hae_"), "tokens of machines are known by their beginning");
    String[] bearer = {"Authorization", "Bearer " + token};
    assertEquals(200, ask("GET", "/api/v1/health", "", false, bearer).statusCode());
    assertEquals(403, ask("GET", "/api/v1/accounts", "", false, bearer).statusCode());
    ask("GET", SESSION, "", false, bearer);
    ask("GET", "/api/v1/accounts", "", false, admin);
    String[] officer = logIn("kim", password);
    assertEquals(403, ask("GET", "/api/v1/accounts", "", false, officer).statusCode());
    String lock = "{\"locked\":true}";
    assertEquals(200, ask("PUT", "/api/v1/accounts/kim", lock, false, admin).statusCode());
    assertEquals(401, ask("GET", "/api/v1/journal", "", false, officer).statusCode());
    assertEquals(401, ask("POST", SESSION, login("kim", password), false).statusCode());
    String renewed = "/api/v1/accounts/plant-1/secret";
    secret("token 2", json(ask("POST", renewed, "{}", true, admin)).path("token").asString());
    assertEquals(401, ask("GET", "/api/v1/health", "", false, bearer).statusCode());
    ask("DELETE", "/api/v1/accounts/kim", "", false, admin);
    assertEquals(400, ask("DELETE", "/api/v1/accounts/admin", "", false, admin).statusCode());
    ask("GET", "/api/v1/journal?limit=1000", "", false, admin);
  }

  private void ownPassword(String first, String[] admin) throws Exception {
    secret("new password", NEW_PASSWORD);
    String weak = secret("weak password", "haetae-pohang-2026");
    String to = "{\"password\":\"%s\",\"newPassword\":\"%s\"}";
    String path = SESSION + "/password";
    assertEquals(400, ask("PUT", path, to.formatted(first, weak), false, admin).statusCode());
    assertEquals(
        403, ask("PUT", path, to.formatted(weak, NEW_PASSWORD), false, admin).statusCode());
    assertEquals(
        204, ask("PUT", path, to.formatted(first, NEW_PASSWORD), false, admin).statusCode());
    assertEquals(401, ask("POST", SESSION, login("admin", first), false).statusCode());
    assertEquals(401, ask("GET", "/api/v1/accounts", "", false, admin).statusCode());
  }

  private String[] officer(String[] admin) throws Exception {
    String lee = "{\"name\":\"lee\",\"role\":\"officer\"}";
    HttpResponse<String> made = ask("POST", "/api/v1/accounts", lee, true, admin);
    return logIn("lee", secret("lee's first password", json(made).path("password").asString()));
  }

  private String device(String[] officer) throws Exception {
    String body =
        "{\"id\":\"d1\",\"network\":\"XX\",\"station\":\"D1\",\"latitudeDeg\":36,\"longitudeDeg\":129}";
    HttpResponse<String> made = ask("POST", "/api/v1/devices", body, true, officer);
    String token = secret("device token", json(made).path("token").asString());
    ask("POST", "/api/v1/devices", body, false, officer);
    ask("GET", "/api/v1/devices", "", false, officer);
    String[] bearer = {"Authorization", "Bearer " + token};
    ask("POST", "/api/v1/ingest/observations", "{\"observations\":[{}]}", false, bearer);
    ask("POST", "/api/v1/ingest/observations", "{\"token\":\"" + token + "\"}", false, bearer);
    assertEquals(403, ask("GET", "/api/v1/quakes", "", false, bearer).statusCode());
    ask("DELETE", SESSION, "", false, officer);
    return token;
  }

  /** Secrets where they do not belong, and things that only look like secrets. */
  private void wrongly(String first, String token) throws Exception {
    String wrong = secret("wrong password", "not-the-password-1");
    String[] cases = {
      login("nobody", wrong),
      "{\"name\":\"admin\",\"password\":[\"" + wrong + "\"]}",
      "{\"password\":\"" + wrong + "\"}",
      "{\"name\":\"admin\",\"password\":\"" + wrong.repeat(60) + "\"}",
    };
    for (String body : cases) {
      ask("POST", SESSION, body, false);
    }
    ask("GET", "/api/v1/quakes", "", false, "Authorization", "Bearer " + wrong);
    ask("GET", "/api/v1/quakes", "", false, "Authorization", "Basic " + wrong);
    ask("GET", "/api/v1/quakes", "", false, "Cookie", "haetae=" + wrong + "; other=" + first);
    ask("POST", SESSION, login("admin", NEW_PASSWORD), false, "Origin", "https://evil.example");
    String[] admin = logIn("admin", NEW_PASSWORD);
    ask("DELETE", SESSION + "/all", "", false, admin[0], admin[1], admin[2], wrong);
    assertEquals(
        403,
        ask(
                "DELETE",
                SESSION,
                "",
                false,
                admin[0],
                admin[1],
                admin[2],
                admin[3],
                "Origin",
                "https://evil.example")
            .statusCode());
    ask("DELETE", SESSION, "", false, admin);
    assertEquals(401, ask("GET", "/api/v1/accounts", "", false, admin).statusCode());
    assertTrue(token.length() > 40, "a device's token is as long as any");
  }

  private static void mqtt(int port, String token) {
    for (String password : List.of("not-the-password-1", token + "x")) {
      Mqtt5BlockingClient client =
          MqttClient.builder()
              .useMqttVersion5()
              .identifier("d1")
              .serverHost("127.0.0.1")
              .serverPort(port)
              .buildBlocking();
      assertThrows(
          RuntimeException.class,
          () ->
              client
                  .connectWith()
                  .simpleAuth()
                  .username("d1")
                  .password(password.getBytes(StandardCharsets.UTF_8))
                  .applySimpleAuth()
                  .send());
    }
  }
}
