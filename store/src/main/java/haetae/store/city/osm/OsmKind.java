package haetae.store.city.osm;

/** The three things a map is made of. */
enum OsmKind {
  NODE("n"),
  WAY("w"),
  RELATION("r");

  private final String letter;

  OsmKind(String letter) {
    this.letter = letter;
  }

  /** Id of a row of a pack: {@code w123}. */
  String id(long number) {
    return letter + number;
  }
}
