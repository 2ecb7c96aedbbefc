/**
 * The one seam: inputs + the memory of one key -> outputs; a flow is steps in a row, each fitting
 * the one before. Papers: none.
 */
@NullMarked
package haetae.world.flow;

import org.jspecify.annotations.NullMarked;
