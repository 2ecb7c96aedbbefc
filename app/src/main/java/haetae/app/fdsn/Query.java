package haetae.app.fdsn;

import haetae.world.InvalidValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Parameters of a query, by their long names. */
final class Query {
  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("start", "starttime"),
          Map.entry("end", "endtime"),
          Map.entry("minlat", "minlatitude"),
          Map.entry("maxlat", "maxlatitude"),
          Map.entry("minlon", "minlongitude"),
          Map.entry("maxlon", "maxlongitude"),
          Map.entry("lat", "latitude"),
          Map.entry("lon", "longitude"),
          Map.entry("minmag", "minmagnitude"),
          Map.entry("maxmag", "maxmagnitude"),
          Map.entry("net", "network"),
          Map.entry("sta", "station"),
          Map.entry("loc", "location"),
          Map.entry("cha", "channel"));

  private final Map<String, String> values = new HashMap<>();

  /**
   * @param given as it came
   * @param known names that the service has
   * @throws InvalidValue naming a parameter that it has not, or that came twice
   */
  Query(Map<String, List<String>> given, Set<String> known) {
    given.forEach((key, all) -> {
      String low = key.toLowerCase(Locale.ROOT);
      String name = SHORT.getOrDefault(low, low);
      if (!known.contains(name)) {
        throw new InvalidValue("parameter " + low + " is not known here; expected one of " + known);
      }
      if (all.size() != 1 || values.put(name, all.getFirst()) != null) {
        throw new InvalidValue("parameter " + name + " is given more than once");
      }
    });
  }

  String text(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }

  double number(String name, double otherwise) {
    String text = values.get(name);
    try {
      return text == null ? otherwise : Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new InvalidValue(name + " is '" + text + "'; expected a number", e);
    }
  }

  Optional<Instant> time(String name) {
    return Optional.ofNullable(values.get(name)).map(text -> time(name, text));
  }

  static Instant time(String name, String text) {
    try {
      String plain = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
      return plain.contains("T")
          ? LocalDateTime.parse(plain).toInstant(ZoneOffset.UTC)
          : LocalDate.parse(plain).atStartOfDay().toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw new InvalidValue(
          name + " is '" + text + "'; expected a time such as 2017-11-15T05:29:31", e);
    }
  }

  /** A list of codes with {@code *} and {@code ?} as a pattern; {@code --} is the empty code. */
  static Pattern codes(String list) {
    StringBuilder regex = new StringBuilder();
    for (String code : list.split(",", -1)) {
      regex.append(regex.isEmpty() ? "" : "|");
      String plain = code.equals("--") ? "" : code;
      for (int i = 0; i < plain.length(); i++) {
        char c = plain.charAt(i);
        regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(regex.toString());
  }
}
