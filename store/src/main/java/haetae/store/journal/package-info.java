/**
 * What was published, decided or changed -> an append-only record in which nothing can be altered,
 * removed or put elsewhere unseen: each entry carries a hash over itself and the one before.
 * Method: Haber and Stornetta (1991), with SHA-256 (FIPS 180-4).
 */
@NullMarked
package haetae.store.journal;

import org.jspecify.annotations.NullMarked;
