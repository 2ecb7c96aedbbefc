package haetae.store.city.osm;

import haetae.world.city.City;

/**
 * A city made from a map.
 *
 * @param report what was left out, and what the user should know
 */
public record OsmResult(City city, OsmReport report) {}
