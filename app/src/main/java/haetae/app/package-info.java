/** One program: commands and the live flow. */
@NullMarked
package haetae.app;

import org.jspecify.annotations.NullMarked;
