package haetae.store.city;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** On which line and column each key of a TOML text stands; the parser does not tell. */
final class TomlPlaces {
  /** A place in a text, both from 1. */
  record Place(int line, int column) {}

  private static final Place TOP = new Place(1, 1);
  private static final Pattern TABLE = Pattern.compile("^\\s*\\[+\\s*([^\\]]+?)\\s*\\]+.*");
  private static final Pattern KEY = Pattern.compile("^(\\s*)([\\w.\"'-]+)\\s*=.*");

  private final Map<String, Place> places = new HashMap<>();

  TomlPlaces(String text) {
    String table = "";
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher head = TABLE.matcher(lines.get(i));
      Matcher key = KEY.matcher(lines.get(i));
      if (head.matches()) {
        table = bare(head.group(1)) + ".";
        places.putIfAbsent(bare(head.group(1)), new Place(i + 1, 1));
      } else if (key.matches()) {
        places.putIfAbsent(table + bare(key.group(2)), new Place(i + 1, key.group(1).length() + 1));
      }
    }
  }

  private static String bare(String key) {
    return key.replaceAll("[\"' ]", "");
  }

  /** Place of a key such as {@code bounds.westDeg}; else of its table; else the first line. */
  Place of(String path) {
    int dot = path.lastIndexOf('.');
    Place table = dot < 0 ? TOP : places.getOrDefault(path.substring(0, dot), TOP);
    return places.getOrDefault(path, table);
  }
}
