/** A CSV resource beside a class -> its rows, by the names of its columns. */
@NullMarked
package haetae.impact.table;

import org.jspecify.annotations.NullMarked;
