/**
 * A quake, its fault, observations -> the shaking map of the city, revised with each. Papers:
 * Worden et al. (2018, 2020).
 */
@NullMarked
package haetae.hazard.shaking;

import org.jspecify.annotations.NullMarked;
