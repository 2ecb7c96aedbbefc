/**
 * The one seam: a step turns inputs into outputs with the memory of one key; a flow is steps in a
 * row.
 */
@NullMarked
package haetae.world.flow;

import org.jspecify.annotations.NullMarked;
