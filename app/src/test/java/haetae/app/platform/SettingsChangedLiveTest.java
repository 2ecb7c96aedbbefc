package haetae.app.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.app.security.Account;
import haetae.app.security.Accounts;
import haetae.app.security.Role;
import haetae.app.sense.device.Tokens;
import haetae.store.journal.JournalEntry;
import haetae.store.journal.JournalReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Settings are changed through the API of a whole platform, which is then started again. */
class SettingsChangedLiveTest {
  private static final String SETTINGS = "/api/v1/settings";
  private static final String CHANCE = SETTINGS + "/warning.alertChance";

  @TempDir Path folder;
  private final HttpClient http = HttpClient.newHttpClient();
  private int port;

  @BeforeEach
  void people() throws IOException {
    Files.createDirectories(folder.resolve("data"));
    Accounts accounts = new Accounts(folder.resolve("data/accounts.tsv"));
    accounts.put(new Account("lee", Role.ADMIN, Tokens.hash("admin-token"), true));
    accounts.put(new Account("kim", Role.APPROVER, Tokens.hash("approver-token"), true));
    accounts.put(new Account("seo", Role.OFFICER, Tokens.hash("officer-token"), true));
  }

  private LivePlatform start() throws IOException {
    return start("");
  }

  /**
   * @param more at the end of the file of settings
   */
  private LivePlatform start(String more) throws IOException {
    Path file = folder.resolve("haetae.toml");
    Files.writeString(
        file,
        "city = \"%s\"\ndata = \"%s\"\n[http]\nport = 0\n[mqtt]\non = false\n[archive]\nkeepDays = 40\n%s"
            .formatted(Path.of("..", "cities", "pohang"), folder.resolve("data"), more));
    LivePlatform platform =
        LivePlatform.start(PlatformFile.read(Optional.of(file)), DataFolder.Purpose.LIVE);
    port = platform.port();
    return platform;
  }

  private JsonNode ask(String who, String method, String path, String body, int status)
      throws Exception {
    HttpResponse<String> response =
        http.send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + who + "-token")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertEquals(status, response.statusCode(), method + " " + path + ": " + response.body());
    return JsonMapper.shared().readTree(response.body());
  }

  private JsonNode get(String path) throws Exception {
    return ask("admin", "GET", path, "", 200);
  }

  private List<JournalEntry> entries(String kind) throws IOException {
    return new JournalReader(folder.resolve("data/journal"))
        .after(0, 10_000).stream().filter(entry -> entry.kind().equals(kind)).toList();
  }

  @Test
  void oneAdministratorChangesALimitWithoutARestart() throws Exception {
    try (LivePlatform platform = start()) {
      JsonNode done = ask("admin", "PUT", SETTINGS + "/api.asksAtOnce", "{\"value\":10}", 200);
      assertEquals("in force", done.path("state").asString());
      assertEquals(200, done.path("before").asDouble());
      int refused = 0;
      for (int i = 0; i < 60 && refused == 0; i++) {
        HttpRequest request =
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/quakes"))
                .build();
        refused =
            http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 429
                ? i + 1
                : 0;
      }
      assertTrue(refused > 9, "refused after " + refused);
      assertTrue(platform.platform().trouble().isEmpty());
    }
  }

  /** Without the change it would be given up after a minute. */
  @Test
  void aSilentServerIsGivenUpAfterTheTimeThatWasSetLive() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> greetAndBeSilent(server));
      String servers =
          "[[seedlink]]\nhost = \"127.0.0.1\"\nport = %d\ntls = false\nstreams = [\"XX_A:HN?\"]\n";
      try (LivePlatform platform = start(servers.formatted(server.getLocalPort()))) {
        ask("admin", "PUT", SETTINGS + "/seedlink.silentS", "{\"value\":11}", 200);
        PlayedQuake.until(
            "the silent server is given up",
            () ->
                platform.meters().find("haetae.seedlink.breaks").counters().stream()
                    .anyMatch(breaks -> breaks.count() > 0));
        assertTrue(platform.connections().toString().contains("said nothing"));
      }
    }
  }

  /** SeedLink 3 as far as the end of the handshake, and then not a byte. */
  private static void greetAndBeSilent(ServerSocket server) {
    try {
      while (true) {
        Socket caller = server.accept();
        BufferedReader in =
            new BufferedReader(new InputStreamReader(caller.getInputStream(), UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          String answer =
              switch (line.strip().split(" ", -1)[0]) {
                case "HELLO" -> "SeedLink v3.1 (test)\r\nnowhere\r\n";
                case "END", "INFO" -> "";
                case "SLPROTO", "USERAGENT" -> "ERROR\r\n";
                default -> "OK\r\n";
              };
          caller.getOutputStream().write(answer.getBytes(UTF_8));
        }
      }
    } catch (IOException e) {
      // the test is over
    }
  }

  @Test
  void aThresholdNeedsTwoPeopleAndOutlivesARestart() throws Exception {
    Instant before;
    Instant after;
    try (LivePlatform platform = start()) {
      before = Instant.now();
      JsonNode wish = ask("admin", "PUT", CHANCE, "{\"value\":0.65}", 202);
      String id = wish.path("proposal").asString();
      assertEquals("proposed", wish.path("state").asString());
      assertEquals(0.5, get(CHANCE).path("value").asDouble(), "not yet");
      ask("admin", "POST", "/api/v1/approvals/" + id, "{\"decision\":\"approve\"}", 403);
      ask("officer", "POST", "/api/v1/approvals/" + id, "{\"decision\":\"approve\"}", 403);
      JsonNode waiting = ask("approver", "GET", "/api/v1/approvals", "", 200).path("items");
      assertEquals(0.65, waiting.path(0).path("value").asDouble());
      ask("approver", "POST", "/api/v1/approvals/" + id, "{\"decision\":\"perhaps\"}", 400);
      ask(
          "approver",
          "POST",
          "/api/v1/approvals/" + id,
          "{\"decision\":\"approve\",\"note\":\"as agreed\"}",
          200);
      ask("approver", "POST", "/api/v1/approvals/" + id, "{\"decision\":\"approve\"}", 404);
      JsonNode now = get(CHANCE);
      assertEquals(0.65, now.path("value").asDouble());
      assertEquals("lee", now.path("by").asString());
      assertEquals("kim", now.path("approvedBy").asString());
      after = Instant.now();
      assertTrue(platform.platform().trouble().isEmpty());
    }
    try (LivePlatform again = start()) {
      assertEquals(0.65, get(CHANCE).path("value").asDouble());
      assertEquals(0.5, get(CHANCE + "?at=" + before).path("value").asDouble());
      assertEquals(0.65, get(CHANCE + "?at=" + after).path("value").asDouble());
      assertEquals(40, get(SETTINGS).path("archive.keepDays").path("value").asDouble());
      ask("admin", "GET", SETTINGS + "?at=" + Instant.now().plusSeconds(3600), "", 400);
      assertTrue(again.platform().trouble().isEmpty());
    }
    assertEquals(1, entries("approval").size());
    assertTrue(entries("approval").getFirst().body().contains("\"decision\":\"approved\""));
    List<JournalEntry> settings = entries("setting");
    assertTrue(settings.stream().anyMatch(e -> e.body().contains("\"state\":\"proposed\"")));
    assertTrue(
        settings.stream()
            .anyMatch(e ->
                e.body().contains("\"value\":0.65")
                    && e.body().contains("\"approvedBy\":\"kim\"")));
  }

  @Test
  void aProposalMayBeRefused() throws Exception {
    try (LivePlatform platform = start()) {
      String id =
          ask("admin", "PUT", SETTINGS + "/archive.keepDays", "{\"value\":1}", 202)
              .path("proposal")
              .asString();
      ask("approver", "POST", "/api/v1/approvals/" + id, "{\"decision\":\"refuse\"}", 200);
      assertEquals(40, get(SETTINGS + "/archive.keepDays").path("value").asDouble());
      assertEquals(0, ask("officer", "GET", "/api/v1/approvals", "", 200).path("items").size());
      assertTrue(platform.platform().trouble().isEmpty());
    }
  }

  @Test
  void whatCannotBeIsRefusedWithWhatWhereGotAndExpected() throws Exception {
    try (LivePlatform platform = start()) {
      JsonNode no = ask("admin", "PUT", CHANCE, "{\"value\":1.5}", 400);
      assertEquals("warning.alertChance", no.path("what").asString());
      assertEquals("body", no.path("where").asString());
      assertEquals("1.5", no.path("got").asString());
      assertEquals("0.01 to 0.99", no.path("expected").asString());
      ask("admin", "PUT", CHANCE, "{\"value\":\"high\"}", 400);
      ask("admin", "PUT", CHANCE, "{}", 400);
      ask("admin", "PUT", SETTINGS + "/http.port", "{\"value\":1}", 404);
      ask("officer", "PUT", CHANCE, "{\"value\":0.6}", 403);
      ask("approver", "PUT", CHANCE, "{\"value\":0.6}", 403);
      assertEquals(0, ask("approver", "GET", "/api/v1/approvals", "", 200).path("items").size());
      assertTrue(platform.platform().trouble().isEmpty());
    }
  }
}
