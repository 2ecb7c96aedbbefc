/**
 * A number in some unit -> acceleration in m/s², velocity in m/s, as types: quantities whose unit
 * is easily confused. Papers: none.
 */
@NullMarked
package haetae.world.unit;

import org.jspecify.annotations.NullMarked;
