/**
 * Rows of somebody else's file and what its columns are called -> a layer of a pack, checked with
 * the whole pack before it takes its place. Faults keep the line and column of that file.
 */
@NullMarked
package haetae.store.city.mapping;

import org.jspecify.annotations.NullMarked;
