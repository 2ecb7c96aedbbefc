/**
 * A scenario played to a living platform through its sensing doors, at the speed of the world ->
 * what was known when, against the truth. Everything is labelled exercise.
 */
@NullMarked
package haetae.app.drill;

import org.jspecify.annotations.NullMarked;
