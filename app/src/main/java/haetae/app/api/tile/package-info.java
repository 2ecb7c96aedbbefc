/**
 * Places -> tiles of a map as protocol buffers. Papers: Mapbox Vector Tile Specification 2.1; OGC
 * Two Dimensional Tile Matrix Set, WebMercatorQuad.
 */
@NullMarked
package haetae.app.api.tile;

import org.jspecify.annotations.NullMarked;
