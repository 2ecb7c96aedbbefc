package haetae.world.city;

import haetae.world.Check;

/**
 * A name in the language of the place and in English.
 *
 * @param local in Korea the Korean name; not blank
 * @param english not blank; the local name again where there is none
 */
public record LocalName(String local, String english) {
  public LocalName {
    Check.notBlank("local name", local);
    Check.notBlank("english name", english);
  }

  /** The same word in both. */
  public static LocalName of(String name) {
    return new LocalName(name, name);
  }
}
