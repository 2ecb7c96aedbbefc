/**
 * A scenario damage job of OpenQuake's engine, with its files as they are -> damage and loss as
 * {@code impact} writes them. Method: SCIENCE2 section 26.
 */
@NullMarked
package haetae.app.openquake;

import org.jspecify.annotations.NullMarked;
