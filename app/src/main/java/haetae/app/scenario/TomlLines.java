package haetae.app.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In which line of a TOML file a key or a table stands. */
final class TomlLines {
  private static final Pattern TABLES = Pattern.compile("\\[\\[\\s*([\\w.-]+)\\s*]].*");
  private static final Pattern TABLE = Pattern.compile("\\[\\s*([\\w.-]+)\\s*].*");
  private static final Pattern KEY = Pattern.compile("([\\w-]+)\\s*=.*");

  /** Knows no line. */
  static final TomlLines NONE = new TomlLines(List.of());

  private final Map<String, Integer> lines = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private String prefix = "";

  /** The lines of a file, first to last. */
  TomlLines(List<String> text) {
    for (int k = 0; k < text.size(); k++) {
      take(text.get(k).strip(), k + 1);
    }
  }

  private void take(String line, int number) {
    Matcher tables = TABLES.matcher(line);
    Matcher table = TABLE.matcher(line);
    Matcher key = KEY.matcher(line);
    if (tables.matches()) {
      String name = tables.group(1) + "[" + counts.merge(tables.group(1), 1, Integer::sum) + "]";
      lines.put(name, number);
      prefix = name + ".";
    } else if (table.matches()) {
      lines.put(table.group(1), number);
      prefix = table.group(1) + ".";
    } else if (key.matches()) {
      lines.putIfAbsent(prefix + key.group(1), number);
    }
  }

  /** Line of a key such as {@code inject[2].atS}; of its table where the key is missing. */
  OptionalInt line(String path) {
    for (String at = path; !at.isEmpty(); at = at.substring(0, Math.max(0, at.lastIndexOf('.')))) {
      Integer line = lines.get(at);
      if (line != null) {
        return OptionalInt.of(line);
      }
    }
    return OptionalInt.empty();
  }
}
