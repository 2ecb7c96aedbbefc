/**
 * A GeoJSON file -> its features one by one, every point with its line and column (RFC 7946). Only
 * one feature is in memory.
 */
@NullMarked
package haetae.store.city.feature;

import org.jspecify.annotations.NullMarked;
