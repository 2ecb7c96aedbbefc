package haetae.app.shakemap;

import haetae.world.InvalidValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A file of ConfigObj, as ShakeMap's settings are: {@code key = value} in {@code [sections]} and
 * {@code [[subsections]]}, {@code #} begins a comment. Keys are told by their path: {@code
 * interp.prediction_location.extent}. Remembers what was asked for.
 */
final class ConfFile {
  private static final int LONGEST_LINE = 10_000;

  private record Entry(int line, String value) {}

  private final String file;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Set<String> asked = new TreeSet<>();

  private ConfFile(String file) {
    this.file = file;
  }

  static ConfFile of(InputFile input) {
    ConfFile conf = new ConfFile(input.name());
    List<String> path = new ArrayList<>();
    List<String> lines = input.text().lines().toList();
    for (int k = 0; k < lines.size(); k++) {
      if (lines.get(k).length() > LONGEST_LINE) {
        throw new InvalidValue(
            input.name()
                + " line "
                + (k + 1)
                + " has "
                + lines.get(k).length()
                + " characters; expected at most "
                + LONGEST_LINE);
      }
      String line = lines.get(k).replaceFirst("#.*", "").strip();
      if (line.startsWith("[")) {
        conf.section(path, line, k + 1);
      } else if (!line.isEmpty()) {
        conf.entry(path, line, k + 1);
      }
    }
    return conf;
  }

  private void section(List<String> path, String line, int number) {
    int depth = line.length() - line.replaceFirst("^\\[+", "").length();
    String name = line.substring(depth).replaceFirst("]+$", "").strip();
    int closing = line.length() - line.replaceFirst("]+$", "").length();
    if (closing != depth || depth > path.size() + 1 || name.isEmpty()) {
      throw new InvalidValue(
          file + " line " + number + ": '" + line + "'; expected a [section] inside its parent");
    }
    path.subList(depth - 1, path.size()).clear();
    path.add(name);
  }

  private void entry(List<String> path, String line, int number) {
    int at = line.indexOf('=');
    if (at < 1) {
      throw new InvalidValue(
          file + " line " + number + ": '" + line + "'; expected key = value or [section]");
    }
    String key = String.join(".", path) + "." + line.substring(0, at).strip();
    entries.put(key, new Entry(number, line.substring(at + 1).strip()));
  }

  Optional<String> find(String key) {
    asked.add(key);
    return Optional.ofNullable(entries.get(key))
        .map(entry -> unquoted(entry.value))
        .filter(text -> !text.isEmpty() && !text.equalsIgnoreCase("none"));
  }

  private static String unquoted(String text) {
    return text.replaceFirst("^(['\"])(.*)\\1$", "$2").strip();
  }

  String text(String key, String otherwise) {
    return find(key).orElse(otherwise);
  }

  List<String> list(String key, String otherwise) {
    return Arrays.stream(text(key, otherwise).split(",", -1))
        .map(ConfFile::trimmed)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static String trimmed(String word) {
    return unquoted(word.strip());
  }

  double number(String key, double otherwise) {
    Optional<String> text = find(key);
    try {
      double value = text.map(Double::parseDouble).orElse(otherwise);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw new InvalidValue(String.valueOf(wrong(key, "a number").getMessage()), e);
    }
    throw wrong(key, "a finite number");
  }

  boolean flag(String key, boolean otherwise) {
    return switch (text(key, String.valueOf(otherwise)).toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on", "1" -> true;
      case "false", "no", "off", "0" -> false;
      default -> throw wrong(key, "true or false");
    };
  }

  /** Whether a section of that path holds anything. */
  boolean hasSection(String path) {
    return entries.keySet().stream().anyMatch(key -> key.startsWith(path + "."));
  }

  /** Keys nobody asked for, with lines. */
  List<String> unknown() {
    List<String> unknown = new ArrayList<>();
    entries.forEach((key, entry) -> {
      if (!asked.contains(key)) {
        unknown.add(file + " line " + entry.line + ": " + key + " is not followed");
      }
    });
    return unknown;
  }

  InvalidValue wrong(String key, String expected) {
    Entry entry = entries.get(key);
    String where = entry == null ? "" : " line " + entry.line;
    String got = entry == null ? "missing" : "'" + entry.value + "'";
    return new InvalidValue(file + where + ": " + key + " is " + got + "; expected " + expected);
  }
}
