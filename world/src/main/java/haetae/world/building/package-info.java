/**
 * Building register, survey or estimate -> what a building is: structure, storeys, year, use and
 * seismic code; many of them in columns. What it does in an earthquake is in {@code
 * haetae.impact.exposure}.
 */
@NullMarked
package haetae.world.building;

import org.jspecify.annotations.NullMarked;
