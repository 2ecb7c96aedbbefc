package haetae.store.city.osm;

/**
 * What the Open Database License asks to be said of its data: opendatacommons.org/licenses/odbl.
 */
final class Attribution {
  static final String TEXT = "© OpenStreetMap contributors, ODbL";

  private Attribution() {}
}
