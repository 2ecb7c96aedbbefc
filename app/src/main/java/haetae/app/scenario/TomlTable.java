package haetae.app.scenario;

import haetae.world.InvalidValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * One table of a TOML file, read key by key. Errors say file, line, key, got and expected; a key
 * that nobody asked for is an error too.
 */
final class TomlTable {
  private final String file;
  private final String path;
  private final JsonNode node;
  private final TomlLines lines;
  private final Set<String> asked = new TreeSet<>();

  TomlTable(String file, String path, JsonNode node, TomlLines lines) {
    this.lines = lines;
    this.file = file;
    this.path = path;
    this.node = node;
    if (!node.isObject()) {
      throw wrong(path, "is " + node, "a table");
    }
  }

  double number(String key) {
    return findNumber(key).orElseThrow(() -> missing(key, "a number"));
  }

  double number(String key, double otherwise) {
    return findNumber(key).orElse(otherwise);
  }

  private Optional<Double> findNumber(String key) {
    JsonNode value = ask(key);
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    if (!value.isNumber()) {
      throw wrong(name(key), "is " + value, "a number");
    }
    return Optional.of(value.doubleValue());
  }

  long whole(String key) {
    JsonNode value = ask(key);
    if (!value.isIntegralNumber()) {
      throw value.isMissingNode()
          ? missing(key, "a whole number")
          : wrong(name(key), "is " + value, "a whole number");
    }
    return value.longValue();
  }

  String text(String key) {
    return findText(key).orElseThrow(() -> missing(key, "a text"));
  }

  String text(String key, String otherwise) {
    return findText(key).orElse(otherwise);
  }

  private Optional<String> findText(String key) {
    JsonNode value = ask(key);
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    if (!value.isString()) {
      throw wrong(name(key), "is " + value, "a text in quotes");
    }
    return Optional.of(value.stringValue());
  }

  List<String> texts(String key) {
    JsonNode value = ask(key);
    List<String> texts = new ArrayList<>();
    for (JsonNode item : value) {
      if (!value.isArray() || !item.isString()) {
        throw wrong(name(key), "is " + value, "a list of texts");
      }
      texts.add(item.stringValue());
    }
    return texts;
  }

  /** One of an enum, written as {@code finite-fault} for FINITE_FAULT. */
  <E extends Enum<E>> E choice(String key, Class<E> type) {
    String text = text(key);
    List<String> names = new ArrayList<>();
    for (E constant : type.getEnumConstants()) {
      String name = constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
      if (name.equals(text)) {
        return constant;
      }
      names.add(name);
    }
    throw wrong(name(key), "is \"" + text + "\"", "one of " + String.join(", ", names));
  }

  TomlTable table(String key) {
    return findTable(key).orElseThrow(() -> missing(key, "a table"));
  }

  Optional<TomlTable> findTable(String key) {
    JsonNode value = ask(key);
    return value.isMissingNode()
        ? Optional.empty()
        : Optional.of(new TomlTable(file, name(key), value, lines));
  }

  /** The tables of {@code [[key]]}; none if absent. */
  List<TomlTable> tables(String key) {
    JsonNode value = ask(key);
    if (!value.isMissingNode() && !value.isArray()) {
      throw wrong(name(key), "is " + value, "tables written as [[" + name(key) + "]]");
    }
    List<TomlTable> tables = new ArrayList<>();
    for (JsonNode item : value) {
      tables.add(new TomlTable(file, name(key) + "[" + (tables.size() + 1) + "]", item, lines));
    }
    return tables;
  }

  /** Call when all has been read. */
  void noMoreKeys() {
    for (String key : node.propertyNames()) {
      if (!asked.contains(key)) {
        throw wrong(name(key), "is not known", "one of " + String.join(", ", asked));
      }
    }
  }

  /** The same error, with file and key before it. */
  InvalidValue inside(InvalidValue cause) {
    String key = path.isEmpty() ? "" : path + ": ";
    return new InvalidValue(place(path) + ": " + key + cause.getMessage(), cause);
  }

  InvalidValue wrong(String name, String got, String expected) {
    return new InvalidValue(place(name) + ": " + name + " " + got + "; expected " + expected);
  }

  /** File and, where it is known, line. */
  private String place(String name) {
    OptionalInt line = lines.line(name);
    return line.isPresent() ? file + " line " + line.getAsInt() : file;
  }

  /** Whether an error says already where it is. */
  boolean located(InvalidValue e) {
    String message = String.valueOf(e.getMessage());
    return message.startsWith(file + ": ") || message.startsWith(file + " line ");
  }

  private InvalidValue missing(String key, String expected) {
    return wrong(name(key), "is missing", expected);
  }

  String name(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private JsonNode ask(String key) {
    asked.add(key);
    return node.path(key);
  }
}
