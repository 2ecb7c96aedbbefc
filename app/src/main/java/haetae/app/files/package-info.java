/**
 * Small files of the data folder: lines in → the whole file, or the one before, whatever happens in
 * between → lines out. Nothing but the owner may read them. No papers.
 */
@NullMarked
package haetae.app.files;

import org.jspecify.annotations.NullMarked;
