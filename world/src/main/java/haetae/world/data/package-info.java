/** Samples on the way: packets of one channel, in counts, with their time. */
@NullMarked
package haetae.world.data;

import org.jspecify.annotations.NullMarked;
