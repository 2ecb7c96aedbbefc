/**
 * Files of the journal and of observations -> rows of the tables -> quakes of any time. The files
 * remain the record; the tables follow them and can be made anew from them at any time.
 */
@NullMarked
package haetae.store.catalog;

import org.jspecify.annotations.NullMarked;
