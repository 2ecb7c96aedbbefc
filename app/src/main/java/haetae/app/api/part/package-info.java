/**
 * What the API asks of the other parts of the platform -> small interfaces that those parts, or a
 * few lines beside them, implement. Papers: none.
 */
@NullMarked
package haetae.app.api.part;

import org.jspecify.annotations.NullMarked;
