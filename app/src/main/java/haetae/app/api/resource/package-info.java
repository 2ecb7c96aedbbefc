/**
 * Questions -> replies, read from the situation, the city and the other parts. Papers: RFC 7946
 * (GeoJSON), RFC 8288 (links).
 */
@NullMarked
package haetae.app.api.resource;

import org.jspecify.annotations.NullMarked;
