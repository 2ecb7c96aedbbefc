/**
 * A file of OpenStreetMap (PBF, XML, XML packed with gzip) -> a city: districts, buildings,
 * facilities, grid, roads. What the map does not say is estimated by the tables of rules beside the
 * classes, and every row says by which rule.
 *
 * <p>Formats: OpenStreetMap wiki, "PBF Format" and "OSM XML". Why the decoder is our own:
 * docs/decisions/0013-osm-import.md.
 */
@NullMarked
package haetae.store.city.osm;

import org.jspecify.annotations.NullMarked;
