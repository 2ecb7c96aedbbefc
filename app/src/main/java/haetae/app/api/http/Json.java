package haetae.app.api.http;

import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON in and out. */
public final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  /** An empty object. */
  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** An empty array. */
  public static ArrayNode array() {
    return MAPPER.createArrayNode();
  }

  /** UTF-8. */
  public static byte[] bytes(JsonNode node) {
    return MAPPER.writeValueAsBytes(node);
  }

  /** What one of our own bodies says. */
  public static JsonNode read(String json) {
    return MAPPER.readTree(json);
  }

  /** On one line. */
  public static String line(JsonNode node) {
    return MAPPER.writeValueAsString(node);
  }

  /**
   * The object that a body is.
   *
   * @throws Refusal if it is none
   */
  public static ObjectNode objectOf(byte[] body) {
    try {
      if (MAPPER.readTree(body) instanceof ObjectNode object) {
        return object;
      }
      throw no("something else");
    } catch (JacksonException e) {
      throw no(e.getOriginalMessage());
    }
  }

  private static Refusal no(String got) {
    return new Refusal(
        new Problem(
            400,
            "body",
            "The body is no JSON object: " + got + ".",
            "body",
            "body",
            got,
            "a JSON object, UTF-8"),
        Map.of());
  }

  /**
   * A secret of an object, of which a refusal says nothing.
   *
   * @param most characters
   * @throws Refusal if it is absent, no text, blank or longer
   */
  public static String secret(ObjectNode object, String field, int most) {
    JsonNode node = object.path(field);
    String text = node.isString() ? node.asString() : "";
    if (text.isBlank() || text.length() > most) {
      String expected = "text of 1 to " + most + " characters";
      throw new Refusal(
          new Problem(
              400, "body", "The field " + field + " is no good.", field, "body", "", expected),
          Map.of());
    }
    return text;
  }

  /**
   * A text of an object.
   *
   * @param most characters
   * @throws Refusal if it is absent, no text, blank or longer
   */
  public static String text(ObjectNode object, String field, int most) {
    JsonNode node = object.path(field);
    String text = node.isString() ? node.asString() : "";
    if (text.isBlank() || text.length() > most) {
      throw new Refusal(
          new Problem(
              400,
              "body",
              "The field " + field + " of the body cannot be used.",
              field,
              "body",
              node.isMissingNode() ? "nothing" : node.toString(),
              "text of 1 to " + most + " characters"),
          Map.of());
    }
    return text;
  }
}
