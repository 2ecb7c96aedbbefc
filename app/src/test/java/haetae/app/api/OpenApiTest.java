package haetae.app.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import haetae.app.api.http.Method;
import haetae.app.api.route.Param;
import haetae.app.api.route.Route;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The description of the API is whole, and what the API answers is as it says. */
class OpenApiTest {
  private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)}");

  @TempDir Path folder;
  private MadeApi made;
  private ApiServer server;
  private Client client;
  private JsonNode api;

  @BeforeEach
  void start() throws Exception {
    made = new MadeApi(folder).quake();
    server = ApiServer.start(ApiSettings.at("127.0.0.1", 0), made.parts());
    client = new Client(server.port());
    api = Client.json(client.get("/api/v1/openapi.json"));
  }

  @AfterEach
  void stop() {
    client.close();
    server.close();
    made.close();
  }

  @Test
  void everyRowOfTheTableIsDescribed() {
    assertEquals("3.1.1", api.path("openapi").asString());
    Set<String> ids = new HashSet<>();
    for (Route route : server.routes()) {
      JsonNode operation =
          api.path("paths")
              .path(route.path())
              .path(route.method().name().toLowerCase(java.util.Locale.ROOT));
      assertEquals(route.id(), operation.path("operationId").asString(), route.path());
      assertTrue(ids.add(route.id()));
      assertFalse(operation.path("summary").asString().isBlank(), route.id());
      assertTrue(operation.path("responses").has("default"), route.id());
      assertEquals(route.roles().size(), operation.path("x-roles").size(), route.id());
      for (Param param : route.params()) {
        assertTrue(param.says().length() > 2, route.id() + " " + param.name());
      }
    }
    int described = 0;
    for (JsonNode path : api.path("paths")) {
      described += path.size();
    }
    assertEquals(server.routes().size(), described);
  }

  @Test
  void everyParameterOfAPathIsDeclared() {
    api.path("paths")
        .forEachEntry((path, operations) -> {
          Set<String> inPath = new HashSet<>();
          Matcher matcher = IN_PATH.matcher(path);
          while (matcher.find()) {
            inPath.add(matcher.group(1));
          }
          for (JsonNode operation : operations) {
            Set<String> declared = new HashSet<>();
            for (JsonNode param : operation.path("parameters")) {
              if (param.path("in").asString().equals("path")) {
                assertTrue(param.path("required").booleanValue());
                declared.add(param.path("name").asString());
              }
              assertTrue(param.path("schema").has("type"));
            }
            assertEquals(inPath, declared, path);
          }
        });
  }

  @Test
  void everyReferenceLeadsToASchema() {
    List<String> refs = new ArrayList<>();
    for (JsonNode ref : api.findValues("$ref")) {
      refs.add(ref.asString());
      assertTrue(api.at(ref.asString().substring(1)).isObject(), ref::asString);
    }
    assertTrue(refs.size() > 50);
    Set<String> used = new HashSet<>(refs);
    api.path("components")
        .path("schemas")
        .propertyNames()
        .forEach(name -> assertTrue(used.contains("#/components/schemas/" + name), name));
  }

  @Test
  void answersAreAsDescribed() throws Exception {
    Schemas schemas = new Schemas(api);
    String span = "from=2017-11-15T00:00:00Z&to=2017-11-16T00:00:00Z";
    int checked = 0;
    for (Route route : server.routes()) {
      JsonNode content =
          api.path("paths")
              .path(route.path())
              .path("get")
              .path("responses")
              .path("2XX")
              .path("content");
      for (String type : List.of("application/json", "application/geo+json")) {
        JsonNode schema = content.path(type).path("schema");
        if (route.method() == Method.GET && schema.isObject()) {
          String path = route.path().replace("{id}", id(route.id()));
          String query = route.id().equals("observations") ? "?" + span : "";
          HttpResponse<byte[]> response =
              client.get(path + query, "Authorization", bearer(route), "Accept", type);
          boolean none = route.id().equals("device") || route.id().equals("quakeBuildings");
          assertEquals(none ? 404 : 200, response.statusCode(), path);
          JsonNode expected = none ? schemas.named("Problem") : schema;
          assertEquals(List.of(), schemas.faults(Client.json(response), expected), path);
          checked++;
        }
      }
    }
    assertTrue(checked > 25, checked + " checked");
  }

  private static String bearer(Route route) {
    return "Bearer "
        + (List.of("settings", "setting", "accounts").contains(route.id()) ? "admin" : "officer");
  }

  private static String id(String route) {
    return switch (route) {
      case "station" -> "KS.PHA2";
      case "alert" -> "a1";
      case "district" -> "4711125000";
      case "facility" -> "H-1";
      default -> "q1";
    };
  }

  @Test
  void theDocumentNamesEveryRoute() throws Exception {
    String document = Files.readString(Path.of("../docs/api.md"));
    List<String> missing =
        server.routes().stream()
            .map(Route::path)
            .map(path -> path.replaceAll("/stream/\\w+", "/stream/{topic}"))
            .map(path -> path.replaceAll("/fdsnws/.*", "/fdsnws"))
            .distinct()
            .filter(path -> !document.contains(path))
            .toList();
    assertEquals(List.of(), missing);
  }
}
