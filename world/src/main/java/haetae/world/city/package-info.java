/**
 * What a city says of itself -> the words of its pack: districts, facilities, shelters, wells, the
 * power grid, roads, each with how it is known. The buildings are in {@code haetae.world.building}.
 */
@NullMarked
package haetae.world.city;

import org.jspecify.annotations.NullMarked;
