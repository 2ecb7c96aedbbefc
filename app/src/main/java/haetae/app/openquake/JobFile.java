package haetae.app.openquake;

import haetae.world.InvalidValue;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A {@code job.ini}: names and values, sections without meaning, as Python's ConfigParser reads it.
 * Remembers which names were asked for, so that the others can be told.
 */
final class JobFile {
  private static final long MOST_BYTES = 1 << 20;

  private final Path file;
  private final Map<String, Value> values = new LinkedHashMap<>();
  private final TreeSet<String> used = new TreeSet<>();

  private record Value(String text, int line) {}

  private JobFile(Path file) {
    this.file = file;
  }

  /**
   * Reads a file.
   *
   * @throws InvalidValue naming file and line
   */
  static JobFile read(Path path) {
    JobFile job = new JobFile(path);
    String name = "";
    int number = 0;
    for (String line : lines(path)) {
      number++;
      String text = line.strip();
      if (text.isEmpty() || text.startsWith("#") || text.startsWith(";")) {
        continue;
      }
      if (Character.isWhitespace(line.charAt(0)) && !name.isEmpty()) {
        job.values.computeIfPresent(
            name, (n, value) -> new Value((value.text + " " + text).strip(), value.line));
      } else if (text.startsWith("[") && text.endsWith("]")) {
        name = "";
      } else {
        name = job.put(text, number);
      }
    }
    return job;
  }

  private static List<String> lines(Path path) {
    try {
      if (!Files.isRegularFile(path)) {
        throw new InvalidValue(path + " is not a file; expected a job.ini");
      }
      if (Files.size(path) > MOST_BYTES) {
        throw new InvalidValue(path + " has " + Files.size(path) + " bytes; expected a job.ini");
      }
      return Files.readAllLines(path);
    } catch (CharacterCodingException e) {
      throw new InvalidValue(path + " is not UTF-8 text; expected a job.ini", e);
    } catch (IOException e) {
      throw new InvalidValue(path + " cannot be read; expected a job.ini", e);
    }
  }

  private String put(String text, int line) {
    int equals = text.indexOf('=');
    int colon = text.indexOf(':');
    int at = equals < 0 ? colon : colon < 0 ? equals : Math.min(equals, colon);
    if (at <= 0) {
      throw new InvalidValue(
          file.getFileName() + " line " + line + ": '" + text + "'; expected name = value");
    }
    String name = text.substring(0, at).strip().toLowerCase(java.util.Locale.ROOT);
    values.put(name, new Value(text.substring(at + 1).strip(), line));
    return name;
  }

  /** Value of a name; empty if it is not there or nothing stands behind it. */
  Optional<String> find(String name) {
    used.add(name);
    return Optional.ofNullable(values.get(name)).map(Value::text).filter(t -> !t.isEmpty());
  }

  /**
   * Value of a name.
   *
   * @throws InvalidValue if it is not there
   */
  String get(String name) {
    return find(name)
        .orElseThrow(() ->
            new InvalidValue(
                file.getFileName() + " has no " + name + "; expected " + name + " = ..."));
  }

  /** A number between limits, or the default. */
  double number(String name, double otherwise, double low, double high) {
    Optional<String> text = find(name);
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      double value = Double.parseDouble(text.get());
      if (value >= low && value <= high) {
        return value;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw fault(name, "expected a number from " + low + " to " + high);
  }

  /** A flag of Python's, or the default. */
  boolean flag(String name, boolean otherwise) {
    return find(name).map(text -> flag(name, text)).orElse(otherwise);
  }

  private boolean flag(String name, String text) {
    return switch (text.toLowerCase(java.util.Locale.ROOT)) {
      case "true", "1", "yes", "on" -> true;
      case "false", "0", "no", "off" -> false;
      default -> throw fault(name, "expected true or false");
    };
  }

  /** Files named, relative to the job. */
  List<Path> files(String name) {
    return find(name)
        .map(text ->
            java.util.Arrays.stream(text.replaceAll("[\\[\\]'\",]", " ").strip().split("\\s+"))
                .map(this::beside)
                .toList())
        .orElse(List.of());
  }

  /** A file beside the job. */
  Path beside(String name) {
    return file.toAbsolutePath().resolveSibling(name).normalize();
  }

  /** A fault of the value of a name. */
  InvalidValue fault(String name, String expected) {
    Value value = values.get(name);
    String where = value == null ? "" : " line " + value.line;
    String got = value == null ? "absent" : "'" + value.text + "'";
    return new InvalidValue(
        file.getFileName() + where + ": " + name + " is " + got + "; " + expected);
  }

  /** Names nobody asked for. */
  List<String> unused() {
    return values.keySet().stream().filter(name -> !used.contains(name)).toList();
  }
}
