package haetae.store.city.mapping;

import haetae.world.InvalidValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the columns of a pack are called in somebody else's file.
 *
 * @param names theirs by ours: {@code latDeg} → {@code y}
 * @param constants the same text in every row, by our column: {@code provenance} → {@code official}
 * @param factors what their number is multiplied by to come to our unit
 * @param words our word by theirs, by our column: {@code structure} → {@code RC} → {@code rc-frame}
 */
public record ColumnMap(
    Map<String, String> names,
    Map<String, String> constants,
    Map<String, Double> factors,
    Map<String, Map<String, String>> words) {
  /** Units whose factor is known: 1 pyeong is 400/121 m², exactly. */
  private static final Map<String, Double> UNITS =
      Map.of(
          "pyeong", 400.0 / 121,
          "평", 400.0 / 121,
          "sqft", 0.3048 * 0.3048,
          "m2-to-km2", 1e-6,
          "ha-to-km2", 1e-2,
          "thousand", 1e3,
          "천원", 1e3,
          "million", 1e6,
          "백만원", 1e6);

  public ColumnMap {
    names = copy(names);
    constants = copy(constants);
    factors = Map.copyOf(factors);
    words = Map.copyOf(words);
    for (String column : constants.keySet()) {
      if (names.containsKey(column)) {
        throw new InvalidValue("column '" + column + "' is mapped and set; expected one of both");
      }
    }
  }

  private static Map<String, String> copy(Map<String, String> map) {
    return java.util.Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /**
   * Reads the options of a command.
   *
   * @param map {@code ours=theirs}
   * @param set {@code ours=text}
   * @param unit {@code ours=factor} or {@code ours=pyeong}, …
   * @param word {@code ours:their text=our word}
   */
  public static ColumnMap parse(
      List<String> map, List<String> set, List<String> unit, List<String> word) {
    Map<String, Double> factors = new LinkedHashMap<>();
    pairs("--unit", unit).forEach((column, text) -> factors.put(column, factor(text)));
    Map<String, Map<String, String>> words = new LinkedHashMap<>();
    pairs("--word", word)
        .forEach((key, ours) -> {
          int colon = key.indexOf(':');
          if (colon < 1) {
            throw new InvalidValue(
                "--word is '" + key + "=" + ours + "'; expected COLUMN:TEXT=WORD");
          }
          words
              .computeIfAbsent(key.substring(0, colon), c -> new LinkedHashMap<>())
              .put(key.substring(colon + 1), ours);
        });
    return new ColumnMap(pairs("--map", map), pairs("--set", set), factors, words);
  }

  private static Map<String, String> pairs(String option, List<String> texts) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String text : texts) {
      int equals = text.indexOf('=');
      if (equals < 1) {
        throw new InvalidValue(option + " is '" + text + "'; expected COLUMN=VALUE");
      }
      if (pairs.put(text.substring(0, equals), text.substring(equals + 1)) != null) {
        throw new InvalidValue(
            option + " names '" + text.substring(0, equals) + "' twice; expected once");
      }
    }
    return pairs;
  }

  private static double factor(String text) {
    Double known = UNITS.get(text);
    if (known != null) {
      return known;
    }
    try {
      double factor = Double.parseDouble(text);
      if (factor > 0 && Double.isFinite(factor)) {
        return factor;
      }
    } catch (NumberFormatException e) {
      throw new InvalidValue(
          "--unit is '" + text + "'; expected a factor or one of " + UNITS.keySet(), e);
    }
    throw new InvalidValue("--unit is " + text + "; expected a factor above 0");
  }

  /** The same with a column called so, unless something is said of it already. */
  public ColumnMap withDefault(String ours, String theirs) {
    if (names.containsKey(ours) || constants.containsKey(ours)) {
      return this;
    }
    Map<String, String> more = new LinkedHashMap<>(names);
    more.put(ours, theirs);
    return new ColumnMap(more, constants, factors, words);
  }

  /** Refuses a map that names columns the file does not have. */
  void check(List<String> columns, String file) {
    Set<String> there = Set.copyOf(columns);
    names.forEach((ours, theirs) -> {
      if (!there.contains(theirs)) {
        throw new InvalidValue(
            file
                + ": no column '"
                + theirs
                + "' for "
                + ours
                + "; expected one of "
                + String.join(", ", columns));
      }
    });
  }

  /** What is written for one cell of theirs: the word or number in our unit. */
  String translated(String ours, String text) {
    String plain = text.replaceAll("[\\r\\n]+", " ").strip();
    String word = words.getOrDefault(ours, Map.of()).getOrDefault(plain, plain);
    Double factor = factors.get(ours);
    if (factor == null || !word.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?")) {
      return word;
    }
    return new java.math.BigDecimal(Double.parseDouble(word) * factor)
        .round(new java.math.MathContext(12))
        .stripTrailingZeros()
        .toPlainString();
  }
}
