/** Buildings -> tiles -> what another reader finds in them. */
@NullMarked
package haetae.app.api.tile;

import org.jspecify.annotations.NullMarked;
