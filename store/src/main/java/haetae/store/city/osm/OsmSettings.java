package haetae.store.city.osm;

import haetae.world.Check;
import haetae.world.city.LocalName;
import haetae.world.place.Bounds;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What a map does not say of a city, and what to take of the map.
 *
 * @param id name of the pack's folder
 * @param zone empty: the whole hours nearest to its longitude
 * @param currency ISO 4217
 * @param intensityScale {@code kma} or {@code mmi}
 * @param within what lies outside is left out; empty: everything is taken
 * @param people residents of the whole, to which those of homes are scaled; empty: as estimated
 * @param rules folder with tables that replace the shipped ones of the same name
 */
public record OsmSettings(
    String id,
    LocalName name,
    Optional<ZoneId> zone,
    String currency,
    String intensityScale,
    Optional<Bounds> within,
    Optional<Double> people,
    Optional<Path> rules) {
  public OsmSettings {
    Check.notBlank("id of a city", id);
    Check.notBlank("currency", currency);
    people.ifPresent(n -> Check.inRange("people", n, 1, 1e9, "people"));
  }

  /** Everything of the map, in US dollars and MMI, under one name. */
  public static OsmSettings of(String id) {
    return new OsmSettings(
        id,
        LocalName.of(id),
        Optional.empty(),
        "USD",
        "mmi",
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same with tables of rules of the user's. */
  public OsmSettings withRules(Path folder) {
    return new OsmSettings(
        id, name, zone, currency, intensityScale, within, people, Optional.of(folder));
  }

  /** The same, of what lies inside the bounds. */
  public OsmSettings withWithin(Bounds bounds) {
    return new OsmSettings(
        id, name, zone, currency, intensityScale, Optional.of(bounds), people, rules);
  }

  /** The same with a known number of residents. */
  public OsmSettings withPeople(double residents) {
    return new OsmSettings(
        id, name, zone, currency, intensityScale, within, Optional.of(residents), rules);
  }
}
