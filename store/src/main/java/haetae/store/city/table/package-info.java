/**
 * Bytes of a comma-separated file -> rows and typed cells, each with its line and column, or what
 * is wrong there. RFC 4180 with four liberties: a byte order mark, either line end, blank lines and
 * lines that begin with {@code #} are passed over. Memory is one row, whatever the file.
 */
@NullMarked
package haetae.store.city.table;

import org.jspecify.annotations.NullMarked;
