package haetae.store.city.table;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A column in which one of a few words stands. */
public final class WordColumn<T> extends Column {
  private final Map<String, T> words;
  private final T otherwise;
  private @Nullable String lastWord;
  private T last;

  WordColumn(Sheet sheet, String name, boolean required, Map<String, T> words, T otherwise) {
    super(sheet, name, required);
    this.words = new LinkedHashMap<>(words);
    this.otherwise = otherwise;
    last = otherwise;
  }

  /** The value of the current row; the default where the cell is empty or after a complaint. */
  public T get() {
    if (!hasValue()) {
      return otherwise;
    }
    String word = row().text(cell());
    if (word.equals(lastWord)) {
      return last;
    }
    T value = words.get(word);
    if (value == null) {
      complain("is " + quote() + "; expected " + expected() + Spelling.hint(word, words.keySet()));
      return otherwise;
    }
    lastWord = word;
    last = value;
    return value;
  }

  @Override
  public String expected() {
    return "one of " + String.join(", ", words.keySet());
  }
}
