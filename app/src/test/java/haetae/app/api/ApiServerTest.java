package haetae.app.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.world.InvalidValue;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The whole server over a socket. */
class ApiServerTest {
  @TempDir Path folder;
  private MadeApi made;
  private ApiServer server;
  private Client client;

  @BeforeEach
  void start() throws Exception {
    made = new MadeApi(folder).quake();
    server = ApiServer.start(ApiSettings.at("127.0.0.1", 0), made.parts());
    client = new Client(server.port());
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
    made.close();
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  @Test
  void aPortThatIsTakenIsNamedWithWhatToDo() {
    ApiSettings same = ApiSettings.at("127.0.0.1", server.port());
    InvalidValue e =
        assertThrows(InvalidValue.class, () -> ApiServer.start(same, made.parts()).close());
    assertTrue(
        e.getMessage().startsWith("the API cannot listen at 127.0.0.1:" + server.port()),
        e.getMessage());
  }

  @Test
  void stationsComeInPagesThatFollowEachOther() throws Exception {
    HttpResponse<byte[]> first = client.get("/api/v1/stations?limit=1");
    assertEquals("KS.PHA2", Client.json(first).at("/items/0/id").asString());
    String link = header(first, "Link");
    assertEquals("</api/v1/stations?limit=1&after=KS.PHA2>; rel=\"next\"", link);
    JsonNode second = Client.json(client.get(link.substring(1, link.indexOf('>'))));
    assertEquals("KS.CHS", second.at("/items/0/id").asString());
    assertFalse(second.has("next"));
  }

  @Test
  void placesComeAsGeoJson() throws Exception {
    HttpResponse<byte[]> byHeader =
        client.get("/api/v1/quakes", "Accept", "application/geo+json, application/json;q=0.5");
    assertEquals("application/geo+json", header(byHeader, "Content-Type"));
    assertEquals(
        129.366, Client.json(byHeader).at("/features/0/geometry/coordinates/0").doubleValue());
    JsonNode districts = Client.json(client.get("/api/v1/districts?format=geojson&limit=1000"));
    assertEquals("FeatureCollection", districts.path("type").asString());
    assertTrue(districts.path("features").size() > 20);
    assertFalse(districts.at("/features/0/geometry").isNull());
  }

  @Test
  void thePastIsAnsweredAsItWasKnown() throws Exception {
    String now = client.get("/api/v1/quakes/q1").headers().firstValue("Haetae-At").orElseThrow();
    assertEquals("2017-11-15T05:00:08Z", now);
    JsonNode before = Client.json(client.get("/api/v1/quakes/q1?at=2017-11-15T05:00:04Z"));
    assertEquals(5.1, before.path("magnitude").doubleValue());
    JsonNode local = Client.json(client.get("/api/v1/quakes/q1?at=2017-11-15T14:00:04+09:00"));
    assertEquals(before, local);
    assertEquals(404, client.get("/api/v1/quakes/q1?at=2017-11-15T05:00:03Z").statusCode());
    assertEquals(400, client.get("/api/v1/quakes/q1?at=2099-01-01T00:00:00Z").statusCode());
    JsonNode versions = Client.json(client.get("/api/v1/quakes/q1/versions"));
    assertEquals(2, versions.path("items").size());
  }

  @Test
  void quakesOfAnyTimeAreFound() throws Exception {
    made.earlier.add("{\"id\":\"q1\",\"originTime\":\"2017-11-15T05:29:31Z\"}");
    made.earlier.add("{\"id\":\"q0\",\"originTime\":\"2016-09-12T11:32:54Z\"}");
    assertEquals(List.of("q1"), quakes(""));
    assertEquals(List.of("q0", "q1"), quakes("?from=2016-01-01T00:00:00Z"));
    assertEquals(List.of("q0"), quakes("?to=2017-01-01T00:00:00Z"));
    assertEquals(
        List.of(), quakes("?from=2016-09-12T11:32:55Z&to=2017-11-15T05:29:31Z"), "to is not in it");
    for (String wrong :
        List.of(
            "?from=2017-01-01T00:00:00Z&to=2016-01-01T00:00:00Z",
            "?from=2017-01-01T00:00:00Z&at=2017-01-01T00:00:00Z")) {
      assertEquals(400, client.get("/api/v1/quakes" + wrong).statusCode(), wrong);
    }
  }

  private List<String> quakes(String query) throws Exception {
    return Client.json(client.get("/api/v1/quakes" + query)).path("items").values().stream()
        .map(quake -> quake.path("id").asString())
        .toList();
  }

  @Test
  void citizensSeeShakingButNotDamageNorWhoAcknowledged() throws Exception {
    String district = "/api/v1/districts/4711125000";
    assertTrue(Client.json(client.get(district)).at("/byQuake/q1/shaking").has("kma"));
    assertFalse(Client.json(client.get(district)).at("/byQuake/q1").has("impact"));
    assertTrue(
        Client.json(client.get(district, Client.as("officer"))).at("/byQuake/q1").has("impact"));
    HttpResponse<byte[]> given = acknowledge("{\"alert\":\"a1\",\"note\":\"봤음\"}");
    assertEquals(201, given.statusCode());
    assertEquals(200, acknowledge("{\"alert\":\"a1\"}").statusCode());
    assertFalse(Client.json(client.get("/api/v1/alerts/a1")).has("acknowledgements"));
    JsonNode staff = Client.json(client.get("/api/v1/alerts/a1", Client.as("officer")));
    assertEquals("officer", staff.at("/acknowledgements/0/by").asString());
    assertFalse(staff.has("cap"));
    assertEquals("<alert/>", Client.text(client.get("/api/v1/alerts/a1/cap")));
  }

  private HttpResponse<byte[]> acknowledge(String body) throws Exception {
    return client.call(
        "POST",
        "/api/v1/acknowledgements",
        body,
        "Authorization",
        "Bearer officer",
        "Content-Type",
        "application/json");
  }

  @Test
  void aSessionNeedsItsCsrfTokenToChangeAnything() throws Exception {
    String[] without = {"Cookie", "a=b; haetae=s", "Content-Type", "application/json"};
    String path = "/api/v1/acknowledgements";
    assertEquals(403, client.call("POST", path, "{\"alert\":\"a1\"}", without).statusCode());
    String[] with = {"Cookie", "haetae=s", "Content-Type", "application/json", "X-CSRF-Token", "c"};
    assertEquals(201, client.call("POST", path, "{\"alert\":\"a1\"}", with).statusCode());
  }

  @Test
  void whatIsKnownAlreadyIsNotSentAgain() throws Exception {
    HttpResponse<byte[]> first = client.get("/api/v1/stations");
    String tag = header(first, "ETag");
    HttpResponse<byte[]> again = client.get("/api/v1/stations", "If-None-Match", "\"x\", " + tag);
    assertEquals(304, again.statusCode());
    assertEquals(0, again.body().length);
    assertEquals(tag, header(again, "ETag"));
  }

  @Test
  void longAnswersArePacked() throws Exception {
    HttpResponse<byte[]> packed =
        client.get("/api/v1/districts?limit=1000", "Accept-Encoding", "gzip");
    assertEquals("gzip", header(packed, "Content-Encoding"));
    byte[] plain = client.get("/api/v1/districts?limit=1000").body();
    byte[] unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes();
    assertArrayEquals(plain, unpacked);
    assertTrue(packed.body().length < plain.length / 2);
    assertEquals(
        304,
        client
            .get("/api/v1/districts?limit=1000", "If-None-Match", header(packed, "ETag"))
            .statusCode());
  }

  @Test
  void headAsksWhatGetAsksWithoutTheBody() throws Exception {
    HttpResponse<byte[]> head = client.call("HEAD", "/api/v1/stations", "");
    assertEquals(200, head.statusCode());
    assertEquals(0, head.body().length);
    assertEquals(
        Integer.toString(client.get("/api/v1/stations").body().length),
        header(head, "Content-Length"));
    assertEquals(200, client.call("HEAD", "/api/v1/stream/quakes", "").statusCode());
    assertEquals(0, server.streams());
  }

  @Test
  void problemsSayWhatWhereGotAndExpected() throws Exception {
    HttpResponse<byte[]> response = client.get("/api/v1/stations?limit=0");
    assertEquals(400, response.statusCode());
    assertEquals("application/problem+json", header(response, "Content-Type"));
    JsonNode problem = Client.json(response);
    assertEquals("limit", problem.path("what").asString());
    assertEquals("query", problem.path("where").asString());
    assertEquals("'0'", problem.path("got").asString());
    assertEquals("a whole number from 1 to 1000", problem.path("expected").asString());
    assertEquals(400, client.get("/api/v1/stations?limits=1").statusCode());
    assertEquals(400, client.get("/api/v1/stations?limit=1&limit=2").statusCode());
    assertEquals(400, client.get("/api/v1/stations?after=nobody").statusCode());
    assertEquals(400, client.get("/api/v1/tiles/buildings/1/2/0", Client.as("admin")).statusCode());
  }

  @Test
  void everyRefusalHasItsStatus() throws Exception {
    HttpResponse<byte[]> method = client.call("DELETE", "/api/v1/stations", "");
    assertEquals(405, method.statusCode());
    assertEquals("GET, HEAD, OPTIONS", header(method, "Allow"));
    assertEquals(204, client.call("OPTIONS", "/api/v1/stations", "").statusCode());
    assertEquals(406, client.get("/api/v1/stations", "Accept", "image/png").statusCode());
    assertEquals(414, client.get("/api/v1/stations?after=" + "x".repeat(5000)).statusCode());
    assertEquals(401, client.get("/api/v1/settings").statusCode());
    assertEquals(
        "Bearer realm=\"haetae\"", header(client.get("/api/v1/settings"), "WWW-Authenticate"));
    assertEquals(401, client.get("/api/v1/stations", Client.as("thief")).statusCode());
    String path = "/api/v1/ingest/miniseed";
    String[] text = {"Authorization", "Bearer device", "Content-Type", "text/plain"};
    assertEquals(415, client.call("POST", path, "x", text).statusCode());
    String[] bytes = {"Authorization", "Bearer device", "Content-Type", "application/octet-stream"};
    assertEquals(200, client.call("POST", path, "x", bytes).statusCode());
    assertEquals(400, client.call("POST", path, "", bytes).statusCode());
    assertEquals(413, client.call("POST", path, "x".repeat((1 << 20) + 1), bytes).statusCode());
    made.wait = Optional.of(Duration.ofMillis(1500));
    HttpResponse<byte[]> often = client.get("/api/v1/stations");
    assertEquals(429, often.statusCode());
    assertEquals("2", header(often, "Retry-After"));
  }

  @Test
  void devicesAreRegisteredByOfficersAndHandInObservations() throws Exception {
    String[] officer = {"Authorization", "Bearer officer", "Content-Type", "application/json"};
    HttpResponse<byte[]> made1 =
        client.call("POST", "/api/v1/devices", "{\"id\":\"tilt-1\"}", officer);
    assertEquals(201, made1.statusCode());
    assertEquals("/api/v1/devices/tilt-1", header(made1, "Location"));
    assertEquals(
        409, client.call("POST", "/api/v1/devices", "{\"id\":\"tilt-1\"}", officer).statusCode());
    assertEquals(204, client.call("DELETE", "/api/v1/devices/tilt-1", "", officer).statusCode());
    String[] device = {"Authorization", "Bearer device", "Content-Type", "application/json"};
    String row =
        "{\"quantity\":\"tilt\",\"unit\":\"deg\",\"at\":\"2017-11-15T05:29:31Z\",\"value\":0.5}";
    assertEquals(
        200,
        client
            .call("POST", "/api/v1/ingest/observations", "{\"observations\":[" + row + "]}", device)
            .statusCode());
    HttpResponse<byte[]> bad =
        client.call(
            "POST",
            "/api/v1/ingest/observations",
            "{\"observations\":[" + row.replace("0.5", "\"0.5\"") + "]}",
            device);
    assertEquals(400, bad.statusCode());
    assertEquals("observations[0].value", Client.json(bad).path("what").asString());
    String span = "?from=2017-11-15T00:00:00Z&to=2017-11-16T00:00:00Z";
    JsonNode found = Client.json(client.get("/api/v1/observations" + span, Client.as("officer")));
    assertEquals("tilt", found.at("/items/0/quantity").asString());
  }

  @Test
  void theJournalIsPagedWithItsHashes() throws Exception {
    JsonNode page = Client.json(client.get("/api/v1/journal?limit=2", Client.as("officer")));
    assertEquals(2, page.path("next").intValue());
    assertEquals(64, page.at("/items/0/hash").asString().length());
    JsonNode next =
        Client.json(client.get("/api/v1/journal?limit=2&number=2", Client.as("officer")));
    assertEquals(3, next.at("/items/0/number").intValue());
  }

  @Test
  void healthAndCountsAreForMachines() throws Exception {
    assertEquals(200, client.get("/health/live").statusCode());
    assertEquals(200, client.get("/health/ready").statusCode());
    made.ready = false;
    assertEquals(503, client.get("/health/ready").statusCode());
    assertFalse(Client.json(client.get("/health/ready")).has("parts"));
    assertTrue(Client.json(client.get("/health/ready", Client.as("admin"))).has("parts"));
    assertEquals(200, client.get("/metrics").statusCode());
    assertEquals(401, client.get("/metrics", "X-Forwarded-For", "192.0.2.1").statusCode());
  }

  @Test
  void everyAnswerIsCareful() throws Exception {
    HttpResponse<byte[]> response =
        client.get("/api/v1/stations", "Origin", "https://evil.example");
    assertEquals("nosniff", header(response, "X-Content-Type-Options"));
    assertEquals("DENY", header(response, "X-Frame-Options"));
    assertTrue(header(response, "Content-Security-Policy").contains("default-src 'none'"));
    assertEquals("", header(response, "Access-Control-Allow-Origin"));
    assertEquals("no-cache", header(response, "Cache-Control"));
    HttpResponse<byte[]> known = client.get("/api/v1/stations", Client.as("admin"));
    assertEquals("private, no-store", header(known, "Cache-Control"));
  }

  @Test
  void fdsnIsMountedAsItIs() throws Exception {
    assertEquals(
        "eventquery{minmagnitude=[3]}",
        Client.text(client.get("/fdsnws/event/1/query?minmagnitude=3")));
    assertEquals(
        200, client.call("POST", "/fdsnws/station/1/query", "level=station\n").statusCode());
    assertEquals(404, client.get("/fdsnws/event/1/nothing").statusCode());
  }
}
