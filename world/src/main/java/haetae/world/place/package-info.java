/**
 * Degrees -> points on the Earth -> distances, azimuths, kilometres on a local plane. Sphere of
 * 6371.0 km. Papers: none beyond spherical trigonometry.
 */
@NullMarked
package haetae.world.place;

import org.jspecify.annotations.NullMarked;
