package haetae.app.openquake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code {'taxonomy': 'a.csv', "vs30_clustering": True}}: texts, numbers and words. */
final class PythonDictionary {
  private static final String WORD = "'([^']*)'|\"([^\"]*)\"|([-+\\w.]+)";
  private static final Pattern PAIR =
      Pattern.compile("\\s*(?:" + WORD + ")\\s*:\\s*(?:" + WORD + ")\\s*(,|$)");

  private PythonDictionary() {}

  /** The pairs; empty if it is no such dictionary. */
  static Optional<Map<String, String>> parse(String text) {
    String body = text.strip();
    if (!body.startsWith("{") || !body.endsWith("}")) {
      return Optional.empty();
    }
    body = body.substring(1, body.length() - 1).strip();
    Map<String, String> pairs = new LinkedHashMap<>();
    Matcher matcher = PAIR.matcher(body);
    int at = 0;
    while (at < body.length()) {
      if (!matcher.find(at) || matcher.start() != at) {
        return Optional.empty();
      }
      pairs.put(word(matcher, 1), word(matcher, 4));
      at = matcher.end();
    }
    return Optional.of(pairs);
  }

  private static String word(Matcher matcher, int group) {
    for (int g = group; g < group + 3; g++) {
      String found = matcher.group(g);
      if (found != null) {
        return found;
      }
    }
    return "";
  }
}
