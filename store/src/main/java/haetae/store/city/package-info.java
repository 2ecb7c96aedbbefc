/**
 * A folder of files -> a checked city, or the list of all its faults; other formats -> such a
 * folder.
 */
@NullMarked
package haetae.store.city;

import org.jspecify.annotations.NullMarked;
