/**
 * Numbers and texts -> the words every reach shares: checked values for place, station, quake, and
 * the seam between steps. JDK alone. Papers: none.
 */
@NullMarked
package haetae.world;

import org.jspecify.annotations.NullMarked;
