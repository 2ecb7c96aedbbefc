/**
 * Counts of one channel -> a packet with its time. Sample {@code k} has time {@code start + k /
 * rate}, never accumulated. Papers: none.
 */
@NullMarked
package haetae.world.data;

import org.jspecify.annotations.NullMarked;
