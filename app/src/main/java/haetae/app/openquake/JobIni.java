package haetae.app.openquake;

import haetae.world.InvalidValue;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A job.ini as Python's ConfigParser reads it: {@code key = value} or {@code key: value}, lines
 * that begin with a space go on with the value before, {@code #} and {@code ;} begin comments,
 * letter case of keys does not count. Sections only order the file for people. Remembers what was
 * asked for.
 */
final class JobIni {
  private record Entry(int line, String section, String value) {}

  private final JobFile file;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Set<String> asked = new HashSet<>();
  private final List<String> notes = new ArrayList<>();

  private JobIni(JobFile file) {
    this.file = file;
  }

  static JobIni read(Path path) {
    JobIni ini = new JobIni(JobFile.of(path));
    ini.parse(new String(ini.file.bytes(), StandardCharsets.UTF_8).lines().toList());
    return ini;
  }

  private void parse(List<String> lines) {
    String section = "";
    String key = "";
    for (int k = 0; k < lines.size(); k++) {
      String line = lines.get(k);
      String text = line.strip();
      if (text.isEmpty() || text.startsWith("#") || text.startsWith(";")) {
        continue;
      }
      if (Character.isWhitespace(line.charAt(0)) && !key.isEmpty()) {
        Entry begun = entries.getOrDefault(key, new Entry(k + 1, section, ""));
        entries.put(key, new Entry(begun.line, section, begun.value + "\n" + uncommented(text)));
      } else if (text.startsWith("[")) {
        section = section(text, k + 1);
        key = "";
      } else {
        key = entry(text, section, k + 1);
      }
    }
    if (entries.isEmpty()) {
      throw new InvalidValue(file.name() + " names no parameter; expected key = value");
    }
  }

  private String section(String text, int line) {
    if (!text.endsWith("]")) {
      throw at(line, "'" + text + "'; expected [section]");
    }
    return text.substring(1, text.length() - 1);
  }

  private String entry(String text, String section, int line) {
    int at = separator(text);
    if (at < 1) {
      throw at(line, "'" + text + "'; expected key = value, [section] or # comment");
    }
    String key = text.substring(0, at).strip().toLowerCase(Locale.ROOT);
    Entry before = entries.get(key);
    if (before != null && before.section.equals(section)) {
      throw at(line, key + " stands in line " + before.line + " too; expected it once");
    }
    if (before != null) {
      notes.add(where(line) + key + " stands in line " + before.line + " too; this one counts");
    }
    entries.put(key, new Entry(line, section, uncommented(text.substring(at + 1).strip())));
    return key;
  }

  private static int separator(String text) {
    int equals = text.indexOf('=');
    int colon = text.indexOf(':');
    return equals < 0 || (colon >= 0 && colon < equals) ? colon : equals;
  }

  /** Without what follows a {@code #} or {@code ;} behind a space. */
  private static String uncommented(String value) {
    for (int i = 1; i < value.length(); i++) {
      char c = value.charAt(i);
      if ((c == '#' || c == ';') && Character.isWhitespace(value.charAt(i - 1))) {
        return value.substring(0, i).strip();
      }
    }
    return value;
  }

  /** Value of a key; empty if it is absent or has none. */
  Optional<String> find(String key) {
    asked.add(key);
    return Optional.ofNullable(entries.get(key)).map(Entry::value).filter(v -> !v.isBlank());
  }

  String get(String key, String expected) {
    return find(key)
        .orElseThrow(
            () -> new InvalidValue(file.name() + ": " + key + " is missing; expected " + expected));
  }

  double number(String key, double otherwise) {
    try {
      double value = find(key).map(Double::parseDouble).orElse(otherwise);
      if (!Double.isNaN(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw new InvalidValue(String.valueOf(wrong(key, "a number").getMessage()), e);
    }
    throw wrong(key, "a number");
  }

  boolean flag(String key, boolean otherwise) {
    return switch (find(key).orElse(String.valueOf(otherwise)).toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on", "1" -> true;
      case "false", "no", "off", "0" -> false;
      default -> throw wrong(key, "true or false");
    };
  }

  /** Files named by a key, parted by spaces or new lines. */
  List<Path> files(String key) {
    return find(key)
        .map(value -> List.of(value.strip().split("\\s+", -1)))
        .orElse(List.of())
        .stream()
        .map(file::beside)
        .toList();
  }

  Path beside(String relative) {
    return file.beside(relative);
  }

  /** A Python dictionary of texts or numbers. */
  Map<String, String> dictionary(String key) {
    Map<String, String> found = new HashMap<>();
    find(key)
        .ifPresent(text ->
            found.putAll(
                PythonDictionary.parse(text)
                    .orElseThrow(
                        () -> wrong(key, "a dictionary such as {'taxonomy': 'file.csv'}"))));
    return found;
  }

  /** All keys that end so. */
  List<String> keysEndingWith(String end) {
    return entries.keySet().stream().filter(key -> key.endsWith(end)).toList();
  }

  /** What was met on the way, and keys nobody asked for. */
  List<String> notes() {
    List<String> all = new ArrayList<>(notes);
    entries.forEach((key, entry) -> {
      if (!asked.contains(key)) {
        all.add(where(entry.line) + key + " is not followed");
      }
    });
    return all;
  }

  InvalidValue wrong(String key, String expected) {
    Entry entry = entries.get(key);
    String where = entry == null ? file.name() + ": " : where(entry.line);
    String got = entry == null ? "missing" : "'" + entry.value + "'";
    return new InvalidValue(where + key + " is " + got + "; expected " + expected);
  }

  private InvalidValue at(int line, String what) {
    return new InvalidValue(where(line) + what);
  }

  private String where(int line) {
    return file.name() + " line " + line + ": ";
  }
}
