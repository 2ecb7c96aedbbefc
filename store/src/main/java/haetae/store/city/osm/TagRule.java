package haetae.store.city.osm;

import haetae.store.city.table.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A tag and what follows from it.
 *
 * @param value {@code *} stands for any but {@code no}
 */
record TagRule<T>(String key, String value, T result) {
  /** The rule in a row {@code key,value,word}. */
  static <T> TagRule<T> of(Row row, Function<String, T> parse) {
    return new TagRule<>(row.text(0), row.text(1), parse.apply(row.text(2)));
  }

  private boolean fits(Map<String, String> tags) {
    String got = tags.getOrDefault(key, "no");
    return value.equals("*") ? !got.equals("no") : got.equals(value);
  }

  /** The first rule that fits. */
  static <T> Optional<TagRule<T>> first(List<TagRule<T>> rules, Map<String, String> tags) {
    for (TagRule<T> rule : rules) {
      if (rule.fits(tags)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }
}
