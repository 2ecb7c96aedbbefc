package haetae.app.api;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Holds values against the schemas of a description: as much of JSON Schema 2020-12 as they use.
 */
final class Schemas {
  private final JsonNode api;

  Schemas(JsonNode api) {
    this.api = api;
  }

  JsonNode named(String name) {
    return api.path("components").path("schemas").path(name);
  }

  /** What does not fit, with its place. */
  List<String> faults(JsonNode value, JsonNode schema) {
    List<String> faults = new ArrayList<>();
    look(value, schema, "", faults);
    return faults;
  }

  private void look(JsonNode value, JsonNode said, String at, List<String> faults) {
    JsonNode schema = said.has("$ref") ? api.at(said.path("$ref").asString().substring(1)) : said;
    if (schema.has("type") && !fits(value, schema.path("type"))) {
      faults.add(at + " is " + value.getNodeType() + " not " + schema.path("type"));
    }
    if (schema.has("const") && !schema.path("const").equals(value)) {
      faults.add(at + " is not " + schema.path("const"));
    }
    if (schema.path("format").asString("").equals("date-time") && !moment(value.asString(""))) {
      faults.add(at + " is no time: " + value);
    }
    for (JsonNode name : schema.path("required")) {
      if (!value.has(name.asString())) {
        faults.add(at + " lacks " + name);
      }
    }
    value.forEachEntry((name, field) -> {
      JsonNode property = schema.path("properties").path(name);
      look(
          field,
          property.isMissingNode() ? schema.path("additionalProperties") : property,
          at + "/" + name,
          faults);
    });
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      look(value.get(i), schema.path("items"), at + "/" + i, faults);
    }
  }

  private static boolean fits(JsonNode value, JsonNode type) {
    if (type.isArray()) {
      return type.valueStream().anyMatch(one -> fits(value, one));
    }
    return switch (type.asString()) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isString();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      case "null" -> value.isNull();
      default -> false;
    };
  }

  private static boolean moment(String text) {
    try {
      Instant.parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
