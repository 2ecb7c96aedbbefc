/**
 * Points on the Earth and distances between them. Sphere of 6371.0 km (SCIENCE conventions, section
 * 0.2).
 */
@NullMarked
package haetae.world.place;

import org.jspecify.annotations.NullMarked;
