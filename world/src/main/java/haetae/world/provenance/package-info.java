/** How a row of a pack is known -> one of four words and a source, shown wherever the row is. */
@NullMarked
package haetae.world.provenance;

import org.jspecify.annotations.NullMarked;
