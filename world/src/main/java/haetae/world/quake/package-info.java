/**
 * What was measured and concluded: picks, arrivals, origins, magnitudes, quakes. Names follow
 * QuakeML 1.2.
 */
@NullMarked
package haetae.world.quake;

import org.jspecify.annotations.NullMarked;
