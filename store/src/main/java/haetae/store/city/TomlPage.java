package haetae.store.city;

import haetae.store.city.table.FaultSink;
import haetae.store.city.table.Limits;
import haetae.store.city.table.Spelling;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** A TOML file read key by key; whatever is wrong is a fault with the place of its key. */
final class TomlPage {
  private final JsonNode root;
  private final TomlPlaces places;
  private final FaultSink faults;
  private final Set<String> asked = new LinkedHashSet<>();
  private boolean good = true;

  TomlPage(JsonNode root, TomlPlaces places, FaultSink faults) {
    this.root = root;
    this.places = places;
    this.faults = faults;
  }

  /** Whether nothing was wrong so far. */
  boolean isGood() {
    return good;
  }

  /** Takes the value of a key as wrong. */
  void complain(String path, String message) {
    good = false;
    TomlPlaces.Place place = places.of(path);
    faults.at(place.line(), place.column(), message);
  }

  /** A text that must be there; empty after a complaint. */
  String text(String path, String expected) {
    return findText(path, expected)
        .orElseGet(() -> {
          if (find(path).isEmpty()) {
            complain(path, path + " is missing; expected " + expected);
          }
          return "";
        });
  }

  /** A text that may be absent. */
  Optional<String> findText(String path, String expected) {
    Optional<JsonNode> found = find(path);
    if (found.isPresent() && (!found.get().isString() || found.get().stringValue().isBlank())) {
      complain(path, path + " is " + found.get() + "; expected " + expected);
      return Optional.empty();
    }
    return found.map(JsonNode::stringValue);
  }

  /** A number that must be there; NaN after a complaint. */
  double number(String path, Limits limits) {
    Optional<JsonNode> found = find(path);
    if (found.isEmpty()) {
      complain(path, path + " is missing; expected " + limits.words());
      return Double.NaN;
    }
    boolean isNumber = found.get().isNumber();
    if (!isNumber || !limits.contains(found.get().doubleValue())) {
      complain(path, path + " is " + found.get() + "; expected " + limits.words());
      return Double.NaN;
    }
    return found.get().doubleValue();
  }

  /** A table of texts; empty if it is absent. */
  Map<String, String> texts(String path) {
    Map<String, String> texts = new LinkedHashMap<>();
    Optional<JsonNode> table = find(path);
    if (table.isPresent() && !table.get().isObject()) {
      complain(path, path + " is " + table.get() + "; expected a table of texts");
      return texts;
    }
    table.ifPresent(node ->
        node.propertyNames()
            .forEach(key -> {
              asked.add(path + "." + key);
              JsonNode value = node.get(key);
              if (value.isString()) {
                texts.put(key, value.stringValue());
              } else {
                complain(
                    path + "." + key,
                    path + "." + key + " is " + value + "; expected a text in quotes");
              }
            }));
    return texts;
  }

  private Optional<JsonNode> find(String path) {
    asked.add(path);
    JsonNode at = root;
    for (String key : path.split("\\.", -1)) {
      at = at.path(key);
    }
    return at.isMissingNode() ? Optional.empty() : Optional.of(at);
  }

  /** Complains of every key that nobody asked for. */
  void noMoreKeys() {
    Set<String> left = new TreeSet<>();
    collect(root, "", left);
    left.removeAll(asked);
    for (String key : left) {
      complain(key, "key '" + key + "' is unknown" + Spelling.hint(key, asked));
    }
  }

  private static void collect(JsonNode node, String above, Set<String> keys) {
    for (String key : node.propertyNames()) {
      if (node.get(key).isObject()) {
        collect(node.get(key), above + key + ".", keys);
      } else {
        keys.add(above + key);
      }
    }
  }
}
