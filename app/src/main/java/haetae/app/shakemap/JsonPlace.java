package haetae.app.shakemap;

import haetae.world.InvalidValue;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A node of a JSON file that knows where it stands, for messages. */
record JsonPlace(String where, JsonNode node) {
  JsonPlace at(String key) {
    return new JsonPlace(where + "." + key, node.path(key));
  }

  JsonPlace at(int index) {
    return new JsonPlace(where + "[" + index + "]", node.path(index));
  }

  int size() {
    if (!node.isArray()) {
      throw wrong("an array");
    }
    return node.size();
  }

  /** A finite number. */
  double number() {
    if (node.isNumber() && Double.isFinite(node.doubleValue())) {
      return node.doubleValue();
    }
    throw wrong("a finite number");
  }

  /** A number; nothing where the value is missing, null or {@code "null"}. */
  Optional<Double> findNumber() {
    return isNull() ? Optional.empty() : Optional.of(number());
  }

  boolean isNull() {
    return node.isMissingNode()
        || node.isNull()
        || (node.isString() && node.stringValue().matches("(?i)null|nan|"));
  }

  String text(String otherwise) {
    return node.isString() ? node.stringValue() : otherwise;
  }

  InvalidValue wrong(String expected) {
    String got = node.isMissingNode() ? "missing" : abridged(node.toString());
    return new InvalidValue(where + " is " + got + "; expected " + expected);
  }

  private static String abridged(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
