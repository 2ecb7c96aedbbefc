/** Quantities whose unit is easily confused, as types: acceleration in m/s², velocity in m/s. */
@NullMarked
package haetae.world.unit;

import org.jspecify.annotations.NullMarked;
