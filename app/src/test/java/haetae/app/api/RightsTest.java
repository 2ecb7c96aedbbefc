package haetae.app.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.app.api.http.Call;
import haetae.app.api.http.Method;
import haetae.app.api.http.Reply;
import haetae.app.api.route.Route;
import haetae.app.api.route.Routes;
import haetae.app.api.stream.StreamSettings;
import haetae.app.api.stream.Streams;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every route with every role. What is expected is typed here a second time, so that a change of
 * the table is seen: a line per route; {@code .} may not, {@code +} may; the columns are nobody,
 * citizen, device, operator, officer, approver, admin.
 */
class RightsTest {
  private static final List<String> ROLES =
      List.of("", "citizen", "device", "operator", "officer", "approver", "admin");

  private static final String PUBLIC = "++.++++";
  private static final String PLANTS = "...++++";
  private static final String STAFF = "....+++";
  private static final String ALL = "+++++++";

  private static final Map<String, String> EXPECTED =
      Map.ofEntries(
          Map.entry("stations station picks quakes quake quakeVersions", PUBLIC),
          Map.entry("alerts alert alertCap shakings quakeShaking quakeGrid quakeContours", PUBLIC),
          Map.entry("districts district", PUBLIC),
          Map.entry("quakeBuildings buildings buildingTile journal", STAFF),
          Map.entry(
              "health facilities facility acknowledgements observations devices device", PLANTS),
          Map.entry("acknowledge", "...++.."),
          Map.entry("registerDevice removeDevice", "....+.."),
          Map.entry("settings setting", ".....++"),
          Map.entry("changeSetting", "......+"),
          Map.entry("approvals", STAFF),
          Map.entry("decide", ".....+."),
          Map.entry("accounts accountNew accountChange accountRemove", "......+"),
          Map.entry("accountSecret accountSessions", "......+"),
          Map.entry("logoutEverywhere password", PLANTS),
          Map.entry("ingestMiniSeed ingestObservations", "..+...."),
          Map.entry("streamstations streampicks streamquakes streamalerts streamshaking", PUBLIC),
          Map.entry("streamfacilities streamhealth", PLANTS),
          Map.entry("streamdistricts streambuildings", STAFF),
          Map.entry("live ready started login session logout openapi", ALL),
          Map.entry("metrics", "....+.+"),
          Map.entry("fdsnEventQuery fdsnEventVersion fdsnEventApplication", PUBLIC),
          Map.entry("fdsnEventCatalogs fdsnEventContributors", PUBLIC),
          Map.entry("fdsnStationQuery fdsnStationVersion fdsnStationApplication", PUBLIC),
          Map.entry("fdsnDataselectQuery fdsnDataselectVersion fdsnDataselectApplication", PUBLIC),
          Map.entry("fdsnStationQueryPost fdsnDataselectQueryPost", PUBLIC));

  @TempDir Path folder;

  @Test
  void everyRouteAnswersEveryRoleAsExpected() throws Exception {
    try (MadeApi made = new MadeApi(folder)) {
      ApiParts parts = made.quake().parts();
      Streams streams = new Streams(made.newsroom, StreamSettings.USUAL, made.meters);
      Routes routes = ApiServer.table(parts, streams);
      Door door = new Door(routes, parts, false);
      List<String> wrong = new ArrayList<>();
      for (Route route : routes.all()) {
        StringBuilder got = new StringBuilder();
        for (String role : ROLES) {
          int status = door.answer(call(route, role)).status();
          boolean refused = status == 401 || status == 403;
          assertTrue(
              !refused || status == (role.isEmpty() ? 401 : 403), route.id() + " " + role + status);
          assertTrue(status < 500, route.id() + " " + role + " " + status);
          got.append(refused ? '.' : '+');
        }
        String expected = expected(route.id()).orElse("not in the table of this test");
        if (!got.toString().equals(expected)) {
          wrong.add(route.id() + " " + got + " expected " + expected);
        }
      }
      assertEquals(List.of(), wrong);
      assertEquals(
          EXPECTED.keySet().stream().mapToInt(ids -> ids.split(" ").length).sum(),
          routes.all().size());
    }
  }

  private static Optional<String> expected(String id) {
    return EXPECTED.entrySet().stream()
        .filter(entry -> List.of(entry.getKey().split(" ")).contains(id))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static Call call(Route route, String role) {
    String path = route.path().replaceAll("\\{[zxy]}", "0").replace("{id}", "q1");
    byte[] body =
        route.takes().isEmpty()
            ? new byte[0]
            : "{\"name\":\"kim\",\"password\":\"right\"}".getBytes(StandardCharsets.UTF_8);
    Map<String, String> headers =
        Map.of(
            "Authorization",
            role.isEmpty() ? "" : "Bearer " + role,
            "Content-Type",
            route.takes().isEmpty() ? "" : route.takes().getFirst());
    return new Call(
        route.method() == Method.GET ? "GET" : route.method().name(),
        path,
        "",
        name -> Optional.ofNullable(headers.get(name)).filter(text -> !text.isEmpty()),
        new ByteArrayInputStream(body),
        OptionalLong.of(body.length),
        "192.0.2.1",
        false);
  }

  @Test
  void whatIsNotInTheTableIsNotThere() throws Exception {
    try (MadeApi made = new MadeApi(folder)) {
      ApiParts parts = made.parts();
      Streams streams = new Streams(made.newsroom, StreamSettings.USUAL, made.meters);
      Door door = new Door(ApiServer.table(parts, streams), parts, false);
      for (String path : List.of("/", "/api", "/api/v1/stream/audit", "/api/v1/stations/", "//")) {
        Reply reply =
            door.answer(
                new Call(
                    "GET",
                    path,
                    "",
                    name ->
                        name.equals("Authorization")
                            ? Optional.of("Bearer admin")
                            : Optional.empty(),
                    java.io.InputStream.nullInputStream(),
                    OptionalLong.empty(),
                    "192.0.2.1",
                    false));
        assertEquals(404, reply.status(), path);
      }
    }
  }
}
