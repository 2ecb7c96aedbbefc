/** Features of a GeoJSON file -> rows for a layer of a pack. Paper: RFC 7946. */
@NullMarked
package haetae.store.city.geojson;

import org.jspecify.annotations.NullMarked;
