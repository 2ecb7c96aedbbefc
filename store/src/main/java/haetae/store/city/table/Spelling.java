package haetae.store.city.table;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The word somebody probably meant. */
public final class Spelling {
  private Spelling() {}

  /** {@code ; did you mean 'latDeg'?}, or nothing if no known word is near. */
  public static String hint(String word, Collection<String> known) {
    return nearest(word, known).map(near -> "; did you mean '" + near + "'?").orElse("");
  }

  /**
   * The nearest known word of three letters or more: a third of them may differ, or one begins with
   * the other. Of two equally near ones the first in the alphabet.
   */
  static Optional<String> nearest(String word, Collection<String> known) {
    String got = letters(word);
    if (got.length() < 3 || got.length() > 60) {
      return Optional.empty();
    }
    return known.stream()
        .filter(candidate -> isNear(got, letters(candidate)))
        .min(
            Comparator.comparingInt((String candidate) -> distance(got, letters(candidate)))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static boolean isNear(String a, String b) {
    boolean begins = Math.min(a.length(), b.length()) >= 3 && (a.startsWith(b) || b.startsWith(a));
    return begins || distance(a, b) <= Math.max(1, Math.max(a.length(), b.length()) / 3);
  }

  private static String letters(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[\\s_.-]", "");
  }

  /** Letters to insert, drop or change to come from one word to the other (Levenshtein 1966). */
  private static int distance(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int j = 0; j < above.length; j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[above.length];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[b.length()];
  }
}
