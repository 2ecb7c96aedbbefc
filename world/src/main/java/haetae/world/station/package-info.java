/**
 * Who measures: channels, stations and what is known of their instruments. Names follow SEED and
 * FDSN.
 */
@NullMarked
package haetae.world.station;

import org.jspecify.annotations.NullMarked;
