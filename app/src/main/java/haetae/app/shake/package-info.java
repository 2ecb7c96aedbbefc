/** Files of a quake -> its shaking map: what the command {@code shake} does. */
@NullMarked
package haetae.app.shake;

import org.jspecify.annotations.NullMarked;
