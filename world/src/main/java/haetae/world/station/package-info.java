/**
 * Metadata -> who measures: channels, stations and what is known of their instruments. Names follow
 * SEED 2.4 and FDSN source identifiers.
 */
@NullMarked
package haetae.world.station;

import org.jspecify.annotations.NullMarked;
