/**
 * What was measured -> what was concluded: picks, arrivals, origins, magnitudes, quakes. Names
 * follow QuakeML 1.2 (Euchner and Schorlemmer 2013).
 */
@NullMarked
package haetae.world.quake;

import org.jspecify.annotations.NullMarked;
