package haetae.app.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.app.api.http.Json;
import haetae.app.situation.Kind;
import haetae.world.data.Observation;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An operator sees their own plant and their own word alone; the control room sees all. */
class PlantRightsTest {
  /** Who asks for facility H-1, who for H-2, and how many facilities they see; -1: all. */
  private static final Map<String, int[]> EXPECTED =
      Map.of(
          "operator", new int[] {404, 404, 0},
          "operator-of-H-1", new int[] {200, 404, 1},
          "operator-of-H-2", new int[] {404, 200, 1},
          "officer", new int[] {200, 200, -1},
          "approver", new int[] {200, 200, -1},
          "admin", new int[] {200, 200, -1},
          "citizen", new int[] {403, 403, 403});

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

  private HttpResponse<byte[]> get(String path, String who) throws Exception {
    return client.get(path, Client.as(who));
  }

  @Test
  void facilitiesAreThoseOfTheOperator() throws Exception {
    for (Map.Entry<String, int[]> row : EXPECTED.entrySet()) {
      String who = row.getKey();
      int[] expected = row.getValue();
      assertEquals(expected[0], get("/api/v1/facilities/H-1", who).statusCode(), who);
      assertEquals(expected[1], get("/api/v1/facilities/H-2", who).statusCode(), who);
      HttpResponse<byte[]> all = get("/api/v1/facilities?limit=1000", who);
      int seen = all.statusCode() == 200 ? Client.json(all).path("items").size() : all.statusCode();
      assertTrue(expected[2] < 0 ? seen > 10 : seen == expected[2], who + " sees " + seen);
    }
  }

  @Test
  void anOperatorsAcknowledgementIsForThePlantAndNoOtherOperatorSeesIt() throws Exception {
    HttpResponse<byte[]> given =
        client.call(
            "POST",
            "/api/v1/acknowledgements",
            "{\"alert\":\"a1\"}",
            "Authorization",
            "Bearer operator-of-H-1",
            "Content-Type",
            "application/json");
    assertEquals(201, given.statusCode(), Client.text(given));
    assertEquals("[\"H-1\"]", Client.json(given).path("plants").toString());
    for (Map.Entry<String, Integer> row :
        Map.of("operator-of-H-1", 1, "operator-of-H-2", 0, "officer", 1).entrySet()) {
      JsonNode list = Client.json(get("/api/v1/acknowledgements", row.getKey()));
      assertEquals(row.getValue(), list.path("items").size(), row.getKey());
      JsonNode alert = Client.json(get("/api/v1/alerts/a1", row.getKey()));
      assertEquals(row.getValue(), alert.path("acknowledgements").size(), row.getKey());
    }
  }

  @Test
  void devicesAndWhatTheyObserveAreThePlantsOrTheCitys() throws Exception {
    for (String plant : List.of("H-1", "H-2", "")) {
      String device = "d" + plant;
      made.devices.put(device, Json.object().put("id", device).put("plant", plant));
      made.observations.add(new Observation(device, "gas", "ppm", Instant.EPOCH, 1));
    }
    String all = "/api/v1/observations?from=2026-01-01T00:00:00Z&to=2026-02-01T00:00:00Z";
    for (Map.Entry<String, List<String>> row :
        Map.of(
                "operator", List.<String>of(),
                "operator-of-H-1", List.of("dH-1"),
                "operator-of-H-2", List.of("dH-2"),
                "officer", List.of("d", "dH-1", "dH-2"))
            .entrySet()) {
      String who = row.getKey();
      assertEquals(row.getValue(), each(get(all, who), "device"), who);
      assertEquals(row.getValue(), each(get("/api/v1/devices", who), "id"), who);
      int one = get("/api/v1/devices/dH-1", who).statusCode();
      assertEquals(row.getValue().contains("dH-1") ? 200 : 404, one, who);
    }
    HttpResponse<byte[]> others = get(all + "&device=dH-2", "operator-of-H-1");
    assertEquals(List.of(), each(others, "device"));
  }

  private static List<String> each(HttpResponse<byte[]> list, String field) {
    return Client.json(list).path("items").values().stream()
        .map(item -> item.path(field).asString())
        .sorted()
        .toList();
  }

  @Test
  void theStreamOfFacilitiesTellsAnOperatorOfTheirOwn() throws Exception {
    List<String> seen = new ArrayList<>();
    try (Wires reader =
        new Wires(server.port()).stream("facilities", Optional.empty(), "operator-of-H-2")) {
      reader.until(": haetae");
      made.say(Kind.FACILITIES, "{'quake':'q1','facilities':[{'id':'H-1','rank':1}]}");
      made.say(
          Kind.FACILITIES,
          "{'quake':'q2','facilities':[{'id':'H-1','rank':1},{'id':'H-2','rank':2}]}");
      seen.add(reader.until("data: "));
    }
    assertEquals(List.of("{\"quake\":\"q2\",\"facilities\":[{\"id\":\"H-2\",\"rank\":2}]}"), seen);
  }
}
