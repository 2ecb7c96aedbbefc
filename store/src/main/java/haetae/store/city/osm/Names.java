package haetae.store.city.osm;

import haetae.world.city.LocalName;
import java.util.Map;

/** What a thing is called: {@code name} and {@code name:en}. */
final class Names {
  private Names() {}

  /**
   * Its name.
   *
   * @param otherwise where the map gives none
   */
  static LocalName of(Map<String, String> tags, String otherwise) {
    String local = clean(tags.getOrDefault("name", ""));
    String english = clean(tags.getOrDefault("name:en", ""));
    if (local.isEmpty() && english.isEmpty()) {
      return LocalName.of(otherwise);
    }
    return new LocalName(local.isEmpty() ? english : local, english.isEmpty() ? local : english);
  }

  /** One line of text. */
  static String clean(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
