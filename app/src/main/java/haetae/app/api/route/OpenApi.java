package haetae.app.api.route;

import haetae.app.api.http.Json;
import haetae.app.api.http.MediaType;
import haetae.app.security.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The table as a description of OpenAPI 3.1.1; schemas come from {@code schemas.json}. */
public final class OpenApi {
  private OpenApi() {}

  /** The description, JSON in UTF-8. */
  public static byte[] of(List<Route> routes) {
    ObjectNode root = Json.object().put("openapi", "3.1.1");
    root.putObject("info")
        .put("title", "Haetae API")
        .put("version", "1")
        .put("summary", "해태 지진안전도시 플랫폼 / the open earthquake safe city platform");
    root.putArray("servers").addObject().put("url", "/");
    ObjectNode paths = root.putObject("paths");
    for (Route route : routes) {
      ObjectNode path = paths.withObjectProperty(route.path());
      path.set(route.method().name().toLowerCase(Locale.ROOT), operation(route));
    }
    ObjectNode components = root.putObject("components");
    components.set("schemas", schemas());
    ObjectNode security = components.putObject("securitySchemes");
    security.putObject("bearer").put("type", "http").put("scheme", "bearer");
    security
        .putObject("session")
        .put("type", "apiKey")
        .put("in", "cookie")
        .put("name", haetae.app.api.part.Gate.COOKIE);
    return Json.bytes(root);
  }

  /** The schemas by name. */
  public static ObjectNode schemas() {
    try (InputStream in =
        Objects.requireNonNull(OpenApi.class.getResourceAsStream("schemas.json"))) {
      return Json.objectOf(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("schemas.json", e);
    }
  }

  private static ObjectNode operation(Route route) {
    ObjectNode operation = Json.object().put("operationId", route.id());
    operation.put("summary", route.english()).put("description", route.korean());
    ArrayNode roles = operation.putArray("x-roles");
    for (Role role : Role.values()) {
      if (route.roles().contains(role)) {
        roles.add(role.name().toLowerCase(Locale.ROOT));
      }
    }
    security(operation, route);
    parameters(operation, route);
    if (!route.takes().isEmpty()) {
      ObjectNode body = operation.putObject("requestBody").put("required", true);
      body.put("description", "At most " + route.mostBytes() + " bytes");
      content(body, route.takes(), route.bodySchema());
    }
    responses(operation.putObject("responses"), route);
    return operation;
  }

  private static void security(ObjectNode operation, Route route) {
    ArrayNode ways = operation.putArray("security");
    if (route.open()) {
      ways.addObject();
    }
    ways.addObject().putArray("bearer");
    ways.addObject().putArray("session");
  }

  private static void parameters(ObjectNode operation, Route route) {
    ArrayNode all = operation.putArray("parameters");
    for (Param param : route.params()) {
      boolean inPath = route.inPath(param);
      ObjectNode node = all.addObject().put("name", param.name());
      node.put("in", inPath ? "path" : "query").put("required", inPath);
      node.put("description", param.says());
      ObjectNode schema = param.kind().schema();
      if (!param.usual().isEmpty()) {
        if (param.kind() instanceof Kind.Whole) {
          schema.put("default", Integer.parseInt(param.usual()));
        } else {
          schema.put("default", param.usual());
        }
      }
      node.set("schema", schema);
    }
  }

  private static void responses(ObjectNode responses, Route route) {
    if (route.schema().isEmpty()) {
      responses.putObject("204").put("description", "Done");
    } else {
      ObjectNode good = responses.putObject("2XX").put("description", route.english());
      List<String> types = route.gives().isEmpty() ? List.of("*/*") : route.gives();
      content(good, types, route.schema());
    }
    ObjectNode bad = responses.putObject("default").put("description", "Problem (RFC 9457)");
    content(bad, List.of(MediaType.PROBLEM), "Problem");
  }

  private static void content(ObjectNode to, List<String> types, String schema) {
    ObjectNode content = to.putObject("content");
    for (String type : types) {
      String name = type.equals(MediaType.GEO_JSON) ? "FeatureCollection" : schema;
      content.putObject(type).putObject("schema").put("$ref", "#/components/schemas/" + name);
    }
  }
}
