package haetae.app.api.resource;

import haetae.app.api.http.Json;
import haetae.app.api.http.MediaType;
import haetae.app.api.http.Question;
import haetae.app.api.http.Reply;
import haetae.world.InvalidValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A page of a list, as JSON ({@code items}, {@code next}) or as GeoJSON. The {@code Link} header
 * leads to the next page (RFC 8288).
 */
final class Listing {
  private Listing() {}

  /** The page a question asks for by {@code limit} and {@code after}. */
  static Reply of(Question question, Map<String, ? extends JsonNode> all) {
    Map<String, JsonNode> page = new LinkedHashMap<>();
    int limit = question.whole("limit");
    Optional<String> after = question.maybe("after");
    if (after.isPresent() && !all.containsKey(after.get())) {
      throw new InvalidValue("after is '" + after.get() + "'; expected the id of an item");
    }
    boolean begun = after.isEmpty();
    String next = "";
    for (Map.Entry<String, ? extends JsonNode> item : all.entrySet()) {
      if (begun && page.size() == limit) {
        next = page.keySet().stream().reduce("", (_, id) -> id);
        break;
      }
      if (begun) {
        page.put(item.getKey(), item.getValue());
      }
      begun |= item.getKey().equals(after.orElse(null));
    }
    return linked(question, geo(question) ? features(page) : items(page, next), next);
  }

  private static boolean geo(Question question) {
    return question
        .maybe("format")
        .map(format -> format.equals("geojson"))
        .orElse(question.type().equals(MediaType.GEO_JSON));
  }

  private static Reply items(Map<String, JsonNode> page, String next) {
    ObjectNode node = Json.object();
    ArrayNode items = node.putArray("items");
    page.values().forEach(items::add);
    if (!next.isEmpty()) {
      node.put("next", next);
    }
    return Reply.json(node);
  }

  private static Reply features(Map<String, JsonNode> page) {
    ObjectNode node = Json.object().put("type", "FeatureCollection");
    ArrayNode features = node.putArray("features");
    page.forEach((id, body) -> features.add(Places.feature(id, body)));
    return Reply.of(200, MediaType.GEO_JSON, Json.bytes(node));
  }

  private static Reply linked(Question question, Reply reply, String next) {
    if (next.isEmpty()) {
      return reply;
    }
    StringBuilder query = new StringBuilder();
    question
        .query()
        .forEach((name, values) -> {
          if (!name.equals("after")) {
            query.append(name).append('=').append(encode(values.getFirst())).append('&');
          }
        });
    String target = question.call().path() + "?" + query + "after=" + encode(next);
    return reply.with("Link", "<" + target + ">; rel=\"next\"");
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
