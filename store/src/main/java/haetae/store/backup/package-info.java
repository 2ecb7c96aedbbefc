/** A data folder -> one file of it, also while it is being written -> a data folder again. */
@NullMarked
package haetae.store.backup;

import org.jspecify.annotations.NullMarked;
