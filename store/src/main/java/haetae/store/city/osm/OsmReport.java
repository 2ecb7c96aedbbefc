package haetae.store.city.osm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an import took, what it left out and why; in words for the terminal. */
public final class OsmReport {
  private final Map<String, Integer> left = new TreeMap<>();
  private final List<String> notes = new ArrayList<>();

  OsmReport() {}

  void leftOut(String what) {
    left.merge(what, 1, Integer::sum);
  }

  void note(String text) {
    notes.add(text);
  }

  /** How many were left out, by what and why: {@code building with a missing node} → 3. */
  public Map<String, Integer> leftOut() {
    return Map.copyOf(left);
  }

  /** Decisions the user should know of, and what was left out. */
  public List<String> notes() {
    List<String> all = new ArrayList<>(notes);
    left.forEach((what, count) -> all.add("left out: " + count + " × " + what));
    return all;
  }
}
