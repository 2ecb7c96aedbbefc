/**
 * Peaks -> measures of shaking and classes of the KMA scale. Source of the scale: the table of
 * KMA's PEWS service.
 */
@NullMarked
package haetae.world.shaking;

import org.jspecify.annotations.NullMarked;
