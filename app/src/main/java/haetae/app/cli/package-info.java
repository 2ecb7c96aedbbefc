/** The commands: what a person types, one class each. */
@NullMarked
package haetae.app.cli;

import org.jspecify.annotations.NullMarked;
